using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Using a one-time link: of an invitation, or when everything to sign in with was lost. A link that is not valid leads to the page for what is not there.</summary>
internal static class LinkEndpoints
{
    private const string Route = "/uitnodiging/{geheim}";

    public static string AddressOf(LinkSecret link) => $"/uitnodiging/{link.Value}";

    public static void MapSignInLinks(this IEndpointRouteBuilder pages)
    {
        var limited = pages.MapGroup("").RequireRateLimiting(SignInLimit.Policy);
        pages.MapGet(Route, Show);
        limited.MapPost(Route + "/sleutel/vraag", OfferPasskey);
        limited.MapPost(Route + "/sleutel", WithPasskey);
        limited.MapPost(Route + "/wachtwoord", WithPassword);
    }

    private static async Task<IResult> Show(string geheim, SignInLinks links, AuthenticatorSecrets secrets, CancellationToken cancelled) =>
        await links.OpenAsync(geheim, cancelled) is { IsOk: true, Value: var offer } ? FormPage(StatusCodes.Status200OK, geheim, offer, secrets, null) : Page.NotFound();

    private static async Task<IResult> OfferPasskey(string geheim, HttpContext context, SignInLinks links, PasskeyCeremony ceremony, CancellationToken cancelled) =>
        await links.OpenAsync(geheim, cancelled) is { IsOk: true, Value: var offer }
            ? TypedResults.Content(await ceremony.OfferAsync(context, offer.Account, offer.SignInName, offer.Name), "application/json")
            : Page.NotFound();

    private static async Task<IResult> WithPasskey(
        string geheim,
        [FromForm] string? sleutel,
        HttpContext context,
        SignInLinks links,
        PasskeyCeremony ceremony,
        AuthenticatorSecrets secrets,
        Entering entering,
        CancellationToken cancelled)
    {
        if (await links.OpenAsync(geheim, cancelled) is not { IsOk: true, Value: var offer }) return Page.NotFound();
        if (await ceremony.RegisterAsync(context, offer.Account, sleutel ?? "") is not { } made)
            return FormPage(StatusCodes.Status400BadRequest, geheim, offer, secrets, null, LinkTexts.PasskeyFailed);
        var used = await links.UseAsync(geheim, new NewMeans { Passkey = PasskeyRows.Of(made, PasskeyNames.First) }, cancelled);
        if (used.Kind is OutcomeKind.Conflict) return FormPage(StatusCodes.Status400BadRequest, geheim, offer, secrets, null, LinkTexts.PasskeyFailed);
        return used.IsOk && await entering.EnterAsync(context, used.Value, Methods.Link, cancelled) ? TypedResults.LocalRedirect("/account?klaar=true") : Page.NotFound();
    }

    private static async Task<IResult> WithPassword(
        string geheim,
        IFormCollection form,
        HttpContext context,
        SignInLinks links,
        AuthenticatorSecrets secrets,
        IPasswordHasher<SignInAccount> hasher,
        Entering entering,
        TimeProvider clock,
        CancellationToken cancelled)
    {
        if (await links.OpenAsync(geheim, cancelled) is not { IsOk: true, Value: var offer } || !SignInName.TryParse(offer.SignInName, out var name)) return Page.NotFound();
        var typed = NewPasswordForm.Read(form, offer.Account, name, secrets, clock.GetUtcNow());
        if (typed.Make(offer.Account, hasher, secrets) is not { } made) return FormPage(StatusCodes.Status400BadRequest, geheim, offer, secrets, typed);
        var used = await links.UseAsync(geheim, new NewMeans { Credential = made.Credential }, cancelled);
        if (!used.IsOk || !await entering.EnterAsync(context, used.Value, Methods.Link, cancelled)) return Page.NotFound();
        return Page.Of<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), made.Codes));
    }

    private static IResult FormPage(int status, string secret, LinkOffer offer, AuthenticatorSecrets secrets, NewPasswordForm? typed, string? passkeyProblem = null) =>
        Page.WithStatus<LinkPage>(
            status,
            (nameof(LinkPage.Secret), secret),
            (nameof(LinkPage.Offer), offer),
            (nameof(LinkPage.Authenticator), AuthenticatorOffer.Make(secrets, offer.Account, offer.SignInName, typed?.Secret)),
            (nameof(LinkPage.PasswordProblem), typed?.PasswordProblem),
            (nameof(LinkPage.CodeProblem), typed?.CodeProblem),
            (nameof(LinkPage.PasskeyProblem), passkeyProblem));
}
