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
        limited.MapPost(Route + "/wachtwoord", WithPassword).WithMetadata(ShownOnce.Instance);
        limited.MapPost(Route + "/code", WithCode);
    }

    private static async Task<IResult> Show(string geheim, SignInLinks links, AuthenticatorSecrets secrets, CancellationToken cancelled) =>
        await links.OpenAsync(geheim, cancelled) is not { IsOk: true, Value: var offer } ? Page.NotFound()
            : offer.State is LinkState.Open ? FormPage(StatusCodes.Status200OK, geheim, offer, secrets, null)
            : CodePage(StatusCodes.Status200OK, geheim, offer, isWrong: false);

    /// <summary>The code of the second person gives a link that can be used. Attempts are counted by link, as those of a name are.</summary>
    private static async Task<IResult> WithCode(string geheim, [FromForm] string? code, SignInLinks links, SignInAttempts attempts, CancellationToken cancelled)
    {
        if (await links.OpenAsync(geheim, cancelled) is not { IsOk: true, Value: { State: LinkState.NeedsCode } offer }) return Page.NotFound();
        if (!await attempts.TakeAsync("link:" + geheim) || await links.UnlockAsync(geheim, code ?? "", cancelled) is not { IsOk: true, Value: var link })
            return CodePage(StatusCodes.Status400BadRequest, geheim, offer, isWrong: true);
        return TypedResults.LocalRedirect(AddressOf(link));
    }

    private static IResult CodePage(int status, string secret, LinkOffer offer, bool isWrong) =>
        Page.WithStatus<LinkCodePage>(status, (nameof(LinkCodePage.Secret), secret), (nameof(LinkCodePage.Offer), offer), (nameof(LinkCodePage.IsWrong), isWrong));

    private static async Task<LinkOffer?> UsableAsync(string secret, SignInLinks links, CancellationToken cancelled) =>
        await links.OpenAsync(secret, cancelled) is { IsOk: true, Value: { State: LinkState.Open } offer } ? offer : null;

    private static async Task<IResult> OfferPasskey(string geheim, HttpContext context, SignInLinks links, PasskeyCeremony ceremony, CancellationToken cancelled) =>
        await UsableAsync(geheim, links, cancelled) is { } offer
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
        if (await UsableAsync(geheim, links, cancelled) is not { } offer) return Page.NotFound();
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
        if (await UsableAsync(geheim, links, cancelled) is not { } offer || !SignInName.TryParse(offer.SignInName, out var name)) return Page.NotFound();
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
