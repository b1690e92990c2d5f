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
        var facets = Describe(Counted(counts, size));
        ArrayPool<int>.Shared.Return(counts);
        return facets;
    }

    /// <summary>Facets in their fixed order, values by count and then by name.</summary>
    public static IReadOnlyList<Facet> Describe(IEnumerable<(int Value, int Count)> counts)
    {
        var sorted = new List<(FacetName Name, FacetCount Count)>();
        foreach (var (number, count) in counts)
        {
            var (name, value) = FacetVocabulary.Of(number);
            sorted.Add((name, new FacetCount(value, count)));
        }
        sorted.Sort(InOrder);
        var facets = new List<Facet>();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[end].Name == sorted[start].Name)
                end++;
            facets.Add(new Facet { Name = Names[(int)sorted[start].Name], Values = sorted.GetRange(start, end - start).ConvertAll(static counted => counted.Count) });
            start = end;
        }
        return facets;
    }

    private static IEnumerable<(int Value, int Count)> Counted(int[] counts, int size)
    {
        for (var value = 0; value < size; value++)
        {
            if (counts[value] > 0)
                yield return (value, counts[value]);
        }
    }

    private static int InOrder((FacetName Name, FacetCount Count) left, (FacetName Name, FacetCount Count) right)
    {
        if (left.Name != right.Name)
            return (int)left.Name - (int)right.Name;
        return left.Count.Count != right.Count.Count ? right.Count.Count - left.Count.Count : string.CompareOrdinal(left.Count.Value, right.Count.Value);
    }
}
