using System.Buffers;

namespace Symbolenbank.Search.Forms;

/// <summary>Counts facet values over the entries of an answer.</summary>
internal static class FacetCounter
{
    private static readonly string[] Names = [.. Enum.GetNames<FacetName>().Select(static name => name.ToLowerInvariant())];

    public static IReadOnlyList<Facet> Count(ReadOnlySpan<Candidate> candidates, Catalog.Entries.Tlp clearance)
    {
        if (candidates.Length == 0)
            return [];
        if (candidates.Length == 1)
            return candidates[0].Entry.FacetsAt(clearance).One;
        var size = FacetVocabulary.Count;
        var counts = ArrayPool<int>.Shared.Rent(size);
        counts.AsSpan(0, size).Clear();
        foreach (ref readonly var candidate in candidates)
        {
            foreach (var value in candidate.Entry.FacetsAt(clearance).Values)
                counts[value]++;
        }
        var facets = Describe(Enumerable.Range(0, size).Where(value => counts[value] > 0).Select(value => (value, counts[value])));
        ArrayPool<int>.Shared.Return(counts);
        return facets;
    }

    /// <summary>Facets in their fixed order, values by count and then by name.</summary>
    public static IReadOnlyList<Facet> Describe(IEnumerable<(int Value, int Count)> counts) =>
    [
        .. counts.Select(static count => (FacetVocabulary.Of(count.Value).Name, FacetVocabulary.Of(count.Value).Value, count.Count))
            .GroupBy(static count => count.Name).OrderBy(static group => group.Key)
            .Select(static group => new Facet
            {
                Name = Names[(int)group.Key],
                Values = [.. group.OrderByDescending(static count => count.Count).ThenBy(static count => count.Value, StringComparer.Ordinal)
                    .Select(static count => new FacetCount(count.Value, count.Count))],
            }),
    ];
}
