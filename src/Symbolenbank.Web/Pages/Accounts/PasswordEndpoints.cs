using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Accounts;

/// <summary>One's own password, authenticator app and recovery codes.</summary>
internal static class PasswordEndpoints
{
    public const string AppAddress = AccountEndpoints.Address + "/wachtwoord-en-app";
    public const string PasswordAddress = AccountEndpoints.Address + "/wachtwoord";
    public const string CodesAddress = AccountEndpoints.Address + "/herstelcodes";
    public const string OldPasswordField = "huidig";

    public static void MapPassword(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(AppAddress, ShowApp);
        pages.MapPost(AppAddress, SetApp).RequireRateLimiting(SignInLimit.Policy).WithMetadata(ShownOnce.Instance);
        pages.MapPost(PasswordAddress, Change).RequireRateLimiting(SignInLimit.Policy);
        pages.MapPost(CodesAddress, RenewCodes).RequireRateLimiting(SignInLimit.Policy).WithMetadata(ShownOnce.Instance);
    }

    private static async Task<IResult> ShowApp(Visit visit, SignInBook book, AuthenticatorSecrets secrets, CancellationToken cancelled) =>
        await book.FindAsync(visit.Known.Actor.Id, cancelled) is { } means ? AppForm(StatusCodes.Status200OK, means, secrets, null) : Page.NotFound();

    private static async Task<IResult> SetApp(
        IFormCollection form,
        Visit visit,
        SignInBook book,
        OwnSessions sessions,
        OwnMeans own,
        AuthenticatorSecrets secrets,
        IPasswordHasher<SignInAccount> hasher,
        TimeProvider clock,
        CancellationToken cancelled)
    {
        if (await book.FindAsync(visit.Known.Actor.Id, cancelled) is not { } means) return Page.NotFound();
        var typed = NewPasswordForm.Read(form, means.Account, means.Name, secrets, clock.GetUtcNow());
        if (typed.Make(means.Account, hasher, secrets) is not { } made) return AppForm(StatusCodes.Status400BadRequest, means, secrets, typed);
        var set = await own.SetCredentialAsync(visit.Known, made.Credential, cancelled);
        return set.IsOk
            ? Page.Of<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), made.Codes))
            : await AccountEndpoints.AfterAsync(set, AccountTexts.Failed, visit, book, sessions, cancelled);
    }

    private static async Task<IResult> Change(
        [FromForm] string? huidig,
        [FromForm] string? wachtwoord,
        Visit visit,
        SignInBook book,
        OwnSessions sessions,
        SignInAttempts attempts,
        UserManager<SignInAccount> users,
        CancellationToken cancelled)
    {
        if (await users.FindByIdAsync(visit.Known.Actor.Id.ToString()) is not { Means.Credential: not null } user) return Page.NotFound();
        var admitted = await attempts.TakeAsync(user.Means.Name.Value);
        if (!await users.CheckPasswordAsync(user, huidig ?? "") || !admitted) return await Refused(AccountTexts.BadOldPassword);
        await attempts.ClearAsync(user.Means.Name.Value);
        if (!PasswordRule.Admits(wachtwoord ?? "", user.Means.Name)) return await Refused(LinkTexts.BadPasswordNow);
        var changed = await users.ChangePasswordAsync(user, huidig!, wachtwoord!);
        return changed.Succeeded
            ? TypedResults.LocalRedirect(AccountEndpoints.Address + "?bewaard=true")
            : await AccountEndpoints.PageAsync(StatusCodes.Status403Forbidden, AccountNotice.NotFresh, visit, book, sessions, cancelled);

        Task<IResult> Refused(string why) => AccountEndpoints.PageAsync(StatusCodes.Status400BadRequest, AccountNotice.Of(why), visit, book, sessions, cancelled);
    }

    private static async Task<IResult> RenewCodes(Visit visit, SignInBook book, OwnSessions sessions, OwnMeans own, CancellationToken cancelled)
    {
        var codes = RecoveryCode.NewCodes();
        var renewed = await own.RenewRecoveryCodesAsync(visit.Known, [.. codes.Select(code => RecoveryCode.HashOf(visit.Known.Actor.Id, code))], cancelled);
        return renewed.IsOk
            ? Page.Of<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), codes))
            : await AccountEndpoints.AfterAsync(renewed, AccountTexts.Failed, visit, book, sessions, cancelled);
    }

    private static IResult AppForm(int status, SignInMeans means, AuthenticatorSecrets secrets, NewPasswordForm? typed) => Page.WithStatus<AppPage>(
        status,
        (nameof(AppPage.SignInName), means.Name.Value),
        (nameof(AppPage.Offer), AuthenticatorOffer.Make(secrets, means.Account, means.Name.Value, typed?.Secret)),
        (nameof(AppPage.PasswordProblem), typed?.PasswordProblem),
        (nameof(AppPage.CodeProblem), typed?.CodeProblem));
}
