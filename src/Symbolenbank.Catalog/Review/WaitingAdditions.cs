using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Takes small changes along that wait while another text of their entry is published, so that nobody types them twice.</summary>
/// <remarks>
/// A revision never changes: the bank replaces each by a new one on what readers see now, of the same authors and as old. Whoever accepts that one reads
/// and accepts exactly its text. What is no pure addition any more is left for its author, and nothing is built on what no expert has read.
/// </remarks>
internal sealed class WaitingAdditions(BankDatabase database, AuditLog audit, TimeProvider time)
{
    private const string Waiting = """
        v.state = 'InReview' AND v.small AND e.published_revision <> v.published_base AND NOT EXISTS (
            SELECT 1 FROM publication h WHERE h.entry = e.id AND h.revision = e.published_revision AND h.provisional_until IS NOT NULL)
        """;

    /// <summary>Each in a change of its own; several nodes may try, one does it.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        foreach (var name in await FoundAsync(ct))
        {
            await audit.ChangeAsync(Actor.Program, Act.AdditionTakenAlong, name.ToString(), name.ToString(), async change =>
            {
                var row = (await RowsAsync(change.Connection, change.Transaction, name)).SingleOrDefault();
                return row is not null && await UnitedAsync(change.Connection, change.Transaction, row) is { } united
                    ? Outcome.Ok(await ReplaceAsync(change, row, united))
                    : Outcome.NotFound<int>();
            }, ct);
        }
    }

    private async Task<IReadOnlyList<RevisionName>> FoundAsync(CancellationToken ct)
    {
        var found = new List<RevisionName>();
        await using var connection = await database.ReadAsync(ct);
        foreach (var row in await ReviewRow.WhereAsync(connection, null, $"{Waiting} ORDER BY e.code, r.number", new { }))
        {
            if (await UnitedAsync(connection, null, row) is not null) found.Add(row.Name);
        }

        return found;
    }

    private static Task<IReadOnlyList<ReviewRow>> RowsAsync(DbConnection connection, DbTransaction transaction, RevisionName name) =>
        ReviewRow.WhereAsync(connection, transaction, $"e.code = @Code AND r.number = @Number AND {Waiting}", new { Code = name.Code.ToString(), name.Number });

    /// <summary>What it adds and what readers see in one text; null when that is no small change that the gate would take.</summary>
    private async Task<(EntryContent Shown, EntryContent United)?> UnitedAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row)
    {
        if (row is not { Shown: { } number, PublishedBase: { } began } || row.Read() is not { } proposed) return null;
        var shown = (await RevisionText.FindAsync(connection, transaction, row.Entry, number))?.Read();
        var before = (await RevisionText.FindAsync(connection, transaction, row.Entry, began))?.Read();
        if (shown is null || before is null || SmallChange.On(shown, before, proposed) is not { } united) return null;
        return PublicationGate.MissingAtHandIn(united, time.Today()).Count == 0 ? (shown, united) : null;
    }

    private static async Task<int> ReplaceAsync(Change change, ReviewRow waiting, (EntryContent Shown, EntryContent United) texts)
    {
        const string AsOld = "UPDATE review SET handed_in_at = @HandedInAt WHERE entry = @Entry AND revision = @number";
        const string Close = "UPDATE review SET state = @state, last_act = @act, changed_at = @At WHERE entry = @Entry AND revision = @Revision";
        const string Remarks = "UPDATE review_comment SET revision = @number WHERE entry = @Entry AND revision = @Revision";

        var authors = await RevisionAuthors.OfAsync(change.Connection, change.Transaction, waiting.Entry, waiting.Revision);
        var draft = DraftDesk.RowOf(texts.United, waiting.Author, change.At, waiting.Revision, waiting.Shown, authors);
        var handIn = new HandIn { Entry = waiting.Entry, Version = draft.Version, Summary = waiting.Reason, Clean = true, Urgent = waiting.Urgent };
        var number = await HandingDesk.AddAsync(change, handIn, draft, HandedText.Of(texts.Shown, isShown: true, texts.United, whole: false));
        var values = new { number, waiting.HandedInAt, waiting.Entry, waiting.Revision, change.At, state = nameof(ReviewState.Draft), act = nameof(Act.AdditionTakenAlong) };
        await change.Connection.ExecuteAsync(AsOld, values, change.Transaction);
        await change.Connection.ExecuteAsync(Close, values, change.Transaction);
        await change.Connection.ExecuteAsync(Remarks, values, change.Transaction);
        change.Names(new RevisionName(waiting.Name.Code, number).ToString());
        return number;
    }
}
