using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Overview;

/// <summary>What waits.</summary>
public enum WaitingKind
{
    /// <summary>Handed in, for an expert's opinion.</summary>
    Opinion,

    /// <summary>Small changes handed in.</summary>
    SmallChange,

    /// <summary>Approved, for publication.</summary>
    Publication,

    /// <summary>Withdrawn by one person, for a second.</summary>
    Withdrawal,
}

/// <summary>How much of one sort waits, and since when.</summary>
/// <param name="Urgent">How many of them are urgent.</param>
/// <param name="Oldest">Null when nothing waits.</param>
public sealed record Waiting(WaitingKind Kind, int Count, int Urgent, DateTimeOffset? Oldest);

/// <summary>A change that readers saw.</summary>
/// <param name="NameNl">The name where it may stand open, else the code; as <paramref name="NameEn"/>.</param>
/// <param name="Withdrawn">True when it was taken away; else it was published.</param>
public sealed record RecentChange(EntryCode Code, int Revision, string NameNl, string NameEn, DateTimeOffset At, bool Withdrawn);

/// <summary>Where the bank stands this morning, as far as one reader may see.</summary>
public sealed record BankOverview
{
    /// <summary>One of each sort, in the order of the enum.</summary>
    public required IReadOnlyList<Waiting> Waiting { get; init; }

    /// <summary>Access that waits for a second person; 0 for those who cannot decide on it.</summary>
    public required int AccessWaiting { get; init; }

    /// <summary>Access that one person gave, and nobody has looked at since; 0 for those who cannot decide on it.</summary>
    public required int AccessAlone { get; init; }

    /// <summary>Entries that are published.</summary>
    public required int Published { get; init; }

    public required int Overdue { get; init; }

    /// <summary>The date of the entry that is longest overdue; null when none is.</summary>
    public required DateOnly? LongestOverdue { get; init; }

    /// <summary>Entries that nobody reviewed.</summary>
    public required int Examples { get; init; }

    public required int WithoutBenignSense { get; init; }

    public required int FormWithoutScript { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<RecentChange> Recent { get; init; }

    public required IReadOnlyList<UnansweredLine> Unanswered { get; init; }
}
