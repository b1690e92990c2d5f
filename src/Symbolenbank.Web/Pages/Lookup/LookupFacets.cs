using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>The filters that a visitor chose, as they stand in the address: words of the field, never what was searched for.</summary>
public sealed class LookupFacets
{
    /// <summary>What somebody says they see, in forms and addresses.</summary>
    public const string SeenField = "soort";

    /// <summary>The other facets, in the order of the page.</summary>
    public static readonly IReadOnlyList<string> Names = ["ambiguity", "ideology", "setting", "language"];

    private static readonly IReadOnlyList<string> Fields = [SeenField, .. Names];

    private readonly Dictionary<string, IReadOnlyList<string>> _chosen;

    private LookupFacets(Dictionary<string, IReadOnlyList<string>> chosen) => _chosen = chosen;

    public bool Any => _chosen.Count > 0;

    /// <summary>How many values were chosen.</summary>
    public int Count => _chosen.Values.Sum(values => values.Count);

    public static LookupFacets Read(IQueryCollection query)
    {
        var chosen = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in Fields)
        {
            string[] values = [.. query[name].OfType<string>().Where(value => value.Length is > 0 and <= 60).Distinct(StringComparer.Ordinal).Take(20)];
            if (values.Length > 0) chosen.Add(name, values);
        }

        return new LookupFacets(chosen);
    }

    /// <summary>Only what somebody says they see; words that are none of ours are left out.</summary>
    public static LookupFacets Seen(IEnumerable<string?> ids)
    {
        string[] known = [.. Kinds.All.Select(one => one.Id).Intersect(ids.OfType<string>(), StringComparer.Ordinal)];
        return new LookupFacets(known.Length == 0 ? [] : new(StringComparer.Ordinal) { [SeenField] = known });
    }

    public bool Has(string name, string value) => Of(name).Contains(value, StringComparer.Ordinal);

    /// <summary>The query string with one value more, or without it where it was chosen.</summary>
    public QueryString Toggled(string name, string value)
    {
        var query = QueryString.Empty;
        foreach (var facet in Fields)
        {
            var values = Of(facet).Where(kept => facet != name || kept != value);
            if (facet == name && !Has(name, value)) values = values.Append(value);
            foreach (var kept in values) query = query.Add(facet, kept);
        }

        return query;
    }

    /// <summary>The query string of page <paramref name="number"/> with the same filters.</summary>
    public QueryString Page(int number)
    {
        var query = QueryString.Empty;
        foreach (var facet in Fields)
        {
            foreach (var value in Of(facet)) query = query.Add(facet, value);
        }

        return number > 1 ? query.Add("pagina", number.ToString(System.Globalization.CultureInfo.InvariantCulture)) : query;
    }

    public LookupFilters Filters() => new()
    {
        Kinds = [.. Kinds.All.Where(one => Has(SeenField, one.Id)).SelectMany(one => one.Kinds)],
        Ambiguities = FacetWords.Read<Ambiguity>(Of("ambiguity")),
        Ideologies = Of("ideology"),
        Settings = Of("setting"),
        Languages = Of("language"),
    };

    private IReadOnlyList<string> Of(string name) => _chosen.GetValueOrDefault(name) ?? [];
}
