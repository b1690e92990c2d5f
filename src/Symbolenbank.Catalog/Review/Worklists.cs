using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What waits for whom. Everybody sees only what they could decide on or wrote, of entries that they may see whole.</summary>
public sealed class Worklists
{
    /// <summary>The curation team: everybody for whom something can wait.</summary>
    public static readonly IReadOnlyList<Role> Roles = [.. Enum.GetValues<Role>().Where(role => Curators.Are([role]))];

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly TimeProvider _time;
    private readonly ReviewOptions _options;

    internal Worklists(BankDatabase database, AuditLog audit, TruthWatch watch, TimeProvider time, IOptions<ReviewOptions> options) =>
        (_database, _audit, _watch, _time, _options) = (database, audit, watch, time, options.Value);

    /// <summary>A page of a list. Range of <paramref name="page"/>: 1 and up; beyond the end it is empty.</summary>
    public async Task<Outcome<WorklistPage>> ReadAsync(Reader reader, WorklistKind kind, int page, CancellationToken ct)
    {
        if (!Enum.IsDefined(kind) || page < 1) return Outcome.Invalid<WorklistPage>(new Fault("page", "Pages begin at 1."));
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<WorklistPage>(reader, "worklists", ct);
        var all = await LinesAsync(reader, kind, ct);
        WorklistPage answer = new([.. all.Skip((int)Math.Min((long)(page - 1) * _options.PageSize, int.MaxValue)).Take(_options.PageSize)], all.Count)
        {
            Size = _options.PageSize,
            Overdue = kind is WorklistKind.Withdrawals ? [] : [.. (await LinesAsync(reader, WorklistKind.Withdrawals, ct)).Where(line => line.Overdue)],
        };
        KeyValuePair<string, string>[] details = [new("shown", string.Join(' ', answer.Lines.Concat(answer.Overdue).Select(line => line.Revision)))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenWorklist, kind.ToString(), AuditNote.Outcomes.Done, details, answer, ct));
    }

    /// <summary>The beginning of every list, in one reading.</summary>
    /// <param name="lines">Lines of each list. Range: 0 and up.</param>
    public async Task<Outcome<IReadOnlyDictionary<WorklistKind, WorklistPage>>> FrontAsync(Reader reader, int lines, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<IReadOnlyDictionary<WorklistKind, WorklistPage>>(reader, "worklists", ct);
        var front = new Dictionary<WorklistKind, WorklistPage>();
        foreach (var kind in Enum.GetValues<WorklistKind>())
        {
            var all = await LinesAsync(reader, kind, ct);
            front[kind] = new WorklistPage([.. all.Take(lines)], all.Count);
        }

        KeyValuePair<string, string>[] details = [new("shown", string.Join(' ', front.Values.SelectMany(page => page.Lines).Select(line => line.Revision).Distinct()))];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyDictionary<WorklistKind, WorklistPage>>(reader, Act.OpenWorklist, "", AuditNote.Outcomes.Done, details, front, ct));
    }

    private async Task<IReadOnlyList<WorklistLine>> LinesAsync(Reader reader, WorklistKind kind, CancellationToken ct)
    {
        if (kind is WorklistKind.Due) return [.. Due(reader)];
        await using var connection = await _database.ReadAsync(ct);
        return kind switch
        {
            WorklistKind.ToReview => await OpenAsync(connection, reader, (row, acts) => !row.Small && (acts.Contains(ReviewAct.Approve) || (row.Urgent && acts.Contains(ReviewAct.SupportUrgent)))),
            WorklistKind.ToPublish => await OpenAsync(connection, reader, (_, acts) => acts.Contains(ReviewAct.Publish) || acts.Contains(ReviewAct.PublishUrgent)),
            WorklistKind.SmallChanges => await SmallAsync(connection, reader),
            WorklistKind.LegalLines => await LegalAsync(connection, reader),
            WorklistKind.Mine => await MineAsync(connection, reader),
            WorklistKind.ChangesAsked => await ChangesAskedAsync(connection, reader),
            WorklistKind.Withdrawals => await WithdrawalsAsync(connection, reader),
            WorklistKind.Due => [],
        };
    }

    /// <summary>What is on its way to readers and this person may do something of with.</summary>
    private async Task<IReadOnlyList<WorklistLine>> OpenAsync(DbConnection connection, Reader reader, Func<ReviewRow, IReadOnlySet<ReviewAct>, bool> waits)
    {
        var who = await ParticipantAsync(connection, reader);
        var found = new List<ReviewRow>();
        foreach (var row in await OpenAsync(connection))
        {
            var eyes = await EyesOnRevision.OfAsync(connection, null, row, _options.FormerOrganisation);
            if (waits(row, ActsOnRevision.Of(row, eyes, who, reader.Roles, _options.OtherOrganisation).Acts)) found.Add(row);
        }

        return await LinesAsync(connection, reader, found, row => row.HandedInAt);
    }

    private async Task<IReadOnlyList<WorklistLine>> SmallAsync(DbConnection connection, Reader reader)
    {
        var lines = new List<WorklistLine>();
        foreach (var line in await OpenAsync(connection, reader, static (_, acts) => acts.Contains(ReviewAct.AcceptSmallChange)))
        {
            var proposed = await RevisionText.FindAsync(connection, null, line.Entry, line.Revision.Number);
            var published = (await BaseText.FindAsync(connection, null, line.Entry))?.Stored;
            if (proposed?.Read() is not { } content || published is null) continue;
            lines.Add(line with
            {
                Adds = EntryDifferences.Between(LegalLines.Unchecked(published.Read()), LegalLines.Unchecked(content)),
                SourceNames = content.Sources.ToDictionary(source => source.Id, source => source.Citation, StringComparer.Ordinal),
            });
        }

        return lines;
    }

    private async Task<IReadOnlyList<WorklistLine>> LegalAsync(DbConnection connection, Reader reader)
    {
        if (!reader.Roles.Contains(Role.Jurist)) return [];
        var open = await OpenAsync(connection);
        var checks = await LegalLines.OfAsync(connection, null, _database.Dialect, open.Select(row => row.Entry).Distinct());
        bool Waits(ReviewRow row) => row.Read()?.Legal.Any(line => !checks[row.Entry].Any(check => string.Equals(check.Line, LegalLines.HashOf(line), StringComparison.Ordinal))) is true;
        return await LinesAsync(connection, reader, [.. open.Where(Waits)], row => row.HandedInAt);
    }

    private async Task<IReadOnlyList<WorklistLine>> MineAsync(DbConnection connection, Reader reader)
    {
        const string Written = """
            v.state IN ('InReview', 'Approved') AND EXISTS (SELECT 1 FROM revision_author w WHERE w.entry = r.entry AND w.revision = r.number AND w.author = @Id)
            ORDER BY v.handed_in_at
            """;

        return await LinesAsync(connection, reader, await ReviewRow.WhereAsync(connection, null, Written, new { reader.Actor.Id }), row => row.HandedInAt);
    }

    private async Task<IReadOnlyList<WorklistLine>> ChangesAskedAsync(DbConnection connection, Reader reader)
    {
        const string Back = """
            v.state = 'Draft' AND v.last_act = 'AskForChanges' AND EXISTS (
                SELECT 1 FROM draft d WHERE d.entry = r.entry AND d.based_on = r.number AND d.author = @Id AND d.discarded_at IS NULL)
            ORDER BY v.urgent DESC, v.changed_at
            """;

        return await LinesAsync(connection, reader, await ReviewRow.WhereAsync(connection, null, Back, new { reader.Actor.Id }), row => row.ChangedAt);
    }

    private async Task<IReadOnlyList<WorklistLine>> WithdrawalsAsync(DbConnection connection, Reader reader)
    {
        const string Open = "v.state = 'Withdrawn' AND v.last_act = 'Withdraw' ORDER BY v.changed_at";

        if (!reader.Roles.Any(role => Workflow.May(ReviewAct.ConfirmWithdrawal, role))) return [];
        var who = await ParticipantAsync(connection, reader);
        var found = new List<ReviewRow>();
        foreach (var row in await ReviewRow.WhereAsync(connection, null, Open, new { }))
        {
            var eyes = await EyesOnRevision.OfAsync(connection, null, row, _options.FormerOrganisation);
            if (row.OverdueIn is not null || eyes.Refusal(ReviewAct.ConfirmWithdrawal, who, _options.OtherOrganisation) is null) found.Add(row);
        }

        IReadOnlyList<WorklistLine> entries = await LinesAsync(connection, reader, found, row => row.ChangedAt);
        return [.. entries.Concat(await StopsAsync(connection, reader)).OrderByDescending(line => line.Overdue).ThenBy(line => line.Since)];
    }

    private async Task<IReadOnlyList<WorklistLine>> StopsAsync(DbConnection connection, Reader reader)
    {
        const string Shown = "e.code = @code AND r.number = (SELECT MAX(p.revision) FROM publication p WHERE p.entry = e.id)";

        var lines = new List<WorklistLine>();
        foreach (var stop in (await FormStops.OfAsync(connection, _database.Dialect, entry: null)).Where(stop => !stop.Confirmed && (stop.Overdue || stop.By?.Account != reader.Actor.Id)))
        {
            var rows = await ReviewRow.WhereAsync(connection, null, Shown, new { code = stop.Code.ToString() });
            lines.AddRange((await LinesAsync(connection, reader, rows, _ => stop.At)).Select(line => line with { Stop = stop, Overdue = stop.Overdue, Deadline = stop.At + _options.ConfirmWithdrawal }));
        }

        return lines;
    }

    private IEnumerable<WorklistLine> Due(Reader reader)
    {
        if (!reader.Roles.Any(DraftDesk.Roles.Contains)) return [];
        var until = _time.Today().AddDays(_options.DueWithinDays);
        return _watch.Shelf.ById.Values
            .Where(entry => entry.ReviewBy <= until && DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class))
            .OrderBy(entry => entry.ReviewBy).ThenBy(entry => entry.Code)
            .Select(WorklistLine.OfDue);
    }

    private static Task<IReadOnlyList<ReviewRow>> OpenAsync(DbConnection connection) =>
        ReviewRow.WhereAsync(connection, null, OnTheirWay, new { });

    private const string OnTheirWay = """
        v.state IN ('InReview', 'Approved') OR (e.published_revision = r.number AND EXISTS (
            SELECT 1 FROM publication h WHERE h.entry = r.entry AND h.revision = r.number AND h.provisional_until IS NOT NULL))
        ORDER BY v.state = 'Published' DESC, v.urgent DESC, v.handed_in_at, r.created_in
        """;

    internal static async Task<Participant> ParticipantAsync(DbConnection connection, Reader reader)
    {
        const string Find = "SELECT COALESCE(person, id) FROM account WHERE id = @Id";

        var person = await connection.QuerySingleOrDefaultAsync<string>(Find, new { reader.Actor.Id });
        return new Participant(person is null ? reader.Actor.Id : Guid.Parse(person), reader.Organisation ?? Guid.Empty);
    }

    private async Task<IReadOnlyList<WorklistLine>> LinesAsync(DbConnection connection, Reader reader, IReadOnlyList<ReviewRow> rows, Func<ReviewRow, DateTimeOffset?> since)
    {
        var names = await PersonName.OfAsync(connection, _database.Dialect, rows.Select(row => row.Author));
        return [.. rows.Select(row => (Row: row, Content: row.Read()))
            .Where(pair => pair.Content is not null && DisclosurePoint.ShowsWhole(pair.Content, reader.Class))
            .Select(pair => WorklistLine.Of(pair.Row, pair.Content!, since(pair.Row), _options.ConfirmWithdrawal) with { Author = names.GetValueOrDefault(pair.Row.Author) })];
    }
}
