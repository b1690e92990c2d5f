using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Accounts;

/// <summary>Adding, naming and removing one's own passkeys.</summary>
internal static class PasskeyEndpoints
{
    public const string Address = AccountEndpoints.Address + "/sleutels";

    public static void MapPasskeys(this IEndpointRouteBuilder pages)
    {
        pages.MapPost(Address + "/vraag", Offer).RequireRateLimiting(SignInLimit.Policy);
        pages.MapPost(Address, Add).RequireRateLimiting(SignInLimit.Policy);
        pages.MapPost(Address + "/{id}/naam", Rename);
        pages.MapPost(Address + "/{id}/verwijderen", Remove);
    }

    private static async Task<IResult> Offer(HttpContext context, Visit visit, SignInBook book, PasskeyCeremony ceremony, CancellationToken cancelled) =>
        await book.FindAsync(visit.Known.Actor.Id, cancelled) is { } means
            ? TypedResults.Content(await ceremony.OfferAsync(context, means.Account, means.Name.Value, means.DisplayName), "application/json")
            : Page.NotFound();

    private static async Task<IResult> Add(
        [FromForm] string? sleutel,
        HttpContext context,
        Visit visit,
        SignInBook book,
        OwnSessions sessions,
        PasskeyCeremony ceremony,
        OwnMeans own,
        CancellationToken cancelled)
    {
        if (await book.FindAsync(visit.Known.Actor.Id, cancelled) is not { } means) return Page.NotFound();
        if (await ceremony.RegisterAsync(context, means.Account, sleutel ?? "") is not { } made)
            return await AccountEndpoints.PageAsync(StatusCodes.Status400BadRequest, AccountNotice.Of(LinkTexts.PasskeyFailed), visit, book, sessions, cancelled);
        var name = PasskeyNames.Further.With(means.Passkeys.Count + 1);
        var added = await own.AddPasskeyAsync(visit.Known, PasskeyRows.Of(made, name), cancelled);
        return await AccountEndpoints.AfterAsync(added, AccountTexts.Failed, visit, book, sessions, cancelled);
    }

    private static async Task<IResult> Rename(string id, [FromForm] string? naam, Visit visit, OwnMeans own, SignInBook book, OwnSessions sessions, CancellationToken cancelled) =>
        await AccountEndpoints.AfterAsync(await own.NamePasskeyAsync(visit.Known, id, naam?.Trim() ?? "", cancelled), AccountTexts.Failed, visit, book, sessions, cancelled);

    private static async Task<IResult> Remove(string id, Visit visit, OwnMeans own, SignInBook book, OwnSessions sessions, CancellationToken cancelled) =>
        await AccountEndpoints.AfterAsync(await own.RemovePasskeyAsync(visit.Known, id, cancelled), AccountTexts.LastMeans, visit, book, sessions, cancelled);
}
