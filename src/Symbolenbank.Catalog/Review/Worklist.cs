using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>The lists of what waits for somebody.</summary>
public enum WorklistKind
{
    /// <summary>Revisions on which this person may give an opinion, or ask for haste; those published in haste first, then urgent ones, then the oldest. Small changes have a list of their own.</summary>
    ToReview,

    /// <summary>Revisions that this person may publish, in the same order.</summary>
    ToPublish,

    /// <summary>Revisions that only add forms or sources, which this person may accept.</summary>
    SmallChanges,

    /// <summary>Revisions with legal lines that no jurist confirmed, for jurists.</summary>
    LegalLines,

    /// <summary>What this person handed in, or wrote a part of, and is not decided.</summary>
    Mine,

    /// <summary>What was given back to this person and is still a draft.</summary>
    ChangesAsked,

    /// <summary>Withdrawals of entries and stops of forms that wait for this person as the second one; those that are overdue first, for every reviewer.</summary>
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

    /// <summary>By when somebody has to decide; null where no time is set.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>True once nobody decided in time.</summary>
    public bool Overdue { get; init; }

    /// <summary>When it is to be published; null when nobody ordered that.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>The form that was stopped; null for what concerns a whole revision.</summary>
    public FormStop? Stop { get; init; }

    /// <summary>What it adds, of a small change only.</summary>
    public IReadOnlyList<EntryDifference> Adds { get; init; } = [];

    /// <summary>The citations of the sources by their ids, of a small change only.</summary>
    public IReadOnlyDictionary<string, string> SourceNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was changed and why, in the author's words; empty on the list of checks.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The text's SHA-256, which a decision names.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Of a revision.</summary>
    /// <param name="since">Since when it waits; null for since it was made.</param>
    /// <param name="confirming">How long a withdrawal may wait for a second person.</param>
    internal static WorklistLine Of(ReviewRow row, EntryContent content, DateTimeOffset? since, TimeSpan confirming) => new()
    {
        Entry = row.Entry,
        Revision = row.Name,
        NameNl = content.NameIn("nl"),
        NameEn = content.NameIn("en"),
        State = row.State,
        Small = row.Small,
        Urgent = row.Urgent,
        Since = since ?? row.CreatedAt,
        Hash = row.Hash,
        Summary = row.Reason,
        Deadline = row.WaitsForConfirmation ? row.ChangedAt + confirming : row.ProvisionalUntil,
        Overdue = row is { WaitsForConfirmation: true, OverdueIn: not null },
        PublishAt = row.PublishAt,
    };

    /// <summary>Of a published entry, on the list of checks.</summary>
    internal static WorklistLine OfDue(ShelvedEntry entry) => new()
    {
        Entry = entry.Id,
        Revision = new RevisionName(entry.Code, entry.Revision),
        NameNl = entry.NameNl,
        NameEn = entry.NameEn,
        State = ReviewState.Published,
        Small = false,
        Urgent = false,
        Since = new DateTimeOffset(entry.ReviewBy, TimeOnly.MinValue, TimeSpan.Zero),
        Hash = entry.Hash,
    };
}

/// <summary>A page of a worklist.</summary>
/// <param name="Total">Lines on all pages.</param>
public sealed record WorklistPage(IReadOnlyList<WorklistLine> Lines, int Total)
{
    /// <summary>Lines on a whole page.</summary>
    public int Size { get; init; }

    /// <summary>Withdrawals and stops that nobody confirmed in time: on top of every list of every reviewer.</summary>
    public IReadOnlyList<WorklistLine> Overdue { get; init; } = [];
}
