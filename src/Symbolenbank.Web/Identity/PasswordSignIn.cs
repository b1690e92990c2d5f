using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Identity;

/// <summary>Checks a password together with the authenticator's code, or with a recovery code in its place.</summary>
/// <remarks>Whatever is wrong, the same work is done: neither the answer nor its time tells which part it was, or whether there is such an account.</remarks>
internal sealed class PasswordSignIn(
    SignInBook book, SignInAttempts attempts, IPasswordHasher<SignInAccount> hasher, AuthenticatorSecrets secrets, DecoyPassword decoy, TimeProvider clock)
{
    /// <summary>The account, its code taken; null when anything was wrong or the name is locked.</summary>
    public async Task<SignInMeans?> CheckAsync(string name, string password, string code, CancellationToken ct)
    {
        var admitted = await attempts.TakeAsync(name);
        var means = SignInName.TryParse(name, out var known) ? await book.FindByNameAsync(known, ct) : null;
        var knows = IsRight(means, password);
        var step = Totp.Match(SecretOf(means), code, clock.GetUtcNow());
        var account = admitted && knows ? means!.Account : Guid.Empty;
        var has = step is { } now
            ? await book.TakeStepAsync(account, now)
            : await book.TakeRecoveryCodeAsync(account, RecoveryCode.HashOf(account, code), ct);
        if (!has) return null;
        await attempts.ClearAsync(name);
        return means;
    }

    private bool IsRight(SignInMeans? means, string password)
    {
        var hash = means?.Credential?.Password ?? decoy.Hash;
        var typed = password.Length <= PasswordRule.Longest ? password : "";
        return hasher.VerifyHashedPassword(null!, hash, typed) is not PasswordVerificationResult.Failed && means?.Credential is not null;
    }

    private byte[] SecretOf(SignInMeans? means) => means?.Credential is { } credential && secrets.Unprotect(credential.Authenticator) is { } secret ? secret : Totp.NewSecret();
}

/// <summary>The hash of a password that nobody has, for names that no account has: to be compared at the same cost.</summary>
internal sealed class DecoyPassword(IPasswordHasher<SignInAccount> hasher)
{
    public string Hash { get; } = hasher.HashPassword(null!, Guid.NewGuid().ToString());
}
