using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Finds what an account signs in with, and takes what may be used once. For the surface that checks passwords, codes and signatures.</summary>
/// <remarks>Only accounts that may sign in at this moment are found.</remarks>
public sealed class SignInBook
{
    private const string Columns = "a.id AS account, a.sign_in_name, a.name_nl AS display_name, a.external_name, c.password, c.authenticator";

    private const string From = """
        FROM account a
        JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
        LEFT JOIN credential c ON c.account = a.id
        """;

    private const string MayEnter = "a.sign_in_name IS NOT NULL AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @now)";

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly WorkingState _working;
    private readonly TimeProvider _time;

    internal SignInBook(BankDatabase database, AuditLog audit, WorkingState working, TimeProvider time) =>
        (_database, _audit, _working, _time) = (database, audit, working, time);

    public Task<SignInMeans?> FindAsync(Guid account, CancellationToken ct) => FindAsync("a.id = @key", account.ToString("D"), ct);

    public Task<SignInMeans?> FindByNameAsync(SignInName name, CancellationToken ct) => FindAsync("a.sign_in_name = @key", name.Value, ct);

    /// <summary>The account that owns a passkey.</summary>
    /// <param name="id">The credential id, base64url.</param>
    public Task<SignInMeans?> FindByPasskeyAsync(string id, CancellationToken ct) =>
        FindAsync("a.id = (SELECT account FROM passkey WHERE id = @key)", id, ct);

    /// <summary>The account that an administrator tied to this name of an outside provider; compared exactly.</summary>
    public Task<SignInMeans?> FindByExternalNameAsync(string externalName, CancellationToken ct) => FindAsync("a.external_name = @key", externalName, ct);

    /// <summary>Takes the time step of an authenticator's code; false when it, or a later one, was used before.</summary>
    public async Task<bool> TakeStepAsync(Guid account, long step)
    {
        const string Take = "UPDATE credential SET last_step = @step WHERE account = @account AND last_step < @step";

        var taken = 0;
        await _working.WriteAsync(WorkingMatter.AttemptCounters, transaction => taken = transaction.Connection!.Execute(Take, new { account, step }, transaction));
        return taken == 1;
    }

    /// <summary>Takes a recovery code, recorded; false when it is unknown or was used before.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(Guid account, string hash, CancellationToken ct)
    {
        const string Take = "UPDATE recovery_code SET used_at = @At WHERE account = @account AND hash = @hash AND used_at IS NULL";

        var taken = await _audit.ChangeAsync(
            new Actor(ActorKind.Account, account),
            Act.RecoveryCodeUsed,
            "account",
            "",
            async change => await change.Connection.ExecuteAsync(Take, new { change.At, account, hash }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>(),
            ct);
        return taken.IsOk;
    }

    /// <summary>Takes a challenge that an authenticator signed, and keeps its new counter; false when the challenge was used before.</summary>
    /// <param name="challenge">A digest of what was signed, remembered until <paramref name="forgetAt"/>.</param>
    public async Task<bool> TakeChallengeAsync(string challenge, DateTimeOffset forgetAt, Passkey passkey)
    {
        const string Remember = "INSERT INTO one_time_key (kind, value, expires_at) VALUES ('passkey', @challenge, @forgetAt) ON CONFLICT DO NOTHING";
        const string Count = "UPDATE passkey SET sign_count = @SignCount, backed_up = @BackedUp, used_at = @now WHERE id = @Id";

        var isNew = false;
        var now = _time.GetUtcNow();
        await _working.WriteAsync(WorkingMatter.AttemptCounters, transaction =>
        {
            isNew = transaction.Connection!.Execute(Remember, new { challenge, forgetAt }, transaction) == 1;
            if (isNew) transaction.Connection!.Execute(Count, new { passkey.SignCount, passkey.BackedUp, passkey.Id, now }, transaction);
        });
        return isNew;
    }

    private async Task<SignInMeans?> FindAsync(string condition, string key, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} {From} WHERE {condition} AND {MayEnter}", new { key, now = _time.GetUtcNow() });
        return row is null || !SignInName.TryParse(row.SignInName, out var name) ? null : await FillAsync(connection, row, name);
    }

    private static async Task<SignInMeans> FillAsync(DbConnection connection, Row row, SignInName name)
    {
        const string FindPasskeys = "SELECT id, name, public_key, sign_count, transports, backup_eligible, backed_up, made_at, used_at FROM passkey WHERE account = @Account ORDER BY made_at, id";
        const string CountCodes = "SELECT COUNT(*) FROM recovery_code WHERE account = @Account AND used_at IS NULL";

        return new SignInMeans
        {
            Account = row.Account,
            Name = name,
            DisplayName = row.DisplayName,
            Credential = row is { Password: { } password, Authenticator: { } authenticator } ? new Credential(password, authenticator) : null,
            Passkeys = [.. await connection.QueryAsync<Passkey>(FindPasskeys, new { row.Account })],
            RecoveryCodes = await connection.ExecuteScalarAsync<int>(CountCodes, new { row.Account }),
            IsExternal = row.ExternalName is not null,
        };
    }

    private sealed record Row
    {
        public required Guid Account { get; init; }

        public required string SignInName { get; init; }

        public required string DisplayName { get; init; }

        public string? ExternalName { get; init; }

        public string? Password { get; init; }

        public string? Authenticator { get; init; }
    }
}
