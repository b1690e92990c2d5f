using Symbolenbank.Catalog.Accounts;
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

    /// <summary>How it differs from what is published; all of it is new when nothing is.</summary>
    public required IReadOnlyList<EntryDifference> Differences { get; init; }

    /// <summary>Everybody who wrote a part.</summary>
    public required IReadOnlyList<PersonName> Authors { get; init; }

    public required IReadOnlyList<ReviewDecision> Decisions { get; init; }

    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    /// <summary>What it lacks before it can be published.</summary>
    public required IReadOnlyList<Fault> Missing { get; init; }
}
