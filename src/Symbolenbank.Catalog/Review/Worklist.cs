using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Review;

/// <summary>The lists of what waits for somebody.</summary>
public enum WorklistKind
{
    /// <summary>Revisions on which this person may decide now; urgent ones first, then the oldest.</summary>
    ToReview,

    /// <summary>Of those, the small changes.</summary>
    SmallChanges,

    /// <summary>Revisions with legal lines that no jurist confirmed, for jurists.</summary>
    LegalLines,

    /// <summary>What this person handed in, or wrote a part of, and is not decided.</summary>
    Mine,

    /// <summary>What was given back to this person and is still a draft.</summary>
    ChangesAsked,

    /// <summary>Withdrawals that wait for a second person.</summary>
    Withdrawals,

    /// <summary>Published entries whose check is due soon or overdue, the most overdue first.</summary>
    Due,
}

/// <summary>One line of a worklist.</summary>
public sealed record WorklistLine
{
    public required Guid Entry { get; init; }

    public required RevisionName Revision { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required ReviewState State { get; init; }

    public required bool Small { get; init; }

    public required bool Urgent { get; init; }

    /// <summary>Since when it waits; on the list of checks the beginning of the day on which the check is due.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who handed it in; null for files and on the list of checks.</summary>
    public PersonName? Author { get; init; }

    /// <summary>The text's SHA-256, which a decision names.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>A page of a worklist.</summary>
/// <param name="Total">Lines on all pages.</param>
public sealed record WorklistPage(IReadOnlyList<WorklistLine> Lines, int Total);
