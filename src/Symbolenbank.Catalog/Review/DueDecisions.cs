using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>
/// Does what time decides: publishes what was ordered, ends old checks of pending bills, withdraws what had no opinion in time, and records which withdrawals nobody confirmed.
/// Each is a change of its own; several nodes may try, one does it.
/// </summary>
internal sealed class DueDecisions(BankDatabase database, AuditLog audit, Deciding deciding, WaitingAdditions waiting, TimeProvider time, IOptions<ReviewOptions> options)
{
    private static readonly Fault Gone = new("person", "Whoever ordered this publication may not publish any more.");

    public async Task RunAsync(CancellationToken ct)
    {
        const string Timed = "v.publish_at <= @now AND v.state = 'Approved' ORDER BY v.publish_at";
        const string Lapsed = """
            e.published_revision = r.number AND EXISTS (SELECT 1 FROM publication p WHERE p.entry = r.entry AND p.revision = r.number AND p.provisional_until <= @now)
            ORDER BY e.code
            """;
        const string Overdue = "v.state = 'Withdrawn' AND v.last_act = 'Withdraw' AND v.overdue_in IS NULL AND v.changed_at <= @late ORDER BY v.changed_at";

        const string Checked = """
            (e.published_revision = r.number OR v.state IN ('InReview', 'Approved'))
            AND EXISTS (SELECT 1 FROM legal_check c WHERE c.entry = e.id AND c.checked_at <= @unchecked) ORDER BY e.code, r.number
            """;

        var now = time.GetUtcNow();
        foreach (var name in await NamesAsync(Checked, now, ct)) await LapseLinesAsync(name, ct);
        foreach (var name in await NamesAsync(Timed, now, ct)) await PublishAsync(name, ct);
        foreach (var name in await NamesAsync(Lapsed, now, ct)) await LapseAsync(name, ct);
        foreach (var name in await NamesAsync(Overdue, now, ct)) await NoteOverdueAsync(name, ct);
        foreach (var stop in await StopsAsync(now, ct)) await NoteOverdueAsync(stop, ct);
        await waiting.FollowAsync(ct);
    }

    private async Task<IReadOnlyList<RevisionName>> NamesAsync(string due, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.ReadAsync(ct);
        return [.. (await ReviewRow.WhereAsync(connection, null, due, new { now, late = now - options.Value.ConfirmWithdrawal, @unchecked = now - options.Value.BillPendingFor })).Select(row => row.Name)];
    }

    /// <summary>In the name of whoever ordered it, whose role, eyes and gate are asked again now.</summary>
    private async Task PublishAsync(RevisionName name, CancellationToken ct)
    {
        string hash;
        await using (var connection = await database.ReadAsync(ct))
        {
            if (await ReviewRow.FindAsync(connection, null, name) is not { PublishAt: not null } row) return;
            hash = row.Hash;
        }

        var verdict = new Verdict { Revision = name, Act = ReviewAct.Publish, Record = Act.EntryPublished };
        var published = await audit.ChangeAsync(Actor.Program, verdict.Record, name.ToString(), hash, async change =>
        {
            var row = await ReviewRow.FindAsync(change.Connection, change.Transaction, name);
            if (row is not { PublishBy: { } orderer, State: ReviewState.Approved } || !(row.PublishAt <= change.At)) return Outcome.NotFound<ReviewState>();
            if (Standing.OfAccount(change.Transaction, change.At, orderer) is not { } standing) return Outcome.Conflict<ReviewState>(Gone);
            var outcome = await deciding.MakeAsync(change, verdict, standing, static turn => Publishing.PublishAsync(turn, provisionalUntil: null));
            return outcome.IsOk ? outcome : Outcome.Conflict<ReviewState>(outcome.Faults is [] ? [Gone] : outcome.Faults);
        }, ct);
        if (published.Kind is OutcomeKind.Conflict) await RefuseAsync(name, published.Faults, ct);
    }

