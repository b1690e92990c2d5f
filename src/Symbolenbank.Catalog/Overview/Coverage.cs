using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Overview;

/// <summary>How many entries there are of each ideology, language and kind, two at a time. An entry counts once in each cell to which it belongs.</summary>
public sealed record Coverage
{
    /// <summary>Ids of the ideologies that occur, and <see cref="Selection.NoIdeology"/>; the most frequent first.</summary>
    public required IReadOnlyList<string> Ideologies { get; init; }

    /// <summary>Languages of forms, BCP 47; the most frequent first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyDictionary<(string Ideology, string Language), int> ByLanguage { get; init; }

    public required IReadOnlyDictionary<(string Ideology, EntryKind Kind), int> ByKind { get; init; }

    public required IReadOnlyDictionary<(string Language, EntryKind Kind), int> ByLanguageAndKind { get; init; }

    internal static Coverage Of(IEnumerable<ShelvedEntry> entries, Tlp clearance, IReadOnlyList<EntryKind> kinds)
    {
        var (ideologies, languages) = (new Tally<string>(), new Tally<string>());
        var (byLanguage, byKind, byBoth) = (new Tally<(string, string)>(), new Tally<(string, EntryKind)>(), new Tally<(string, EntryKind)>());
        foreach (var facets in entries.Select(entry => entry.Facets).Where(facets => kinds.Count == 0 || kinds.Contains(facets.Kind)))
        {
            IReadOnlyList<string> of = facets.Ideologies.Count == 0 ? [Selection.NoIdeology] : facets.Ideologies;
            foreach (var ideology in of)
            {
                ideologies.Add(ideology);
                byKind.Add((ideology, facets.Kind));
            }

            foreach (var (language, tlp) in facets.Languages)
            {
                if (tlp > clearance) continue;
                languages.Add(language);
                byBoth.Add((language, facets.Kind));
                foreach (var ideology in of) byLanguage.Add((ideology, language));
            }
        }

        return new Coverage
        {
            Ideologies = ideologies.MostFirst(),
            Languages = languages.MostFirst(),
            ByLanguage = byLanguage.Counts,
            ByKind = byKind.Counts,
            ByLanguageAndKind = byBoth.Counts,
        };
    }

    private sealed class Tally<T>
        where T : notnull
    {
        public Dictionary<T, int> Counts { get; } = [];

        public void Add(T key) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(Counts, key, out _)++;

        public IReadOnlyList<T> MostFirst() => [.. Counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
    }
}
