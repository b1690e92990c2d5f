using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>The rows of what an account signs in with, inside a change.</summary>
internal static class MeansRows
{
    public static Task<int> CountPasskeysAsync(Change change, Guid account)
    {
        const string Count = "SELECT COUNT(*) FROM passkey WHERE account = @account";

        return change.Connection.ExecuteScalarAsync<int>(Count, new { account }, change.Transaction);
    }

    /// <summary>False when the passkey is known already.</summary>
    public static async Task<bool> AddPasskeyAsync(Change change, Guid account, Passkey passkey)
    {
        const string Add = """
            INSERT INTO passkey (id, account, name, public_key, sign_count, transports, backup_eligible, backed_up, made_at)
            VALUES (@Id, @account, @Name, @PublicKey, @SignCount, @Transports, @BackupEligible, @BackedUp, @At) ON CONFLICT DO NOTHING
            """;

        var row = new { passkey.Id, account, passkey.Name, passkey.PublicKey, passkey.SignCount, passkey.Transports, passkey.BackupEligible, passkey.BackedUp, change.At };
        return await change.Connection.ExecuteAsync(Add, row, change.Transaction) == 1;
    }

    public static async Task SetCredentialAsync(Change change, Guid account, NewCredential made)
    {
        const string Set = """
            INSERT INTO credential (account, password, authenticator, last_step, changed_at) VALUES (@account, @Password, @Authenticator, @Step, @At)
            ON CONFLICT (account) DO UPDATE SET password = excluded.password, authenticator = excluded.authenticator, last_step = excluded.last_step, changed_at = excluded.changed_at
            """;

        await change.Connection.ExecuteAsync(Set, new { account, made.Credential.Password, made.Credential.Authenticator, made.Step, change.At }, change.Transaction);
        await SetRecoveryCodesAsync(change, account, made.RecoveryCodes);
    }

    public static async Task SetRecoveryCodesAsync(Change change, Guid account, IReadOnlyList<string> hashes)
    {
        const string Forget = "DELETE FROM recovery_code WHERE account = @account";
        const string Add = "INSERT INTO recovery_code (account, hash) VALUES (@account, @hash)";

        await change.Connection.ExecuteAsync(Forget, new { account }, change.Transaction);
        await change.Connection.ExecuteAsync(Add, hashes.Select(hash => new { account, hash }), change.Transaction);
    }

    /// <summary>Takes away everything the account signs in with, and ends its sessions.</summary>
    public static async Task ClearAsync(Change change, Guid account)
    {
        const string Clear = """
            DELETE FROM passkey WHERE account = @account;
            DELETE FROM recovery_code WHERE account = @account;
            DELETE FROM credential WHERE account = @account;
            UPDATE session SET ended_at = @At WHERE account = @account AND ended_at IS NULL;
            """;

        await change.Connection.ExecuteAsync(Clear, new { account, change.At }, change.Transaction);
    }
}
