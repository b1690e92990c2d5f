namespace Symbolenbank.Catalog.Entries;

/// <summary>
/// What one revision of an entry says: the sign, its meanings, how it is written, and where all of that comes from.
/// A revision stores this document as JSON text and never changes it.
/// </summary>
/// <remarks>Members added later are optional with an empty default; a renamed member goes through an upgrade of <see cref="Schema"/>.</remarks>
public sealed record EntryContent
{
    /// <summary>The version of this shape. This program writes and edits version 1.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The identity of the entry, a UUIDv7; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code that people cite, such as <c>SB-2026-0412</c>.</summary>
    public required EntryCode Code { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Who may see the entry at all. A form, source, note or image may be stricter, never wider.</summary>
    public Tlp Tlp { get; init; } = Tlp.Clear;

    public Pap Pap { get; init; } = Pap.Clear;

    public Assurance Assurance { get; init; } = Assurance.Example;

    public required Ambiguity Ambiguity { get; init; }

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Current;

    /// <summary>What a reader should not meet unasked; shown behind a button.</summary>
    public Cover Cover { get; init; } = Cover.None;

    public SeenDate? FirstSeen { get; init; }

    public SeenDate? LastSeen { get; init; }

    /// <summary>Ids from <c>data/taxonomy/settings.json</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Ids from <c>data/taxonomy/ideologies.json</c>: used by adherents of, never the sign of.</summary>
    public IReadOnlyList<string> Ideologies { get; init; } = [];

    /// <summary>Ids from <c>data/taxonomy/groups.json</c>.</summary>
    public IReadOnlyList<GroupLink> Groups { get; init; } = [];

    /// <summary>Shown to professionals with its advice; never a facet, never in API, feed or export.</summary>
    public bool CommonAmongMinors { get; init; }

    /// <summary>When the text was last checked against its sources.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>When it must be checked again.</summary>
    public required DateOnly ReviewBy { get; init; }

    public required Admission Admission { get; init; }

    /// <summary>The texts by BCP 47 language; <c>nl</c> and <c>en</c> are always there.</summary>
    public required IReadOnlyDictionary<string, EntryText> Texts { get; init; }

    public required IReadOnlyList<Sense> Senses { get; init; }

    /// <summary>True when somebody looked for a benign meaning and found none; otherwise a benign sense is required.</summary>
    public bool NoBenignSenseKnown { get; init; }

    public required IReadOnlyList<Form> Forms { get; init; }

    public IReadOnlyList<EntryImage> Images { get; init; } = [];

    public IReadOnlyList<LegalLine> Legal { get; init; } = [];

    public required IReadOnlyList<Source> Sources { get; init; }

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    public IReadOnlyList<Advice> Advice { get; init; } = [];

    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The published entries that this one took up; only for those who write.</summary>
    public IReadOnlyList<TakenUp> MergedFrom { get; init; } = [];

    /// <summary>The name in a language; empty where a draft or a file has no text in it yet.</summary>
    public string NameIn(string language) => Texts.GetValueOrDefault(language)?.Name ?? "";
}

/// <summary>An entry that was united with another.</summary>
public sealed record TakenUp
{
    public required EntryCode Code { get; init; }

    /// <summary>The revision whose forms and senses were taken.</summary>
    public required int Revision { get; init; }
}

/// <summary>Why the sign is in the bank: on what ground, by which source, and why it matters in the Netherlands or Flanders.</summary>
public sealed record Admission
{
    public required AdmissionGround Ground { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];

    public required LocalText Relevance { get; init; }
}

/// <summary>The texts of an entry in one language.</summary>
public sealed record EntryText
{
    public required string Name { get; init; }

    /// <summary>Two sentences in plain language.</summary>
    public required string Summary { get; init; }

    public required string Explanation { get; init; }

    /// <summary>Questions that help to interpret; the first three are shown first.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What someone who does not know the sign would call it: "wiel met twaalf kromme spaken".</summary>
    public IReadOnlyList<string> Looks { get; init; } = [];
}

/// <summary>One meaning of the sign. Extremist and benign senses stand side by side.</summary>
public sealed record Sense
{
    public required SenseNature Nature { get; init; }

    public required LocalText Text { get; init; }

    /// <summary>ISO 3166 codes of where this sense is met; empty means no particular place.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Words that speak for this sense when they stand near, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IReadOnlyList<string> SourceIds { get; init; } = [];
}

/// <summary>A group that uses the sign, with the sources that say so.</summary>
public sealed record GroupLink
{
    /// <summary>An id from <c>data/taxonomy/groups.json</c>.</summary>
    public required string Group { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];
}

public sealed record Relation
{
    public required RelationType Type { get; init; }

    public required EntryCode Target { get; init; }
}

/// <summary>What a reader of one audience can do, beside the default advice of the bank.</summary>
public sealed record Advice
{
    public required Audience Audience { get; init; }

    public required LocalText Text { get; init; }
}

/// <summary>A remark for those who may see it.</summary>
public sealed record Note
{
    public required LocalText Text { get; init; }

    public Tlp Tlp { get; init; } = Tlp.Amber;
}

/// <summary>A date known to a year, a decade or better.</summary>
public sealed record SeenDate
{
    /// <summary>ISO 8601, as exact as <see cref="Precision"/> says: <c>1992</c>, <c>1992-04</c> or <c>1992-04-20</c>.</summary>
    public required string Date { get; init; }

    public required DatePrecision Precision { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];
}
