using Dapper;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Merging;

/// <summary>What the publication of a united text does to the entries that it took up: they are shown no more, and their codes lead to it.</summary>
internal static class TakingUp
{
    /// <summary>Null when it was done, else what stands in the way. Only what the text takes up newly is hidden; an entry published anew is its own again.</summary>
    public static async Task<IReadOnlyList<Fault>?> FollowAsync(Turn turn)
    {
        var before = await PublishedBeforeAsync(turn);
        var faults = new List<Fault>();
        foreach (var one in turn.Content.MergedFrom.Where(one => before.All(known => known.Code != one.Code)))
        {
            if (await HideAsync(turn, one) is { } fault) faults.Add(fault);
        }

        foreach (var one in before.Where(one => turn.Content.MergedFrom.All(kept => kept.Code != one.Code)))
        {
            if (await LeadsHereAsync(turn, one.Code)) faults.Add(new Fault(PathOf(one), $"{one.Code} is shown nowhere then. Publish it first."));
        }

        return faults.Count > 0 ? faults : null;
    }

    private static async Task<IReadOnlyList<TakenUp>> PublishedBeforeAsync(Turn turn)
    {
        var text = await BaseText.FindAsync(turn.Change.Connection, turn.Change.Transaction, turn.Row.Entry);
        return text?.Published is null ? [] : text.Stored?.Read().MergedFrom ?? [];
    }

    private static async Task<Fault?> HideAsync(Turn turn, TakenUp one)
    {
        const string Hide = """
            UPDATE entry SET merged_into = @Entry, published_revision = NULL
            WHERE code = @code AND id <> @Entry AND published_revision = @Revision
            """;

        var other = await BaseText.FindAsync(turn.Change.Connection, turn.Change.Transaction, one.Code.ToString());
        if (other?.Stored is not { } stored || !DisclosurePoint.ShowsWhole(stored.Read(), turn.Standing.Class)) return new Fault(PathOf(one), "This entry cannot be taken up.");
        var values = new { turn.Row.Entry, code = one.Code.ToString(), one.Revision };
        if (await turn.Change.Connection.ExecuteAsync(Hide, values, turn.Change.Transaction) != 1) return new Fault(PathOf(one), $"Readers see another revision of {one.Code} now. Unite them anew.");
        turn.Change.ConcernsEntry(other.Id);
        return null;
    }

    private static async Task<bool> LeadsHereAsync(Turn turn, EntryCode code)
    {
        const string Find = "SELECT COUNT(*) FROM entry WHERE code = @code AND merged_into = @Entry AND published_revision IS NULL";

        return await turn.Change.Connection.ExecuteScalarAsync<long>(Find, new { code = code.ToString(), turn.Row.Entry }, turn.Change.Transaction) > 0;
    }

    private static string PathOf(TakenUp one) => ContentTree.Below("/mergedFrom", one.Code.ToString());
}
