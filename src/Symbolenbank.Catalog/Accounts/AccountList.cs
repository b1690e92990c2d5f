using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>How far an account is: invited and not yet in, in use, or closed.</summary>
public enum AccountState { Invited, Open, Closed }

/// <summary>A role that an account holds, and until when; null for the roles of demo accounts, which do not end.</summary>
public sealed record HeldRole(Role Role, DateTimeOffset? EndsAt)
{
    /// <summary>Null for a role that this program does not know.</summary>
    internal static HeldRole? Of(string role, DateTimeOffset? endsAt) => RoleNames.Read(role) is { } known ? new HeldRole(known, endsAt) : null;
}

/// <summary>An account as administrators see it.</summary>
public sealed record AccountLine
{
    public required Guid Id { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Null for demo accounts.</summary>
    public string? SignInName { get; init; }

    public string? ExternalName { get; init; }

    public required Guid Organisation { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>The human being: the same for all accounts of one.</summary>
    public required Guid Person { get; init; }

    public required bool Demo { get; init; }

    public required bool Enabled { get; init; }

    public required bool HasMeans { get; init; }

    /// <summary>When the link that is still to be used ends; null when there is none.</summary>
    public DateTimeOffset? LinkEndsAt { get; init; }

    /// <summary>When the account ends; null when only its roles do.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public IReadOnlyList<HeldRole> Roles { get; init; } = [];

    /// <summary>Roles that were asked for and wait for a second person.</summary>
    public IReadOnlyList<HeldRole> Waiting { get; init; } = [];

    public AccountState State => !Enabled ? AccountState.Closed : Demo || HasMeans || (ExternalName is not null && LinkEndsAt is null) ? AccountState.Open : AccountState.Invited;
}

/// <summary>All accounts, for administrators; every reading is recorded.</summary>
public sealed class AccountList
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AccountList(BankDatabase database, AuditLog audit, TimeProvider time) => (_database, _audit, _time) = (database, audit, time);

    /// <summary>All accounts by name; NotAllowed for everybody but administrators.</summary>
    public async Task<Outcome<IReadOnlyList<AccountLine>>> ReadAsync(Reader reader, CancellationToken ct)
    {
        const string Find = """
            SELECT a.id, a.name_nl, a.name_en, a.sign_in_name, a.external_name, a.organisation, o.name AS organisation_name, COALESCE(a.person, a.id) AS person, a.demo, a.enabled, a.ends_at,
                   (EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id) OR EXISTS (SELECT 1 FROM passkey p WHERE p.account = a.id)) AS has_means,
                   (SELECT MAX(l.ends_at) FROM sign_in_link l WHERE l.account = a.id AND l.closed_at IS NULL AND l.ends_at > @now) AS link_ends_at
            FROM account a JOIN organisation o ON o.id = a.organisation
            """;
        const string FindWaiting = "SELECT account, roles AS role, roles_end_at AS ends_at FROM access_request WHERE kind = 'Roles' AND outcome IS NULL AND ends_at > @now";
        const string FindRoles = "SELECT account, role, ends_at FROM account_role WHERE ends_at IS NULL OR ends_at > @now";

        if (!reader.Roles.Contains(Role.Administrator)) return await _audit.DeniedAsync<IReadOnlyList<AccountLine>>(reader, "accounts", ct);
        await using var connection = await _database.ReadAsync(ct);
        var now = _time.GetUtcNow();
        var roles = (await connection.QueryAsync<RoleRow>(FindRoles, new { now })).ToLookup(row => row.Account);
        var waiting = (await connection.QueryAsync<RoleRow>(FindWaiting, new { now })).ToLookup(row => row.Account);
        AccountLine[] lines = [.. (await connection.QueryAsync<AccountLine>(Find, new { now }))
            .Select(line => line with { Roles = Held(roles[line.Id]), Waiting = Held(waiting[line.Id]) })
            .OrderBy(line => line.NameNl, StringComparer.InvariantCulture).ThenBy(line => line.Id)];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<AccountLine>>(reader, Act.OpenAccounts, "", AuditNote.Outcomes.Done, [], lines, ct));
    }

    private static HeldRole[] Held(IEnumerable<RoleRow> rows) =>
        [.. rows.SelectMany(row => row.Role.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => HeldRole.Of(role, row.EndsAt))).OfType<HeldRole>().OrderBy(held => held.Role)];

    private sealed record RoleRow
    {
        public required Guid Account { get; init; }

        /// <summary>One name, or several with blanks between them.</summary>
        public required string Role { get; init; }

        public DateTimeOffset? EndsAt { get; init; }
    }
}
