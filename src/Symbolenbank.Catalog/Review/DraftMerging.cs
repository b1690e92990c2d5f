using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Brings into an author's draft what others made of the same entry. Without conflicts it is kept at once; with conflicts it is handed back to be decided.</summary>
public sealed class DraftMerging
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly DraftDesk _desk;

    internal DraftMerging(BankDatabase database, AuditLog audit, DraftDesk desk) => (_database, _audit, _desk) = (database, audit, desk);

    /// <summary>Takes a colleague's changes over. The colleague is an author of the draft from then on, whether or not there were conflicts.</summary>
    /// <returns>NotFound when either draft is not there, Conflict when mine is not of that version any more.</returns>
    public async Task<Outcome<EntryMergeResult>> TakeOverAsync(Reader reader, Guid entry, int version, Guid colleague, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var mine = await DraftRow.FindAsync(connection, null, entry, reader.Actor.Id);
        var theirs = await DraftRow.FindAsync(connection, null, entry, colleague);
        if (mine is null || theirs is null || mine.Author == theirs.Author || !Sees(reader, mine) || !Sees(reader, theirs)) return Outcome.NotFound<EntryMergeResult>();
        if (mine.Version != version) return Outcome.Conflict<EntryMergeResult>();
        var common = mine.BasedOn is { } based && mine.BasedOn == theirs.BasedOn ? await RevisionText.FindAsync(connection, null, entry, based) : null;
        var merged = Merged(common, theirs.Read(), mine);
        IEnumerable<Guid> authors = [.. mine.OtherAuthors, colleague, .. theirs.OtherAuthors];
        return await KeepAsync(reader, mine with { Contributors = DraftRow.Contributing(authors.Where(author => author != mine.Author)) }, merged, ct);
    }

    /// <summary>Brings in what was published since the draft was begun. What no expert has read yet brings its authors along. With conflicts, the author keeps the decided text with <see cref="DraftChange.BroughtIn"/>.</summary>
    public async Task<Outcome<EntryMergeResult>> BringInPublishedAsync(Reader reader, Guid entry, int version, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var mine = await DraftRow.FindAsync(connection, null, entry, reader.Actor.Id);
        var text = await BaseText.FindAsync(connection, null, entry);
        if (mine is null || text?.Stored is not { } published || !Sees(reader, mine) || !DisclosurePoint.ShowsWhole(published.Read(), reader.Class)) return Outcome.NotFound<EntryMergeResult>();
        if (mine.Version != version) return Outcome.Conflict<EntryMergeResult>();
        var common = mine.PublishedBase is { } based ? await RevisionText.FindAsync(connection, null, entry, based) : null;
        var merged = Merged(common, published.Read(), mine);
        var authors = await RevisionAuthors.UnreadAsync(connection, null, entry, text.Revision);
        var joined = mine with { Contributors = DraftRow.Contributing([.. mine.OtherAuthors, .. authors.Where(author => author != mine.Author)]) };
        var row = merged.Conflicts.Count == 0 ? joined with { BasedOn = text.Revision, PublishedBase = text.Published, Work = (mine.ReadWork() with { BroughtIn = null }).Write() } : joined;
        return await KeepAsync(reader, row, merged, ct);
    }

    private static bool Sees(Reader reader, DraftRow row) => DisclosurePoint.ShowsWhole(row.Read(), reader.Class);

    /// <summary>Rows have names in drafts only: those of the other versions are the same ones as far as they are alike.</summary>
    private static EntryMergeResult Merged(StoredRevision? common, EntryContent theirs, DraftRow mine)
    {
        var own = mine.Named();
        var before = common is null ? null : own.Like(common.Read(), own.Stamp);
        return EntryMerge.Of(before, (before ?? own).Like(theirs, own.Stamp + "t."), own);
    }

    private async Task<Outcome<EntryMergeResult>> KeepAsync(Reader reader, DraftRow row, EntryMergeResult merged, CancellationToken ct)
    {
        const string Keep = """
            UPDATE draft SET content = @text, contributors = @Contributors, based_on = @BasedOn, published_base = @PublishedBase, updated_at = @at, version = version + @step, work = @work
            WHERE entry = @Entry AND author = @Author AND version = @Version AND discarded_at IS NULL
            """;

        var whole = merged.Conflicts.Count == 0;
        var text = whole ? EntryJson.Write(merged.Merged) : row.Content;
        var work = whole ? (row.ReadWork() with { Version = row.Version + 1, Rows = merged.Rows }).Write() ?? row.Work : row.Work;
        var outcome = await _desk.WriteAsync(
            reader,
            (transaction, at, _) =>
            {
                var values = new { text, row.Contributors, row.BasedOn, row.PublishedBase, at, step = whole ? 1 : 0, work, row.Entry, row.Author, row.Version };
                return transaction.Connection!.Execute(Keep, values, transaction) == 1 ? Outcome.Ok(merged) : Outcome.Conflict<EntryMergeResult>();
            });
        return outcome.IsOk ? await _audit.ReadAsync(reader, Act.OpenDraft, row.Code, AuditNote.Outcomes.Done, [], outcome, ct) : outcome;
    }
}
