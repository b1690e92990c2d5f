namespace Symbolenbank.Search.Forms;

/// <summary>The wanted facet values: one of each group must be there.</summary>
internal sealed class FacetFilter
{
    private readonly int[][] _groups;

    private FacetFilter(int[][] groups) => _groups = groups;

    /// <summary>The filter, or null when nothing is asked.</summary>
    public static FacetFilter? Of(LookupFilters filters)
    {
        if (ReferenceEquals(filters, LookupFilters.None))
            return null;
        int[][] groups =
        [
            [.. filters.Kinds.Select(static kind => FacetVocabulary.Number(FacetName.Kind, FacetSet.Word(kind)))],
            [.. filters.Ambiguities.Select(static ambiguity => FacetVocabulary.Number(FacetName.Ambiguity, FacetSet.Word(ambiguity)))],
            Known(FacetName.Ideology, filters.Ideologies),
            Known(FacetName.Setting, filters.Settings),
            Known(FacetName.Language, filters.Languages),
        ];
        groups = [.. groups.Where(static group => group.Length > 0)];
        return groups.Length == 0 ? null : new FacetFilter(groups);
    }

    public bool Admits(FacetSet facets)
    {
        foreach (var group in _groups)
        {
            if (!facets.Values.AsSpan().ContainsAny(group))
                return false;
        }
        return true;
    }

    // A value that no entry has must not become a number for ever: -1 stands for it and matches nothing.
    private static int[] Known(FacetName name, IReadOnlyList<string> values) =>
        [.. values.Select(value => FacetVocabulary.TryNumber(name, value))];
}
