using System.Data.Common;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Overview;

/// <summary>Gathers where the bank stands. What is published is counted in memory; the store is asked for what waits only.</summary>
public sealed class OverviewDesk
{
    public static readonly IReadOnlyList<Role> Roles = [Role.EditorInChief, Role.Expert, Role.Analyst];

    private const int MostRecent = 12;
    private const int DaysOfWithdrawals = 30;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly TimeProvider _time;
    private readonly ReviewOptions _review;

    internal OverviewDesk(BankDatabase database, AuditLog audit, TruthWatch watch, TimeProvider time, IOptions<ReviewOptions> review) =>
        (_database, _audit, _watch, _time, _review) = (database, audit, watch, time, review.Value);

    /// <param name="kinds">Of which kinds coverage is counted; empty for all.</param>
    public async Task<Outcome<BankOverview>> ReadAsync(Reader reader, IReadOnlyList<EntryKind> kinds, CancellationToken ct)
    {
        if (!Roles.Any(reader.Roles.Contains)) return await _audit.DeniedAsync<BankOverview>(reader, "overview", ct);
        var now = _time.GetUtcNow();
        var visible = _watch.Shelf.ById.Values.Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)).ToArray();
        await using var connection = await _database.ReadAsync(ct);
        var open = await OpenAsync(connection, reader, now);
        var items = new WaitingItems(connection, _database.Dialect, reader, _review.ConfirmWithdrawal);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var overdue = visible.Where(entry => entry.ReviewBy < today).Select(entry => (DateOnly?)entry.ReviewBy).ToArray();
        var (waiting, alone) = AccessRequests.Roles.Any(reader.Roles.Contains) ? await AccessRequests.CountAsync(connection, now) : default;
        var overview = new BankOverview
        {
            AccessWaiting = waiting,
            AccessAlone = alone,
            Waiting = WaitingItem.Summed(await items.AllAsync(open, visible.Select(entry => entry.Id))),
            Published = visible.Length,
            Overdue = overdue.Length,
            LongestOverdue = overdue.Min(),
            Examples = visible.Count(entry => entry.Facets.Assurance is Assurance.Example),
            WithoutBenignSense = visible.Count(entry => entry.Facets.WithoutBenignSense),
            FormWithoutScript = visible.Count(entry => entry.Facets.FormWithoutScript <= reader.Class.Clearance),
            Coverage = Coverage.Of(visible, reader.Class.Clearance, kinds),
            Recent = RecentOf(visible, open),
            Unanswered = await UnansweredList.ReadAsync(connection, closed: false),
            Answered = await UnansweredList.ReadAsync(connection, closed: true),
        };
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenOverview, "", AuditNote.Outcomes.Done, [new("shown", string.Join(' ', overview.Recent.Select(change => change.Code)))], overview, ct));
    }

    /// <summary>Revisions on their way, those published in haste and withdrawals, of entries that the reader may see whole.</summary>
    private static async Task<IReadOnlyList<(ReviewRow Row, EntryContent Content)>> OpenAsync(DbConnection connection, Reader reader, DateTimeOffset now)
    {
        const string Open = """
            v.state IN ('InReview', 'Approved') OR (v.state = 'Withdrawn' AND (v.last_act = 'Withdraw' OR v.changed_at > @since))
            OR (e.published_revision = r.number AND EXISTS (SELECT 1 FROM publication h WHERE h.entry = r.entry AND h.revision = r.number AND h.provisional_until IS NOT NULL))
            """;

        var rows = await ReviewRow.WhereAsync(connection, null, Open, new { since = now.AddDays(-DaysOfWithdrawals) });
        return [.. rows.Select(row => (row, content: row.Read())).Where(pair => pair.content is not null && DisclosurePoint.ShowsWhole(pair.content, reader.Class)).Select(pair => (pair.row, pair.content!))];
    }

    private static IReadOnlyList<RecentChange> RecentOf(IReadOnlyList<ShelvedEntry> visible, IReadOnlyList<(ReviewRow Row, EntryContent Content)> open)
    {
        var published = visible.OrderByDescending(entry => entry.PublishedAt).ThenByDescending(entry => entry.Code).Take(MostRecent)
            .Select(entry => new RecentChange(entry.Code, entry.Revision, entry.OpenNameNl, entry.OpenNameEn, entry.PublishedAt, Withdrawn: false));
        var withdrawn = open.Where(pair => pair.Row.State is ReviewState.Withdrawn)
            .Select(pair => new RecentChange(pair.Content.Code, pair.Row.Revision, NameOf(pair.Content, "nl"), NameOf(pair.Content, "en"), pair.Row.ChangedAt ?? pair.Row.CreatedAt, Withdrawn: true));
        return [.. published.Concat(withdrawn).OrderByDescending(change => change.At).Take(MostRecent)];
    }

    private static string NameOf(EntryContent content, string language) =>
        CoveredName.Of(content) == Cover.None && content.Texts.TryGetValue(language, out var text) ? text.Name : content.Code.ToString();
}
