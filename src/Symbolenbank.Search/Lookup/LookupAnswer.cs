using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Search;

/// <summary>What was found for one query: one page of hits, how many there are, and what they have in common.</summary>
public sealed record LookupAnswer
{
    /// <summary>Best first; see <c>docs/search.md</c> for the order.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>How many entries match, over all pages.</summary>
    public required int Total { get; init; }

    /// <summary>Counts over all pages: <c>kind</c>, <c>ideology</c>, <c>setting</c>, <c>language</c>, <c>ambiguity</c>; facets without values are left out.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }
}

/// <summary>An entry as this reader may see it, and why it was found.</summary>
public sealed record Hit
{
    public required DisclosedEntry Entry { get; init; }

    public required HitReason Reason { get; init; }
}
