using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>The three lists from which entries take their labels.</summary>
public enum Vocabulary { Ideologies, Groups, Settings }

/// <summary>One label: an ideology, a group or a setting, with what it means and who says so.</summary>
public sealed record Term
{
    /// <summary>The id that entries carry; it never changes.</summary>
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Definition { get; init; }

    /// <summary>The publication that the definition follows.</summary>
    public string? Source { get; init; }

    /// <summary>True for movements at the edge of the definition of extremism.</summary>
    public bool Borderline { get; init; }

    /// <summary>The id of the term that took this one's place.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Where a group is listed or banned. A listing makes no sign punishable.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];
}

/// <summary>That a group stands on an official list, or was banned by a court.</summary>
public sealed record Listing
{
    public required string List { get; init; }

    public required string By { get; init; }

    /// <summary>ISO 8601, to the day, month or year.</summary>
    public required string ListedOn { get; init; }

    public string? Until { get; init; }

    public string? Source { get; init; }
}

/// <summary>A file of <c>data/taxonomy</c>.</summary>
internal sealed record TermFile
{
    public required string Version { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }
}
