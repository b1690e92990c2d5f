using Dapper;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Takes small changes along that wait while another text of their entry is published, so that nobody types them twice.</summary>
/// <remarks>
/// A revision never changes: each is replaced by a new one on what is published now, of the same authors and as old. Whoever accepts that reads and accepts
/// exactly its text. What is no pure addition any more is left for its author.
/// </remarks>
internal static class WaitingAdditions
{
    /// <summary>To be called once the turn's revision is what readers see, and an expert stood for it.</summary>
    public static async Task FollowAsync(Turn turn)
    {
        const string Waiting = "r.entry = @Entry AND r.number <> @Revision AND v.state = 'InReview' AND v.small AND v.published_base <> @Revision ORDER BY r.number";

        var (change, row, published, _) = turn;
        foreach (var waiting in await ReviewRow.WhereAsync(change.Connection, change.Transaction, Waiting, new { row.Entry, row.Revision }))
        {
            if (waiting is not { PublishedBase: { } number } || waiting.Read() is not { } proposed) continue;
            if (await RevisionText.FindAsync(change.Connection, change.Transaction, row.Entry, number) is not { } before) continue;
            if (SmallChange.On(published, before.Read(), proposed) is not { } united) continue;
            if (PublicationGate.MissingAtHandIn(united, DateOnly.FromDateTime(change.At.UtcDateTime)).Count == 0) await ReplaceAsync(turn, waiting, united);
        }
    }

    private static async Task ReplaceAsync(Turn turn, ReviewRow waiting, EntryContent united)
    {
        const string AsOld = "UPDATE review SET handed_in_at = @HandedInAt WHERE entry = @Entry AND revision = @number";
        const string Close = "UPDATE review SET state = @state, last_act = @act, changed_at = @At WHERE entry = @Entry AND revision = @Revision";
        const string Remarks = "UPDATE review_comment SET revision = @number WHERE entry = @Entry AND revision = @Revision";

        var change = turn.Change;
        var authors = await RevisionAuthors.OfAsync(change.Connection, change.Transaction, waiting.Entry, waiting.Revision);
        var draft = DraftDesk.RowOf(united, waiting.Author, change.At, waiting.Revision, turn.Row.Revision, authors.Where(author => author != waiting.Author));
        var handIn = new HandIn { Entry = waiting.Entry, Version = draft.Version, Summary = waiting.Reason, Clean = true, Urgent = waiting.Urgent };
        var handed = HandedText.Of(turn.Content, isShown: true, united, whole: false);
        var number = await HandingDesk.AddAsync(change, handIn, draft, handed);
        var values = new { number, waiting.HandedInAt, waiting.Entry, waiting.Revision, change.At, state = nameof(ReviewState.Draft), act = "Replaced" };
        await change.Connection.ExecuteAsync(AsOld, values, change.Transaction);
        await change.Connection.ExecuteAsync(Close, values, change.Transaction);
        await change.Connection.ExecuteAsync(Remarks, values, change.Transaction);
    }
}
