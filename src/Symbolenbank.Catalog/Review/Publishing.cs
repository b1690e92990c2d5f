using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Merging;

namespace Symbolenbank.Catalog.Review;

/// <summary>Shows and hides revisions; a null answer means that it was done, else it says what stands in the way.</summary>
internal static class Publishing
{
    /// <summary>Shows the revision instead of what is shown now.</summary>
    /// <param name="provisionalUntil">Until when it may stand without an expert's opinion; null when the opinion is there.</param>
    public static async Task<IReadOnlyList<Fault>?> PublishAsync(Turn turn, DateTimeOffset? provisionalUntil)
    {
        const string Add = """
            INSERT INTO publication (entry, revision, published_at, published_in, reason, provisional_until)
            VALUES (@Entry, @Revision, @At, @Seq, @Reason, @provisionalUntil) ON CONFLICT DO NOTHING
            """;

        if (await MissingAsync(turn) is { } missing) return missing;
        var (change, row, _, _) = turn;
        await PointAsync(change, row, row.Revision);
        if (await TakingUp.FollowAsync(turn) is { } untaken) return untaken;
        await change.Connection.ExecuteAsync(Add, new { row.Entry, row.Revision, change.At, change.Seq, row.Reason, provisionalUntil }, change.Transaction);
        return null;
    }

    /// <summary>What stands in the way of publishing it now; null when nothing does.</summary>
    public static async Task<IReadOnlyList<Fault>?> MissingAsync(Turn turn)
    {
        var (change, row, content, _) = turn;
        if (row.NewestPublished != row.PublishedBase) return [new Fault("revision", $"Revision {row.NewestPublished} was published meanwhile. The author has to bring it in first.")];
        var confirmed = await LegalLines.ConfirmedAsync(change.Connection, change.Transaction, row.Entry);
        IReadOnlyList<Fault> missing =
        [
            .. PublicationGate.Missing(content, confirmed, DateOnly.FromDateTime(change.At.UtcDateTime), row.Small),
            .. await RaisedUse.FaultsAsync(change, row, content),
        ];
        return missing.Count > 0 ? missing : null;
    }

    /// <summary>Takes the word "provisional" from what was published in haste: an expert has read it now.</summary>
    public static async Task<IReadOnlyList<Fault>?> MakeLastingAsync(Turn turn)
    {
        const string Settle = "UPDATE publication SET provisional_until = NULL WHERE entry = @Entry AND revision = @Revision AND provisional_until IS NOT NULL";

        if (!turn.Row.IsShown) return [new Fault("revision", "Readers see another revision now.")];
        turn.Change.ConcernsEntry(turn.Row.Entry);
        return await turn.Change.Connection.ExecuteAsync(Settle, new { turn.Row.Entry, turn.Row.Revision }, turn.Change.Transaction) == 1
            ? null
            : [new Fault("revision", "This revision has an expert's opinion already.")];
    }

    public static async Task<IReadOnlyList<Fault>?> HideAsync(Turn turn)
    {
        if (!turn.Row.IsShown) return [new Fault("revision", "Readers see another revision now.")];
        await PointAsync(turn.Change, turn.Row, null);
        return null;
    }

    public static async Task<IReadOnlyList<Fault>?> ShowAgainAsync(Turn turn)
    {
        if (turn.Row.Shown is not null || turn.Row.NewestPublished != turn.Row.Revision) return [new Fault("revision", "A newer revision was published.")];
        if (turn.Row.ProvisionalUntil is not null) return [new Fault("revision", "No expert gave an opinion on it. Hand it in again.")];
        await PointAsync(turn.Change, turn.Row, turn.Row.Revision);
        return null;
    }

    public static Task PointAsync(Change change, ReviewRow row, int? revision)
    {
        const string Point = "UPDATE entry SET published_revision = @revision, merged_into = CASE WHEN @revision IS NULL THEN merged_into END WHERE id = @Entry";

        change.ConcernsEntry(row.Entry);
        return change.Connection.ExecuteAsync(Point, new { revision, row.Entry }, change.Transaction);
    }
}

/// <summary>Makes a revision in review a draft again.</summary>
internal static class GivenBack
{
    /// <summary>Gives it to <paramref name="author"/>, unless that author has begun another draft of the entry; then the text is still in the history.</summary>
    public static async Task ToAsync(Turn turn, Guid author)
    {
        var authors = await RevisionAuthors.OfAsync(turn.Change.Connection, turn.Change.Transaction, turn.Row.Entry, turn.Row.Revision);
        var row = DraftDesk.RowOf(turn.Content, author, turn.Change.At, turn.Row.Revision, turn.Row.PublishedBase, authors);
        _ = DraftRow.Begin(turn.Change.Transaction, row);
    }
}
