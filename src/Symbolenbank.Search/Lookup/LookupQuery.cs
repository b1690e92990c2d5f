using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search;

/// <summary>What somebody asks: plain text without operators, and what the answer is narrowed to.</summary>
public sealed record LookupQuery
{
    /// <summary>A form, a few words or a whole post. Brackets, stars and quotation marks are characters like any other.</summary>
    public required string Text { get; init; }

    /// <summary>How many hits, 1 to <see cref="SearchOptions.MaxLimit"/>; 10 unless told.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>How many hits to pass over first, 0 to <see cref="SearchOptions.MaxOffset"/>.</summary>
    public int Offset { get; init; }

    public LookupFilters Filters { get; init; } = LookupFilters.None;

    /// <summary>The language in which excerpts are preferred, BCP 47.</summary>
    public string Language { get; init; } = "nl";
}

/// <summary>Narrows an answer. Values of one list are alternatives; lists must hold together; an empty list asks nothing.</summary>
public sealed record LookupFilters
{
    public static readonly LookupFilters None = new();

    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>Ids from the taxonomy.</summary>
    public IReadOnlyList<string> Ideologies { get; init; } = [];

    /// <summary>Ids from the taxonomy.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Languages of forms, BCP 47.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Ambiguity> Ambiguities { get; init; } = [];

    /// <summary>True when nothing is narrowed.</summary>
    public bool IsNone => Kinds.Count + Ideologies.Count + Settings.Count + Languages.Count + Ambiguities.Count == 0;
}
