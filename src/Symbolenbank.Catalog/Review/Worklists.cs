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
        if (!Curators.Contain(reader)) return await DeniedAsync<WorklistPage>(reader, ct);
        var all = await LinesAsync(reader, kind, ct);
        WorklistPage answer = new([.. all.Skip((int)Math.Min((long)(page - 1) * _options.PageSize, int.MaxValue)).Take(_options.PageSize)], all.Count);
        KeyValuePair<string, string>[] details = [new("shown", string.Join(' ', answer.Lines.Select(line => line.Revision)))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenWorklist, kind.ToString(), AuditNote.Outcomes.Done, details, answer, ct));
    }

    /// <summary>How many lines each list has.</summary>
    public async Task<Outcome<IReadOnlyDictionary<WorklistKind, int>>> CountsAsync(Reader reader, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await DeniedAsync<IReadOnlyDictionary<WorklistKind, int>>(reader, ct);
        var counts = new Dictionary<WorklistKind, int>();
        foreach (var kind in Enum.GetValues<WorklistKind>()) counts[kind] = (await LinesAsync(reader, kind, ct)).Count;
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyDictionary<WorklistKind, int>>(reader, Act.OpenWorklist, "", AuditNote.Outcomes.Done, [], counts, ct));
    }

    private async Task<IReadOnlyList<WorklistLine>> LinesAsync(Reader reader, WorklistKind kind, CancellationToken ct)
    {
        if (kind is WorklistKind.Due) return [.. Due(reader)];
        await using var connection = await _database.ReadAsync(ct);
        return kind switch
        {
            WorklistKind.ToReview => await ToReviewAsync(connection, reader, smallOnly: false),
            WorklistKind.SmallChanges => await ToReviewAsync(connection, reader, smallOnly: true),
            WorklistKind.LegalLines => await LegalAsync(connection, reader),
            WorklistKind.Mine => await MineAsync(connection, reader),
            WorklistKind.ChangesAsked => await ChangesAskedAsync(connection, reader),
            WorklistKind.Withdrawals => await WithdrawalsAsync(connection, reader),
            WorklistKind.Due => [],
        };
    }

    private async Task<IReadOnlyList<WorklistLine>> ToReviewAsync(DbConnection connection, Reader reader, bool smallOnly)
    {
        var who = await ParticipantAsync(connection, reader);
        var open = await OpenAsync(connection);
        var found = new List<ReviewRow>();
        foreach (var row in open.Where(row => row.Small || !smallOnly))
        {
            var acts = smallOnly ? (ReviewAct[])[ReviewAct.AcceptSmallChange] : row.Small ? [ReviewAct.AcceptSmallChange, ReviewAct.Approve, ReviewAct.Publish] : [ReviewAct.Approve, ReviewAct.Publish];
            var authors = await RevisionAuthors.PeopleAsync(connection, null, row.Entry, row.Revision);
            var approver = row.State is ReviewState.Approved ? await Decision.PersonOfLastAsync(connection, null, row, ReviewAct.Approve) : null;
            if (acts.Any(act => Workflow.Next(row.State, act, reader.Roles) is not null && FourEyes.Refusal(act, who, authors, approver, _options.OtherOrganisation) is null)) found.Add(row);
        }

        return await LinesAsync(connection, reader, found, row => row.HandedInAt);
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
            if (await Decision.PersonOfLastAsync(connection, null, row, ReviewAct.Withdraw) != who.Person) found.Add(row);
        }

        return await LinesAsync(connection, reader, found, row => row.ChangedAt);
    }

    private IEnumerable<WorklistLine> Due(Reader reader)
    {
        if (!reader.Roles.Any(DraftDesk.Roles.Contains)) return [];
        var until = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddDays(_options.DueWithinDays);
        return _watch.Shelf.ById.Values
            .Where(entry => entry.ReviewBy <= until && DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class))
            .OrderBy(entry => entry.ReviewBy).ThenBy(entry => entry.Code)
            .Select(entry => new WorklistLine
            {
                Entry = entry.Id,
                Revision = new RevisionName(entry.Code, entry.Revision),
                NameNl = entry.NameNl,
                NameEn = entry.NameEn,
                State = ReviewState.Published,
                Small = false,
                Urgent = false,
                Since = new DateTimeOffset(entry.ReviewBy, TimeOnly.MinValue, TimeSpan.Zero),
                Hash = entry.Hash,
            });
    }

    private static Task<IReadOnlyList<ReviewRow>> OpenAsync(DbConnection connection) =>
        ReviewRow.WhereAsync(connection, null, "v.state IN ('InReview', 'Approved') ORDER BY v.urgent DESC, v.handed_in_at, r.created_in", new { });

    private static async Task<Participant> ParticipantAsync(DbConnection connection, Reader reader)
    {
        const string Find = "SELECT COALESCE(person, id) FROM account WHERE id = @Id";

        var person = await connection.QuerySingleOrDefaultAsync<string>(Find, new { reader.Actor.Id });
        return new Participant(person is null ? reader.Actor.Id : Guid.Parse(person), reader.Organisation ?? Guid.Empty);
    }

    private async Task<IReadOnlyList<WorklistLine>> LinesAsync(DbConnection connection, Reader reader, IReadOnlyList<ReviewRow> rows, Func<ReviewRow, DateTimeOffset?> since)
    {
        var names = await PersonName.OfAsync(connection, _database.Dialect, rows.Select(row => row.Author));
        return [.. rows.Select(row => (row, content: row.Read())).Where(pair => pair.content is not null && DisclosurePoint.ShowsWhole(pair.content, reader.Class)).Select(pair => new WorklistLine
        {
            Entry = pair.row.Entry,
            Revision = pair.row.Name,
            NameNl = pair.content!.Texts["nl"].Name,
            NameEn = pair.content.Texts["en"].Name,
            State = pair.row.State,
            Small = pair.row.Small,
            Urgent = pair.row.Urgent,
            Since = since(pair.row) ?? pair.row.CreatedAt,
            Author = names.GetValueOrDefault(pair.row.Author),
            Hash = pair.row.Hash,
        })];
    }

    private Task<Outcome<T>> DeniedAsync<T>(Reader reader, CancellationToken ct) =>
        _audit.ReadAsync(reader, Act.Denied, "worklists", AuditNote.Outcomes.Refused, [], Outcome.NotAllowed<T>(), ct);
}

/// <summary>The curation team: whoever may do anything with a text on its way to readers.</summary>
internal static class Curators
{
    public static bool Contain(Reader reader) => Are(reader.Roles);

    public static bool Are(IEnumerable<Role> roles) => roles.Any(role => Enum.GetValues<ReviewAct>().Any(act => Workflow.May(act, role)));
}
