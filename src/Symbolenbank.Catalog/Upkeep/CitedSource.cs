using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>What a source lacks.</summary>
public enum SourceFlaw
{
    /// <summary>Its citation has no year, or its publisher or language is missing.</summary>
    Incomplete,

    /// <summary>A web page without its address.</summary>
    NoAddress,

    /// <summary>An address that is not https.</summary>
    NotSecure,

    /// <summary>An address without the day on which it was read.</summary>
    NotRead,

    /// <summary>Nobody ever said that it was checked.</summary>
    NeverChecked,

    /// <summary>Checked longer ago than <see cref="UpkeepOptions.SourceCheckDays"/>.</summary>
    CheckedLongAgo,

    /// <summary>An address of which no archive's copy is known.</summary>
    NoArchive,
}

/// <summary>A source with the entries that cite it and what it lacks.</summary>
public sealed record CitedSource
{
    /// <summary>As <see cref="SourceName.Of"/>.</summary>
    public required string Name { get; init; }

    /// <summary>As the first of the entries has it.</summary>
    public required Source Source { get; init; }

    public required IReadOnlyList<NamedEntry> Entries { get; init; }

    public required DateOnly? CheckedOn { get; init; }

    public required IReadOnlyList<SourceFlaw> Flaws { get; init; }
}

/// <summary>A page of sources.</summary>
/// <param name="Total">Sources on all pages.</param>
/// <param name="Flawed">How many sources have each flaw, whatever the page is narrowed to.</param>
public sealed record SourcePage(IReadOnlyList<CitedSource> Sources, int Total, IReadOnlyDictionary<SourceFlaw, int> Flawed);
