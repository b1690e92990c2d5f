using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Forms;

/// <summary>What the dictionary knows of one published entry: its terms and its facets, each at the level that may see it.</summary>
internal sealed class IndexedEntry
{
    private const int Levels = (int)Tlp.Red + 1;

    private readonly FacetSet?[] _facets = new FacetSet?[Levels];
    private readonly IReadOnlyDictionary<string, string> _names;

    private IndexedEntry(EntryContent widest, Tlp tlp, Func<Tlp, EntryContent?> at)
    {
        Id = widest.Id;
        Code = widest.Code;
        Kind = widest.Kind;
        Pap = widest.Pap;
        Standing = TextStanding.Of(widest);
        Tlp = tlp;
        _names = widest.Texts.ToDictionary(static text => text.Key, static text => text.Value.Name, StringComparer.Ordinal);
        var terms = new TermCollector();
        EntryContent? before = null;
        for (var level = tlp; level <= Tlp.Red; level++)
        {
            var content = at(level) ?? throw new ArgumentException("An entry seen at one level is seen at the stricter ones.", nameof(at));
            _facets[(int)level] = ReferenceEquals(content, before) ? _facets[(int)level - 1] : FacetSet.Of(content);
            if (!ReferenceEquals(content, before))
                terms.Add(content, level);
            before = content;
        }
        Terms = terms.ToArray();
    }

    public Guid Id { get; }

    public EntryCode Code { get; }

    public EntryKind Kind { get; }

    /// <summary>The widest circle that sees the entry.</summary>
    public Tlp Tlp { get; }

    public Pap Pap { get; }

    public TextStanding Standing { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Reads an entry as each level sees it; null when no level sees it.</summary>
    public static IndexedEntry? Of(Func<Tlp, EntryContent?> at)
    {
        for (var level = Tlp.Clear; level <= Tlp.Red; level++)
        {
            if (at(level) is { } content)
                return new IndexedEntry(content, level, at);
        }
        return null;
    }

    /// <summary>The facets as <paramref name="clearance"/> sees them, which must not be wider than <see cref="Tlp"/>.</summary>
    public FacetSet FacetsAt(Tlp clearance) => _facets[(int)clearance]!;

    public string NameIn(string language) => _names.TryGetValue(language, out var name) ? name : _names["en"];
}
