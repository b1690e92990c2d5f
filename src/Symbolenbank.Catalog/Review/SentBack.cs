using System.Data.Common;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What came back with a text that its reviewers want changed.</summary>
/// <param name="Decision">Who sent it back, when and why; null when its author took it back.</param>
/// <param name="Remarks">Those still open, each followed by its answers.</param>
public sealed record SentBack(RevisionName Revision, ReviewDecision? Decision, IReadOnlyList<ReviewComment> Remarks)
{
    /// <summary>Null when the draft began otherwise, or when there is nothing to tell.</summary>
    internal static async Task<SentBack?> FindAsync(DbConnection connection, Dialect dialect, DraftRow draft)
    {
        if (draft.BasedOn is not { } number) return null;
        var row = await ReviewRow.FindAsync(connection, null, new RevisionName(Entries.EntryCode.Parse(draft.Code), number));
        if (row?.State is not ReviewState.Draft) return null;
        var people = await RevisionPeople.OfAsync(connection, dialect, row);
        var decision = people.Decisions.LastOrDefault(one => one.Act is ReviewAct.AskForChanges or ReviewAct.TakeBack) is { Act: ReviewAct.AskForChanges } asked ? asked : null;
        var remarks = ReviewComments.Threads(people.Comments).Where(thread => thread[0].ResolvedAt is null).SelectMany(thread => thread).ToArray();
        return decision is null && remarks.Length == 0 ? null : new SentBack(row.Name, decision, remarks);
    }
}
