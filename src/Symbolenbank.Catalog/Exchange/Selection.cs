using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Which entries somebody chooses. Values of one list are alternatives, lists must hold together, an empty list asks nothing.</summary>
public sealed record Selection
{
    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>Ids from the taxonomy; <see cref="NoIdeology"/> for entries without one.</summary>
    public IReadOnlyList<string> Ideologies { get; init; } = [];

    /// <summary>Languages of forms, BCP 47.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Lifecycle> Lifecycles { get; init; } = [];

    public SelectionState State { get; init; }

    /// <summary>Only these entries; empty for all.</summary>
    public IReadOnlyList<EntryCode> Codes { get; init; } = [];

    /// <summary>Stands for entries that have no ideology.</summary>
    public const string NoIdeology = "none";

    /// <summary>True for a choice among texts that readers do not see.</summary>
    internal bool IsUnpublished => State is SelectionState.OwnDraft or SelectionState.InReview;

    internal bool Has(ChosenText entry, Tlp clearance, DateOnly today)
    {
        var facets = entry.Facets;
        return (Kinds.Count == 0 || Kinds.Contains(facets.Kind))
            && (Lifecycles.Count == 0 || Lifecycles.Contains(facets.Lifecycle))
            && (Codes.Count == 0 || Codes.Contains(entry.Code))
            && (Ideologies.Count == 0 || facets.Ideologies.Any(Ideologies.Contains) || (facets.Ideologies.Count == 0 && Ideologies.Contains(NoIdeology)))
            && (Languages.Count == 0 || facets.Languages.Any(one => one.Tlp <= clearance && Languages.Contains(one.Language)))
            && IsIn(entry, clearance, today);
    }

    private bool IsIn(ChosenText entry, Tlp clearance, DateOnly today) => State switch
    {
        SelectionState.Published or SelectionState.OwnDraft or SelectionState.InReview => true,
        SelectionState.Overdue => entry.ReviewBy < today,
        SelectionState.Example => entry.Facets.Assurance is Assurance.Example,
        SelectionState.Reviewed => entry.Facets.Assurance is Assurance.Reviewed,
        SelectionState.WithoutBenignSense => entry.Facets.WithoutBenignSense,
        SelectionState.FormWithoutScript => entry.Facets.FormWithoutScript <= clearance,
    };
}

/// <summary>In what state the chosen entries are; all but the last two are published.</summary>
public enum SelectionState
{
    /// <summary>Any that readers see.</summary>
    Published,

    /// <summary>The date of their next check has passed.</summary>
    Overdue,

    /// <summary>Reviewed by nobody.</summary>
    Example,

    Reviewed,

    /// <summary>Without a meaning that is not extremist.</summary>
    WithoutBenignSense,

    /// <summary>With a form of letters that names no script.</summary>
    FormWithoutScript,

    /// <summary>What whoever chooses is writing.</summary>
    OwnDraft,

    /// <summary>Handed in and not published, as far as whoever chooses may see the whole of it.</summary>
    InReview,
}

/// <summary>A chosen entry in a list.</summary>
/// <param name="NameNl">The name where it may stand open, else the code; as <paramref name="NameEn"/>.</param>
public sealed record SelectedEntry(EntryCode Code, string NameNl, string NameEn, EntryKind Kind, Tlp Tlp, TextStanding Standing)
{
    public required Guid Id { get; init; }

    /// <summary>Null for a draft.</summary>
    public required int? Revision { get; init; }
}

/// <summary>A text on paper, with the drawings of its images.</summary>
public sealed record PrintedText(EntryContent Content, IReadOnlyList<Drawings.Drawing> Drawings);

/// <summary>A page of chosen entries, by code.</summary>
/// <param name="Total">Entries on all pages.</param>
/// <param name="LeftOut">Examples among them, which stay out of exports outside Development.</param>
public sealed record SelectionPage(IReadOnlyList<SelectedEntry> Entries, int Total, int LeftOut);