    private Task RefuseAsync(RevisionName name, IReadOnlyList<Fault> faults, CancellationToken ct)
    {
        const string Refuse = """
            UPDATE review SET publish_at = NULL, publish_by = NULL, publish_fault = @why WHERE entry = @Entry AND revision = @Revision AND publish_at <= @At
            """;

        var why = string.Join(' ', faults.Select(fault => fault.Sentence).Distinct(StringComparer.Ordinal));
        return OnRowAsync(Act.TimedPublicationRefused, name, why, ct, (change, row) =>
            change.Connection.ExecuteAsync(Refuse, new { why, row.Entry, row.Revision, change.At }, change.Transaction));
    }

    private Task LapseAsync(RevisionName name, CancellationToken ct) => OnRowAsync(Act.UrgentLapsed, name, "", ct, async (change, row) =>
    {
        if (!row.IsShown || !(row.ProvisionalUntil <= change.At)) return 0;
        await Publishing.PointAsync(change, row, null);
        await Decision.WriteAsync(change, row, ReviewAct.Lapse, ReviewState.Withdrawn, Actor.Program.Id, "");
        return 1;
    });

    /// <summary>Takes the checks of pending bills away that are too old.</summary>
    private async Task LapseLinesAsync(RevisionName name, CancellationToken ct)
    {
        const string Old = "SELECT line FROM legal_check WHERE entry = @Entry AND checked_at <= @since";

        IReadOnlyList<string> lapsed;
        await using (var connection = await database.ReadAsync(ct))
        {
            if (await ReviewRow.FindAsync(connection, null, name) is not { } row || row.Read() is not { } content) return;
            var old = (await connection.QueryAsync<string>(Old, new { row.Entry, since = time.GetUtcNow() - options.Value.BillPendingFor })).ToHashSet(StringComparer.Ordinal);
            lapsed = [.. content.Legal.Where(line => line.Qualification is Entries.LegalQualification.BillPending).Select(LegalLines.HashOf).Where(old.Contains)];
        }

        foreach (var line in lapsed)
        {
            await OnRowAsync(Act.LegalLapsed, name, line, ct, async (change, row) =>
            {
                change.ConcernsEntry(row.Entry);
                return await LegalLines.TakeBackAsync(change, row.Entry, line);
            });
        }
    }

    private Task NoteOverdueAsync(RevisionName name, CancellationToken ct)
    {
        const string Note = "UPDATE review SET overdue_in = @Seq WHERE entry = @Entry AND revision = @Revision AND overdue_in IS NULL";

        return OnRowAsync(Act.WithdrawalOverdue, name, "", ct, async (change, row) =>
            row.WaitsForConfirmation ? await change.Connection.ExecuteAsync(Note, new { change.Seq, row.Entry, row.Revision }, change.Transaction) : 0);
    }

    /// <param name="work">Gives the number of rows that it changed: nothing changed, nothing is recorded.</param>
    private Task OnRowAsync(Act act, RevisionName name, string reason, CancellationToken ct, Func<Change, ReviewRow, Task<int>> work) =>
        audit.ChangeAsync(Actor.Program, act, name.ToString(), reason, async change =>
            await ReviewRow.FindAsync(change.Connection, change.Transaction, name) is { } row && await work(change, row) == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>(), ct);

    private async Task<IReadOnlyList<(long Stop, string Subject)>> StopsAsync(DateTimeOffset now, CancellationToken ct)
    {
        const string Find = """
            SELECT s.stopped_in, e.code FROM form_stop s JOIN entry e ON e.id = s.entry
            WHERE s.ended_in IS NULL AND s.confirmed_in IS NULL AND s.overdue_in IS NULL AND s.stopped_at <= @late ORDER BY s.stopped_in
            """;

        await using var connection = await database.ReadAsync(ct);
        return [.. await connection.QueryAsync<(long, string)>(Find, new { late = now - options.Value.ConfirmWithdrawal })];
    }

    private Task NoteOverdueAsync((long Stop, string Subject) stop, CancellationToken ct)
    {
        const string Note = "UPDATE form_stop SET overdue_in = @Seq WHERE stopped_in = @Stop AND overdue_in IS NULL AND confirmed_in IS NULL AND ended_in IS NULL";

        return audit.ChangeAsync(Actor.Program, Act.FormStopOverdue, stop.Subject, "", async change =>
            await change.Connection.ExecuteAsync(Note, new { change.Seq, stop.Stop }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>(), ct);
    }
}
