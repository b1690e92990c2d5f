namespace Symbolenbank.Catalog.Entries;

/// <summary>One way in which the sign is written, exactly as people type it.</summary>
public sealed record Form
{
    public required string Value { get; init; }

    public required FormType Type { get; init; }

    /// <summary>ISO 15924, <c>Zyyy</c> where no script applies (digits, emoji).</summary>
    public string Script { get; init; } = "Zyyy";

    /// <summary>BCP 47, <c>und</c> where the form belongs to no language.</summary>
    public string Language { get; init; } = "und";

    /// <summary>How the form came about: "8" is the eighth letter, "H".</summary>
    public IReadOnlyList<Derivation> Derivation { get; init; } = [];

    /// <summary>How it is read aloud, for forms that a screen reader cannot speak.</summary>
    public LocalText? Spoken { get; init; }

    public MatchPolicy Match { get; init; } = new();

    /// <summary>What the form may be used for. Raising it needs a reviewer who has seen what it hits.</summary>
    public FormUse Use { get; init; } = FormUse.LookupOnly;

    public FormAssessment Assessment { get; init; } = FormAssessment.Admitted;

    /// <summary>Covered when this spelling itself is a slur or worse, even if the entry is not.</summary>
    public Cover Cover { get; init; } = Cover.None;

    public Tlp Tlp { get; init; } = Tlp.Clear;

    public SeenDate? FirstSeen { get; init; }

    public DateOnly? DisabledUntil { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>The entry that the form came from when two were united, or one was split; only for those who write.</summary>
    public EntryCode? Origin { get; init; }
}

/// <summary>One step of how a form came about.</summary>
public sealed record Derivation
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required DerivationRule Rule { get; init; }
}

/// <summary>When an occurrence in running text counts as this form.</summary>
public sealed record MatchPolicy
{
    public MatchBoundary Boundary { get; init; } = MatchBoundary.Word;

    /// <summary>Whether capitals must be as they are typed here; unless told, they must be for acronyms (<c>ZOG</c>, not <c>zog</c>) and need not be for other types.</summary>
    public bool? CaseSensitive { get; init; }

    /// <summary>Words that may stand near; see <see cref="RequiredNumbers"/>.</summary>
    public IReadOnlyList<string> RequiredNeighbours { get; init; } = [];

    /// <summary>Words that speak against a match when they stand near.</summary>
    public IReadOnlyList<string> ExcludedNeighbours { get; init; } = [];

    /// <summary>Other forms, as their entries write them, that may stand near; see <see cref="RequiredNumbers"/>. They are seen only where they are scanned for too.</summary>
    public IReadOnlyList<string> RequiredForms { get; init; } = [];

    /// <summary>Other forms, as their entries write them, that speak against a match when they stand near.</summary>
    public IReadOnlyList<string> ExcludedForms { get; init; } = [];

    /// <summary>Kinds of number that may stand near. Of all words, forms and kinds that are named as required, at least one must.</summary>
    public IReadOnlyList<NumberKind> RequiredNumbers { get; init; } = [];

    /// <summary>Kinds of number that speak against a match when they stand near. That the form itself is not such a number needs no saying.</summary>
    public IReadOnlyList<NumberKind> ExcludedNumbers { get; init; } = [];

    /// <summary>Whether a form of this type needs its own capitals.</summary>
    public bool IsCaseSensitive(FormType type) => CaseSensitive ?? type is FormType.Acronym;
}
