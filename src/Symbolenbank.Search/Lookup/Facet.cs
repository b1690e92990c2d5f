namespace Symbolenbank.Search;

/// <summary>How the matching entries divide over the values of one property.</summary>
public sealed record Facet
{
    public required string Name { get; init; }

    /// <summary>Most frequent first, equal counts by value.</summary>
    public required IReadOnlyList<FacetCount> Values { get; init; }
}

public readonly record struct FacetCount(string Value, int Count);
