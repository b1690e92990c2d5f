using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Begins and ends the time that a person is signed in.</summary>
public sealed class Sessions
{
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccessTable _access;
    private readonly WorkingState _working;
    private readonly BankOptions _options;
    private readonly TimeProvider _time;

    internal Sessions(AuditLog audit, TruthWatch watch, AccessTable access, WorkingState working, IOptions<BankOptions> options, TimeProvider time) =>
        (_audit, _watch, _access, _working, _options, _time) = (audit, watch, access, working, options.Value, time);

    /// <summary>Signs an account in; NotAllowed when it is unknown, disabled or ended. The session is valid here when the task completes.</summary>
    /// <param name="method">How the person proved who they are, such as <c>demo</c> or <c>passkey</c>.</param>
    public async Task<Outcome<Guid>> StartAsync(Guid account, string method, CancellationToken ct)
    {
        const string Start = """
            INSERT INTO session (id, account, method, started_at, last_seen_at, ends_at)
            SELECT @session, a.id, @method, @At, @At, @end FROM account a JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
            WHERE a.id = @account AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @At)
            """;

        var session = Guid.CreateVersion7();
        var started = await _audit.ChangeAsync(
            new Actor(ActorKind.Account, account, session),
            Act.SignIn,
            "",
            method,
            async change =>
            {
                var end = change.At + _options.SessionLimit;
                var rows = await change.Connection.ExecuteAsync(Start, new { session, account, method, change.At, end }, change.Transaction);
                return rows == 1 ? Outcome.Ok(session) : Outcome.NotAllowed<Guid>();
            },
            ct);
        if (started.IsOk) await _watch.RefreshAsync(ct);
        return started;
    }

    /// <summary>Signs the actor's session out; nothing happens when it has ended before.</summary>
    public async Task EndAsync(Actor actor, CancellationToken ct)
    {
        const string End = "UPDATE session SET ended_at = @At WHERE id = @Session AND ended_at IS NULL";

        if (actor.Session is null) return;
        await _audit.ChangeAsync(
            actor,
            Act.SignOut,
            "",
            "",
            async change =>
            {
                var rows = await change.Connection.ExecuteAsync(End, new { change.At, actor.Session }, change.Transaction);
                return rows == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
            },
            ct);
        await _watch.RefreshAsync(ct);
    }

    /// <summary>Stores at once that the session was used now, so that other nodes, too, put its end off; gives its new times, or null when it has ended.</summary>
    public async Task<SessionTimes?> ExtendAsync(Actor actor)
    {
        const string Seen = "UPDATE session SET last_seen_at = @now WHERE id = @Session AND ended_at IS NULL AND last_seen_at < @now";

        if (actor.Session is not { } session || !_access.OfSession(session).IsOk) return null;
        var now = _time.GetUtcNow();
        await _working.WriteAsync(WorkingMatter.SessionTimes, transaction => transaction.Connection!.Execute(Seen, new { now, actor.Session }, transaction));
        return _access.TimesOf(session);
    }

    /// <summary>Stores when open sessions were last used, and forgets one-time keys that have expired.</summary>
    internal async Task TidyAsync(DateTimeOffset now)
    {
        const string Seen = "UPDATE session SET last_seen_at = @At WHERE id = @Id AND last_seen_at < @At";
        const string Expired = "DELETE FROM one_time_key WHERE expires_at < @now";

        var seen = _access.TakeSeen().Select(pair => new { Id = pair.Key, At = pair.Value }).ToArray();
        if (seen.Length > 0) await _working.WriteAsync(WorkingMatter.SessionTimes, transaction => transaction.Connection!.Execute(Seen, seen, transaction));
        await _working.WriteAsync(WorkingMatter.ExpiredKeys, transaction => transaction.Connection!.Execute(Expired, new { now }, transaction));
    }
}
