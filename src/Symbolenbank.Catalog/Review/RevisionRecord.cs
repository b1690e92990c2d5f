using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>A revision in the history of an entry, for the curation team.</summary>
public sealed record RevisionLine
{
    public required int Number { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>True for the revision that readers see now.</summary>
    public required bool IsShown { get; init; }

    public required bool Small { get; init; }

    /// <summary>What was changed and why, in the author's words; for a revision of a file its name.</summary>
    public required string Summary { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who handed it in; null for files.</summary>
    public PersonName? Author { get; init; }

    public required string Hash { get; init; }

    /// <summary>True when the text was erased; only the hash is left.</summary>
    public required bool Erased { get; init; }

    public bool Urgent { get; init; }

    /// <summary>What was decided on it, oldest first.</summary>
    public IReadOnlyList<ReviewDecision> Decisions { get; init; } = [];
}

/// <summary>Revisions of an entry, for the curation team.</summary>
/// <param name="Stops">The forms of it that are stopped now.</param>
public sealed record RevisionHistory(IReadOnlyList<RevisionLine> Lines, IReadOnlyList<FormStop> Stops);

/// <summary>Two revisions of an entry beside each other.</summary>
/// <param name="SourceNames">The citations of the sources of both, by their ids; where they differ the newer one's.</param>
/// <param name="Drawings">The drawings of both, by their SHA-256.</param>
public sealed record RevisionComparison(
    RevisionLine Before,
    RevisionLine After,
    IReadOnlyList<EntryDifference> Differences,
    IReadOnlyDictionary<string, string> SourceNames,
    IReadOnlyDictionary<string, string> Drawings);

/// <summary>What somebody may do with a revision now.</summary>
/// <param name="Acts">Everything that role, state and the rule of four eyes leave.</param>
/// <param name="Refusal">Why the rule of four eyes leaves less than the role and the state do; null when it takes nothing away.</param>
public sealed record AllowedActs(IReadOnlySet<ReviewAct> Acts, FourEyesRefusal? Refusal);

/// <summary>What time decides of a revision.</summary>
public sealed record RevisionTimes
{
    public DateTimeOffset? HandedInAt { get; init; }

    /// <summary>When it is to be published; null when nobody ordered that.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Why an ordered publication did not happen.</summary>
    public string? PublishFault { get; init; }

    /// <summary>Until when it may stand without an expert's opinion; null when that does not apply.</summary>
    public DateTimeOffset? ProvisionalUntil { get; init; }

    /// <summary>Until when a second person decides on its withdrawal; null when none waits.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }
}

/// <summary>What somebody decided on a revision.</summary>
public sealed record ReviewDecision
{
    public required ReviewAct Act { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonName? By { get; init; }

    /// <summary>The opinion or the reason; empty where none is asked.</summary>
    public required string Reason { get; init; }
}

/// <summary>A remark on one member of a revision.</summary>
public sealed record ReviewComment
{
    public required Guid Id { get; init; }

    /// <summary>The member, as in <see cref="EntryDifference.Path"/>; empty for the whole.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }

    /// <summary>The comment that this one answers.</summary>
    public Guid? Answers { get; init; }

    public PersonName? Author { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }
}

/// <summary>A revision with all that reviewers need to decide on it.</summary>
public sealed record RevisionInReview
{
    public required RevisionLine Line { get; init; }

    public required EntryContent Content { get; init; }

    /// <summary>How it differs from what was published when it was handed in; all of it is new when nothing was.</summary>
    public required IReadOnlyList<EntryDifference> Differences { get; init; }

    /// <summary>The drawings of both sides, by their SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Drawings { get; init; }

    /// <summary>Everybody who wrote a part.</summary>
    public required IReadOnlyList<PersonName> Authors { get; init; }

    public required IReadOnlyList<ReviewDecision> Decisions { get; init; }

    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    /// <summary>Whether remarks can be written and answered now.</summary>
    public required bool TakesComments { get; init; }

    /// <summary>What it lacks before it can be published.</summary>
    public required IReadOnlyList<Fault> Missing { get; init; }

    /// <summary>The forms that become scanned for, or more freely so, with this text.</summary>
    public IReadOnlyList<Form> Raised { get; init; } = [];

    /// <summary>What this reader may do with it now.</summary>
    public required AllowedActs Allowed { get; init; }

    public required RevisionTimes Times { get; init; }

    /// <summary>The revision that it is compared with; null for a new entry.</summary>
    public int? ComparedWith { get; init; }

    /// <summary>The legal lines that a jurist confirmed, by <see cref="LegalLines.HashOf"/>.</summary>
    public required IReadOnlySet<string> ConfirmedLines { get; init; }

    /// <summary>As readers of the highest level would see it.</summary>
    public required DisclosedEntry Preview { get; init; }
}
