using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Merging;

/// <summary>The sources of two entries in one list: a source that both cite stands once, and no name stands for two.</summary>
internal sealed class SourceUnion
{
    private readonly Dictionary<string, string> _names;

    private SourceUnion(IReadOnlyList<Source> all, Dictionary<string, string> names) => (All, _names) = (all, names);

    public IReadOnlyList<Source> All { get; }

    public static SourceUnion Of(IReadOnlyList<Source> kept, IEnumerable<Source> others)
    {
        var all = kept.ToList();
        var taken = kept.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in others)
        {
            var same = kept.FirstOrDefault(one => SourceName.Of(one) == SourceName.Of(source));
            names[source.Id] = same?.Id ?? Free(source.Id, taken);
            if (same is null) all.Add(source with { Id = names[source.Id] });
            taken.Add(names[source.Id]);
        }

        return new SourceUnion(all, names);
    }

    /// <summary>What the other entry's names are called in the united list.</summary>
    public string[] Named(IEnumerable<string> ids) => [.. ids.Select(id => _names.GetValueOrDefault(id, id)).Distinct(StringComparer.Ordinal)];

    public SeenDate? Named(SeenDate? seen) => seen is null ? null : seen with { SourceIds = Named(seen.SourceIds) };

    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = taken.Count + 1; taken.Contains(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"s{number}");
        return name;
    }
}
