using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Overview;

/// <summary>One thing that waits.</summary>
/// <param name="Deadline">By when somebody has to decide; null where time decides nothing.</param>
internal sealed record WaitingItem(WaitingKind Kind, DateTimeOffset Since, DateTimeOffset? Deadline = null, bool Urgent = false)
{
    public EntryCode? Code { get; init; }

    public int? Revision { get; init; }

    /// <summary>What waits with a revision; null when nothing does.</summary>
    /// <param name="confirmWithin">How soon a second person confirms a withdrawal.</param>
    public static WaitingItem? Of(ReviewRow row, TimeSpan confirmWithin) => KindOf(row) is { } kind
        ? new WaitingItem(kind, SinceOf(row, kind), DeadlineOf(row, kind, confirmWithin), row.Urgent) { Code = row.Name.Code, Revision = row.Revision }
        : null;

    /// <summary>All sorts, what presses most first.</summary>
    public static IReadOnlyList<Waiting> Summed(IEnumerable<WaitingItem> items)
    {
        var byKind = items.ToLookup(item => item.Kind);
        return [.. Enum.GetValues<WaitingKind>().Select(kind => Sum(kind, byKind[kind]))
            .OrderBy(sort => sort.Deadline ?? DateTimeOffset.MaxValue).ThenByDescending(sort => sort.Urgent > 0).ThenBy(sort => sort.Oldest ?? DateTimeOffset.MaxValue).ThenBy(sort => sort.Kind)];
    }

    private static Waiting Sum(WaitingKind kind, IEnumerable<WaitingItem> items)
    {
        WaitingItem[] all = [.. items.OrderBy(item => item.Deadline ?? DateTimeOffset.MaxValue).ThenByDescending(item => item.Urgent).ThenBy(item => item.Since)];
        return new Waiting(kind, all.Length, all.Count(item => item.Urgent), all.Min(item => (DateTimeOffset?)item.Since))
        {
            Deadline = all.FirstOrDefault()?.Deadline,
            Code = all.FirstOrDefault()?.Code,
            Revision = all.FirstOrDefault()?.Revision,
        };
    }

    private static WaitingKind? KindOf(ReviewRow row) => row.State switch
    {
        ReviewState.InReview => row.Small ? WaitingKind.SmallChange : WaitingKind.Opinion,
        ReviewState.Approved => WaitingKind.Publication,
        ReviewState.Withdrawn => row.WaitsForConfirmation ? WaitingKind.Withdrawal : null,
        ReviewState.Published => row is { IsShown: true, ProvisionalUntil: not null } ? WaitingKind.Provisional : null,
        ReviewState.Draft => null,
    };

    private static DateTimeOffset SinceOf(ReviewRow row, WaitingKind kind) =>
        (kind is WaitingKind.Withdrawal or WaitingKind.Provisional ? row.ChangedAt : row.HandedInAt) ?? row.CreatedAt;

    private static DateTimeOffset? DeadlineOf(ReviewRow row, WaitingKind kind, TimeSpan confirmWithin) => kind switch
    {
        WaitingKind.Provisional => row.ProvisionalUntil,
        WaitingKind.Withdrawal => row.ChangedAt + confirmWithin,
        WaitingKind.StoppedForm or WaitingKind.Opinion or WaitingKind.SmallChange or WaitingKind.Publication
            or WaitingKind.LegalLine or WaitingKind.TermProposal or WaitingKind.Report => null,
    };
}
