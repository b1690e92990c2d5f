using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Coming in with one's own account: a passkey, or password and code together.</summary>
internal static class OwnSignInEndpoints
{
    public const string PasswordPath = "/aanmelden/wachtwoord";
    public const string PasskeyPath = "/aanmelden/sleutel";
    public const string PasskeyQuestionPath = "/aanmelden/sleutel/vraag";
    public const string NameField = "naam";
    public const string PasswordField = "wachtwoord";
    public const string CodeField = "code";
    public const string PasskeyField = "sleutel";

    /// <summary>The longest name that is read; longer ones are cut, since no account has one.</summary>
    private const int LongestName = 200;

    public static void MapOwnSignIn(this IEndpointRouteBuilder pages)
    {
        var limited = pages.MapGroup("").RequireRateLimiting(SignInLimit.Policy);
        limited.MapPost(PasswordPath, WithPassword);
        limited.MapPost(PasskeyQuestionPath, AskForPasskey);
        limited.MapPost(PasskeyPath, WithPasskey);
    }

    /// <summary>The page to sign in, with why it did not work.</summary>
    public static RazorComponentResult Refused(string? back, string? name, string problem) => Page.WithStatus<SignInPage>(
        StatusCodes.Status400BadRequest,
        (nameof(SignInPage.Back), LocalAddress.Or(back, "/")),
        (nameof(SignInPage.Name), name),
        (nameof(SignInPage.Problem), problem));

    private static async Task<IResult> WithPassword(
        IFormCollection form, [FromForm] string? terug, HttpContext context, PasswordSignIn check, Entering entering, CancellationToken cancelled)
    {
        var name = form[NameField].ToString();
        name = name.Length > LongestName ? name[..LongestName] : name;
        var means = await check.CheckAsync(name, form[PasswordField].ToString(), form[CodeField].ToString(), cancelled);
        if (means is not null && await entering.EnterAsync(context, means.Account, Methods.Password, cancelled)) return TypedResults.LocalRedirect(LocalAddress.Or(terug, "/"));
        entering.Refuse(context, Methods.Password);
        return Refused(terug, name, SignInTexts.Refused);
    }

    private static async Task<ContentHttpResult> AskForPasskey(HttpContext context, PasskeyCeremony ceremony) =>
        TypedResults.Content(await ceremony.AskAsync(context), "application/json");

    private static async Task<IResult> WithPasskey(
        [FromForm] string? sleutel, [FromForm] string? terug, HttpContext context, PasskeyCeremony ceremony, Entering entering, CancellationToken cancelled)
    {
        var means = await ceremony.CheckAsync(context, sleutel ?? "", cancelled);
        if (means is not null && await entering.EnterAsync(context, means.Account, Methods.Passkey, cancelled)) return TypedResults.LocalRedirect(LocalAddress.Or(terug, "/"));
        entering.Refuse(context, Methods.Passkey);
        return Refused(terug, null, SignInTexts.Refused);
    }
}
