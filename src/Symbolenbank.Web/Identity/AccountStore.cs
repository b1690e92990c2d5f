using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Identity;

/// <summary>What Identity reads and writes of accounts, all of it in the catalog: reading from the book, changing as the visitor's own recorded act.</summary>
/// <remarks>
/// Codes, recovery codes and locks are not here: Identity's stores would take them in two steps, and count only names that exist.
/// <see cref="SignInBook"/> and <see cref="SignInAttempts"/> take each in one.
/// </remarks>
internal sealed class AccountStore(SignInBook book, OwnMeans own, Visit visit) : IUserPasswordStore<SignInAccount>, IUserPasskeyStore<SignInAccount>
{
    private static readonly IdentityError Refused = new() { Code = "refused" };

    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Means.Account.ToString());

    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Means.Name.Value);

    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public async Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, CultureInfo.InvariantCulture, out var id) ? Wrap(await book.FindAsync(id, cancellationToken)) : null;

    public async Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        SignInName.TryParse(normalizedUserName, out var name) ? Wrap(await book.FindByNameAsync(name, cancellationToken)) : null;

    public async Task<SignInAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Wrap(await book.FindByPasskeyAsync(PasskeyRows.IdOf(credentialId), cancellationToken));

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Means.Passkeys.Select(PasskeyRows.InfoOf)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(SignInAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = PasskeyRows.IdOf(credentialId);
        return Task.FromResult(user.Means.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is { } found ? PasskeyRows.InfoOf(found) : null);
    }

    public Task AddOrUpdatePasskeyAsync(SignInAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        user.NewPasskey = PasskeyRows.Of(passkey, passkey.Name ?? "");
        return Task.CompletedTask;
    }

    public Task RemovePasskeyAsync(SignInAccount user, byte[] credentialId, CancellationToken cancellationToken) =>
        own.RemovePasskeyAsync(visit.Known, PasskeyRows.IdOf(credentialId), cancellationToken);

    public Task<string?> GetPasswordHashAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Means.Credential?.Password);

    public Task<bool> HasPasswordAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Means.Credential is not null);

    public Task SetPasswordHashAsync(SignInAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.NewPassword = passwordHash;
        return Task.CompletedTask;
    }

    /// <summary>Stores what was changed, as an act of the visitor on their own account; the catalog refuses it on any other.</summary>
    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        if (visit.Reader?.Actor.Id != user.Means.Account) return IdentityResult.Failed(Refused);
        if (user.NewPassword is { } hash && !Took(await own.ChangePasswordAsync(visit.Known, hash, cancellationToken))) return IdentityResult.Failed(Refused);
        if (user.NewPasskey is { } passkey && !Took(await own.AddPasskeyAsync(visit.Known, passkey, cancellationToken))) return IdentityResult.Failed(Refused);
        return IdentityResult.Success;
    }

    /// <summary>Names are given at the invitation and stay.</summary>
    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("A sign-in name is given by an invitation.");

    /// <summary>Names have one spelling, so there is nothing to keep beside them.</summary>
    public Task SetNormalizedUserNameAsync(SignInAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken) => throw new NotSupportedException("An account is made by an invitation.");

    public Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken) => throw new NotSupportedException("An account is closed, not deleted: records point to it.");

    public void Dispose()
    {
        // Holds nothing of its own.
    }

    private static SignInAccount? Wrap(SignInMeans? means) => means is null ? null : new SignInAccount(means);

    private static bool Took(Outcome<bool> outcome) => outcome.IsOk;
}
