using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>A time that somebody is signed in.</summary>
public sealed record RunningSession
{
    public required Guid Id { get; init; }

    /// <summary>How they proved who they are.</summary>
    public required string Method { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last used, within a minute.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }
}

/// <summary>What one may see of one's own account, beside how one signs in.</summary>
public sealed record OwnAccount
{
    public required string Organisation { get; init; }

    /// <summary>When the account ends; null when only its roles do.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Those that hold now.</summary>
    public IReadOnlyList<HeldRole> Roles { get; init; } = [];
}

/// <summary>One's own account, and its sessions that are still running, on this device or another.</summary>
public sealed class OwnSessions
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly BankOptions _options;
    private readonly TimeProvider _time;

    internal OwnSessions(BankDatabase database, AuditLog audit, TruthWatch watch, IOptions<BankOptions> options, TimeProvider time) =>
        (_database, _audit, _watch, _options, _time) = (database, audit, watch, options.Value, time);

    /// <summary>For whom the reader works, as what, and until when.</summary>
    public async Task<OwnAccount> AboutAsync(Reader reader, CancellationToken ct)
    {
        const string Find = "SELECT o.name AS organisation, a.ends_at FROM account a JOIN organisation o ON o.id = a.organisation WHERE a.id = @Id";
        const string FindRoles = "SELECT role, ends_at FROM account_role WHERE account = @Id AND (ends_at IS NULL OR ends_at > @now)";

        await using var connection = await _database.ReadAsync(ct);
        var keys = new { reader.Actor.Id, now = _time.GetUtcNow() };
        var about = await connection.QuerySingleAsync<OwnAccount>(Find, keys);
        var roles = await connection.QueryAsync<RoleRow>(FindRoles, keys);
        return about with { Roles = [.. roles.Select(row => HeldRole.Of(row.Role, row.EndsAt)).OfType<HeldRole>().OrderBy(held => held.Role)] };
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<RunningSession>> ReadAsync(Reader reader, CancellationToken ct)
    {
        const string Find = """
            SELECT id, method, started_at, last_seen_at FROM session
            WHERE account = @Id AND ended_at IS NULL AND ends_at > @now AND (last_seen_at > @since OR id = @Session) ORDER BY started_at DESC, id
            """;

        await using var connection = await _database.ReadAsync(ct);
        var now = _time.GetUtcNow();
        return [.. await connection.QueryAsync<RunningSession>(Find, new { reader.Actor.Id, reader.Actor.Session, now, since = now - _options.SessionIdle })];
    }

    /// <summary>Ends one; NotFound when it is somebody else's or has ended.</summary>
    public async Task<Outcome<bool>> EndAsync(Reader reader, Guid session, CancellationToken ct)
    {
        const string End = "UPDATE session SET ended_at = @At WHERE id = @session AND account = @Id AND ended_at IS NULL";

        var ended = await _audit.ChangeAsync(
            reader.Actor,
            Act.SessionEnded,
            "account",
            "",
            async change =>
            {
                if (Standing.Of(change, reader.Actor) is null) return Outcome.NotAllowed<bool>();
                var rows = await change.Connection.ExecuteAsync(End, new { change.At, session, reader.Actor.Id }, change.Transaction);
                return rows == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
            },
            ct);
        if (ended.IsOk) await _watch.RefreshAsync(ct);
        return ended;
    }

    private sealed record RoleRow
    {
        public required string Role { get; init; }

        public DateTimeOffset? EndsAt { get; init; }
    }
}
