using System.Collections.Concurrent;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Forms;

/// <summary>The facet values of one entry as one level sees it, as numbers in order.</summary>
/// <remarks>Equal sets are one instance, so that a hundred thousand entries hold a few hundred sets. Thread-safe.</remarks>
internal sealed class FacetSet
{
    private static readonly ConcurrentDictionary<string, FacetSet> Known = new(StringComparer.Ordinal);

    private FacetSet(int[] values)
    {
        Values = values;
        One = FacetCounter.Describe(values.Select(static value => (value, 1)));
    }

    /// <summary>Numbers given out by <see cref="FacetVocabulary"/>.</summary>
    public int[] Values { get; }

    /// <summary>The facets of an answer of this one entry.</summary>
    public IReadOnlyList<Facet> One { get; }

    public static FacetSet Of(EntryContent content)
    {
        int[] values =
        [
            FacetVocabulary.Number(FacetName.Kind, Word(content.Kind)),
            FacetVocabulary.Number(FacetName.Ambiguity, Word(content.Ambiguity)),
            .. content.Ideologies.Select(static id => FacetVocabulary.Number(FacetName.Ideology, id)),
            .. content.Settings.Select(static id => FacetVocabulary.Number(FacetName.Setting, id)),
            .. content.Forms.Select(static form => form.Language).Where(static language => language is not ("und" or "zxx"))
                .Select(static language => FacetVocabulary.Number(FacetName.Language, language)),
        ];
        values = [.. values.Distinct().Order()];
        return Known.GetOrAdd(string.Join(',', values), static (_, values) => new FacetSet(values), values);
    }

    /// <summary>The word for an enum value on the wire: <c>number-code</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
