using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Catalog.Review;

/// <summary>What is known of a sign that the bank does not have yet: the beginning of a new entry.</summary>
public sealed record DraftSeed
{
    /// <summary>The sign as it was typed or pasted; may be empty.</summary>
    public string Form { get; init; } = "";

    public FormType Type { get; init; } = FormType.Word;

    /// <summary>ISO 15924.</summary>
    public string Script { get; init; } = "Zyyy";

    public EntryKind Kind { get; init; } = EntryKind.Symbol;

    /// <summary>How the sign may have come about.</summary>
    public IReadOnlyList<Derivation> Derivation { get; init; } = [];

    /// <summary>Where the sign was read of, when that is what is known; its id is given here.</summary>
    public Source? Source { get; init; }
}

/// <summary>A draft as its author works on it.</summary>
public sealed record Draft
{
    public required Guid Entry { get; init; }

    public required EntryCode Code { get; init; }

    /// <summary>Goes up with each change; a save names the one it started from.</summary>
    public required int Version { get; init; }

    /// <summary>The revision that the text began as; null for a new entry.</summary>
    public required int? BasedOn { get; init; }

    public required EntryContent Content { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The revision published since the draft was begun, which must be brought in before the draft can be handed in; null when there is none.</summary>
    public required int? PublishedMeanwhile { get; init; }

    /// <summary>How the text would differ from the published one; null where the author may not see all of that.</summary>
    public DraftChanges? Changes { get; init; }

    /// <summary>The drawings of its images, those of the draft itself and those that the bank has, by their SHA-256.</summary>
    public IReadOnlyDictionary<string, string> Drawings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What reviewers want changed; null when the text did not come back from them.</summary>
    public SentBack? SentBack { get; init; }

    /// <summary>Colleagues who work on the same entry.</summary>
    public required IReadOnlyList<OtherDraft> Others { get; init; }

    /// <summary>What the editor kept beside the text.</summary>
    public DraftWork Work { get; init; } = DraftWork.None;

    public NamedText Named => Work.Name(Content, Version, UpdatedAt);

    /// <summary>Whether what wrote the draft last knew the names of its rows.</summary>
    public bool HasNames => Work.Version == Version;
}

/// <summary>What a draft changes.</summary>
/// <param name="Differences">From the published text; all of it is new when nothing is published.</param>
/// <param name="Small">Whether it is a <see cref="SmallChange"/>.</param>
/// <param name="OfExample">Whether what is published is an example.</param>
public sealed record DraftChanges(IReadOnlyList<EntryDifference> Differences, bool Small, bool OfExample);

/// <summary>That a colleague works on the same entry, and on what.</summary>
/// <param name="Author">Null for a draft that the bank itself made from a changed file.</param>
/// <param name="Changed">The members that differ from the published text, as in <see cref="EntryDifference.Path"/>.</param>
public sealed record OtherDraft(Guid Account, PersonName? Author, DateTimeOffset UpdatedAt, IReadOnlyList<string> Changed);

/// <summary>A draft in the list of its author.</summary>
public sealed record DraftLine
{
    public required Guid Entry { get; init; }

    public required EntryCode Code { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was thrown away; it can still be taken back.</summary>
    public required DateTimeOffset? DiscardedAt { get; init; }

    /// <summary>True when a reviewer gave it back.</summary>
    public required bool ChangesAsked { get; init; }

    /// <summary>True for a sign that the bank does not have yet.</summary>
    public required bool IsNew { get; init; }
}

/// <summary>What an author wants kept.</summary>
public sealed record DraftChange
{
    public required Guid Entry { get; init; }

    /// <summary>The version that the author's text started from.</summary>
    public required int Version { get; init; }

    public required EntryContent Content { get; init; }

    /// <summary>The published revision that the author has brought in by hand; null when none.</summary>
    public int? BroughtIn { get; init; }

    /// <summary>What the editor keeps beside it; null leaves that as it is, without the names of rows.</summary>
    public DraftWork? Work { get; init; }
}

/// <summary>That a draft was kept.</summary>
public sealed record SavedDraft(int Version, DateTimeOffset At);
