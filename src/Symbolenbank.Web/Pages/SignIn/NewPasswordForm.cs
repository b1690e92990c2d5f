using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>A new password with an app, as it stands in its form: what is wrong with it, or what becomes of it.</summary>
/// <param name="Secret">The secret that came back with the form; null when it is too old or not ours.</param>
/// <param name="Step">The time step of the code; null when the code is wrong.</param>
internal sealed record NewPasswordForm(string Password, byte[]? Secret, long? Step, bool IsGoodPassword)
{
    public string? PasswordProblem => IsGoodPassword ? null : LinkTexts.BadPasswordNow;

    public string? CodeProblem => Step is null ? LinkTexts.BadCode.ToString() : null;

    public static NewPasswordForm Read(IFormCollection form, Guid account, SignInName name, AuthenticatorSecrets secrets, DateTimeOffset now)
    {
        var password = form[OwnSignInEndpoints.PasswordField].ToString();
        var secret = secrets.TryTakeOffer(account, form[AuthenticatorOffer.Field].ToString(), out var offered) ? offered : null;
        var step = secret is null ? null : Totp.Match(secret, form[OwnSignInEndpoints.CodeField].ToString(), now);
        return new NewPasswordForm(password, secret, step, PasswordRule.Admits(password, name));
    }

    /// <summary>What to store, and the recovery codes to show; null while something is wrong.</summary>
    public (NewCredential Credential, IReadOnlyList<string> Codes)? Make(Guid account, IPasswordHasher<SignInAccount> hasher, AuthenticatorSecrets secrets)
    {
        if (!IsGoodPassword || Secret is null || Step is not { } step) return null;
        var codes = RecoveryCode.NewCodes();
        var credential = new Credential(hasher.HashPassword(null!, Password), secrets.Protect(Secret));
        return (new NewCredential(credential, step, [.. codes.Select(code => RecoveryCode.HashOf(account, code))]), codes);
    }
}
