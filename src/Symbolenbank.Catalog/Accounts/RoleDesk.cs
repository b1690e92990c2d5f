using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>A role that somebody holds, and until when.</summary>
public sealed record RoleLine(PersonName Person, Role Role, DateTimeOffset? EndsAt);

/// <summary>Gives roles for at most a year, or asks a second person for them, confirms them for another, and takes them away; for administrators, and never for themselves.</summary>
/// <remarks>A role taken away counts at once for changes, and within five seconds for reading, everywhere. Records name people by their pseudonyms.</remarks>
public sealed class RoleDesk
{
    /// <summary>The longest that a role holds without being confirmed again, in years.</summary>
    public const int MostYears = 1;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _options;

    internal RoleDesk(BankDatabase database, AuditLog audit, TruthWatch watch, IOptions<AccountOptions> options) =>
        (_database, _audit, _watch, _options) = (database, audit, watch, options.Value);

    /// <summary>Gives a role, or confirms one held. Invalid for an end in the past or further away than a year; NotFound for no such account.</summary>
    /// <remarks>A role beyond looking up that is not held waits for a second person: see <see cref="AccessRequests"/>.</remarks>
    public Task<Outcome<Granting>> GiveAsync(Reader reader, Guid account, Role role, DateTimeOffset endsAt, CancellationToken ct)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{role} until {endsAt.UtcDateTime:yyyy-MM-dd}");
        return ChangeAsync(reader, account, Act.RoleGiven, word, async (change, standing) =>
        {
            if (!Enum.IsDefined(role)) return Outcome.Invalid<Granting>(new Fault("role", "There is no such role."));
            if (endsAt <= change.At || endsAt > change.At.AddYears(MostYears)) return Outcome.Invalid<Granting>(new Fault("endsAt", $"A role ends in the future, and within {MostYears} year."));
            var left = await RoleGrant.GiveAloneAsync(change, standing, account, [role], endsAt, _options.ConfirmWithin);
            if (left.Count == 0) return Outcome.Ok(Granting.Holds);
            await AccessRow.AskAsync(change, new AskedAccess(AccessRequestKind.Roles, account, left, endsAt, Link: null, standing.Account, _options.ConfirmWithin), outcome: null);
            change.Was(Act.RoleAsked);
            return Outcome.Ok(Granting.Waits);
        }, ct);
    }

    /// <summary>Takes a role away; NotFound when the account does not hold it.</summary>
    public Task<Outcome<bool>> TakeAwayAsync(Reader reader, Guid account, Role role, CancellationToken ct)
    {
        const string Take = "DELETE FROM account_role WHERE account = @account AND role = @role";

        return ChangeAsync(reader, account, Act.RoleTakenAway, role.ToString(), async (change, _) =>
        {
            var taken = await change.Connection.ExecuteAsync(Take, new { account, role = role.ToString() }, change.Transaction);
            return taken == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
        }, ct);
    }

    /// <summary>Closes an account, with all its sessions, or opens it again; Conflict when it is so already.</summary>
    public Task<Outcome<bool>> EnableAsync(Reader reader, Guid account, bool enabled, CancellationToken ct)
    {
        const string Switch = "UPDATE account SET enabled = @enabled WHERE id = @account AND enabled <> @enabled";
        const string End = "UPDATE session SET ended_at = @At WHERE account = @account AND ended_at IS NULL";

        return ChangeAsync(reader, account, enabled ? Act.AccountEnabled : Act.AccountDisabled, "", async (change, _) =>
        {
            if (await change.Connection.ExecuteAsync(Switch, new { account, enabled }, change.Transaction) == 0) return Outcome.Conflict<bool>();
            if (!enabled) await change.Connection.ExecuteAsync(End, new { account, change.At }, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    /// <summary>Roles that end before a time, or never would, the first to end first: those to confirm or to let go.</summary>
    public async Task<Outcome<IReadOnlyList<RoleLine>>> EndingAsync(Reader reader, DateTimeOffset before, CancellationToken ct)
    {
        const string Find = "SELECT account, role, ends_at FROM account_role WHERE ends_at IS NULL OR ends_at < @before";

        if (!reader.Roles.Contains(Role.Administrator)) return await _audit.DeniedAsync<IReadOnlyList<RoleLine>>(reader, "roles", ct);

        await using var connection = await _database.ReadAsync(ct);
        var rows = (await connection.QueryAsync<Row>(Find, new { before })).Select(row => (row.Account, Held: HeldRole.Of(row.Role, row.EndsAt))).ToArray();
        var names = await PersonName.OfAsync(connection, _database.Dialect, rows.Select(row => row.Account));
        RoleLine[] lines = [.. rows
            .Where(row => row.Held is not null)
            .Select(row => new RoleLine(names[row.Account], row.Held!.Role, row.Held.EndsAt))
            .OrderBy(line => line.EndsAt ?? DateTimeOffset.MaxValue).ThenBy(line => line.Person.NameNl, StringComparer.InvariantCulture).ThenBy(line => line.Role)];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<RoleLine>>(reader, Act.OpenRoles, "", AuditNote.Outcomes.Done, [], lines, ct));
    }

    private async Task<Outcome<T>> ChangeAsync<T>(Reader reader, Guid account, Act act, string word, Func<Change, Standing, Task<Outcome<T>>> work, CancellationToken ct)
    {
        var outcome = await _audit.ChangeAsync(
            reader.Actor, act, "account", word, change => OtherPerson.ChangeAsync(change, reader.Actor, account, (standing, _) => work(change, standing)), ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }

    private sealed record Row
    {
        public required Guid Account { get; init; }

        public required string Role { get; init; }

        public DateTimeOffset? EndsAt { get; init; }
    }
}
