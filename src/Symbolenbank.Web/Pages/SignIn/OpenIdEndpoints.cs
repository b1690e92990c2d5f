using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Coming in through one's own organisation. Where no provider is set, these pages are not there.</summary>
internal static class OpenIdEndpoints
{
    public const string StartPath = "/aanmelden/organisatie";
    public const string ReturnPath = "/aanmelden/organisatie/terug";

    public static void MapOpenId(this IEndpointRouteBuilder pages)
    {
        var limited = pages.MapGroup("").RequireRateLimiting(SignInLimit.Policy);
        limited.MapGet(StartPath, Start);
        limited.MapGet(ReturnPath, Return);
    }

    private static async Task<IResult> Start(
        string? terug, HttpContext context, OpenIdProvider provider, OpenIdTrips trips, IOptions<OpenIdOptions> options, CancellationToken cancelled)
    {
        if (!options.Value.IsOn) return Page.NotFound();
        var trip = OpenIdTrip.To(LocalAddress.Or(terug, "/"));
        if (await provider.AddressForAsync(trip, cancelled) is not { } address) return OwnSignInEndpoints.Refused(terug, null, SignInTexts.RefusedByOrganisation);
        trips.Keep(context, trip);
        return TypedResults.Redirect(address);
    }

    private static async Task<IResult> Return(
        string? state,
        string? code,
        HttpContext context,
        OpenIdProvider provider,
        OpenIdTrips trips,
        SignInBook book,
        SignInAttempts attempts,
        Entering entering,
        IOptions<OpenIdOptions> options,
        CancellationToken cancelled)
    {
        if (!options.Value.IsOn) return Page.NotFound();
        var trip = trips.Take(context, state);
        var name = trip is null || code is null ? null : await provider.NameInAsync(trip, code, cancelled);
        var means = name is null ? null : await book.FindByExternalNameAsync(name, cancelled);
        // A locked name is locked for every way in. What the provider says is proof, so it is counted only while it may be used.
        if (means is not null && await attempts.TakeAsync(means.Name.Value) && await entering.EnterAsync(context, means.Account, Methods.OpenId, cancelled))
        {
            await attempts.ClearAsync(means.Name.Value);
            return TypedResults.LocalRedirect(LocalAddress.Or(trip!.Back, "/"));
        }

        entering.Refuse(context, Methods.OpenId);
        return OwnSignInEndpoints.Refused(trip?.Back, null, SignInTexts.RefusedByOrganisation);
    }
}
