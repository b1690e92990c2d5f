using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Overview;

/// <summary>What waits.</summary>
public enum WaitingKind
{
    /// <summary>Published in haste, for an expert's opinion; without it the text lapses.</summary>
    Provisional,

    /// <summary>Withdrawn by one person, for a second.</summary>
    Withdrawal,

    /// <summary>Forms that one person stopped, for a second.</summary>
    StoppedForm,

    /// <summary>Handed in, for an expert's opinion.</summary>
    Opinion,

    /// <summary>Small changes handed in.</summary>
    SmallChange,

    /// <summary>Approved, for publication.</summary>
    Publication,

    /// <summary>Texts on their way to readers, or published in haste, with a legal line that no jurist confirmed. These wait in another list too.</summary>
    LegalLine,

    /// <summary>Proposals for ideologies and groups.</summary>
    TermProposal,

    /// <summary>Reports that nobody closed.</summary>
    Report,
}

/// <summary>How much of one sort waits, and since when.</summary>
/// <param name="Urgent">How many of them are urgent.</param>
/// <param name="Oldest">Null when nothing waits.</param>
public sealed record Waiting(WaitingKind Kind, int Count, int Urgent, DateTimeOffset? Oldest)
{
    /// <summary>By when the first of them has to be decided, which may have passed; null where time decides nothing.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The entry that presses most; null for what belongs to none.</summary>
    public EntryCode? Code { get; init; }

    /// <summary>The revision of <see cref="Code"/> on which to decide; null when it is not about one.</summary>
    public int? Revision { get; init; }
}

/// <summary>A change that readers saw.</summary>
/// <param name="NameNl">The name where it may stand open, else the code; as <paramref name="NameEn"/>.</param>
/// <param name="Withdrawn">True when it was taken away; else it was published.</param>
public sealed record RecentChange(EntryCode Code, int Revision, string NameNl, string NameEn, DateTimeOffset At, bool Withdrawn);

/// <summary>Where the bank stands this morning, as far as one reader may see.</summary>
public sealed record BankOverview
{
    /// <summary>One of each sort; what presses most first: the nearest deadline, then what is urgent, then what waits longest.</summary>
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

    /// <summary>Lines that somebody took off <see cref="Unanswered"/> and that can be put back.</summary>
    public required IReadOnlyList<UnansweredLine> Answered { get; init; }
}
