using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search;

/// <summary>The forms that texts are scanned for now, one set for each TLP level. One thread changes them, any number read.</summary>
public sealed class ScanSets
{
    private const int Levels = (int)Tlp.Red + 1;

    private readonly TimeProvider _time;
    private readonly bool _examples;
    private readonly Dictionary<Guid, PublishedEntry> _entries = [];
    private volatile FormSet[] _sets = [.. Enumerable.Repeat(FormSet.Empty, Levels)];
    private DateOnly _day;

    /// <param name="examples">Whether entries that nobody has reviewed are scanned for: only in Development.</param>
    internal ScanSets(TimeProvider time, bool examples) => (_time, _examples) = (time, examples);

    /// <summary>The set for readers of this clearance; it holds nothing that they may not see, and never changes.</summary>
    public FormSet At(Tlp clearance) => _sets[(int)clearance];

    internal void Replace(IReadOnlyList<PublishedEntry> entries)
    {
        _entries.Clear();
        Apply(entries, []);
    }

    internal void Apply(IReadOnlyList<PublishedEntry> replaced, IReadOnlyList<Guid> gone)
    {
        foreach (var entry in replaced)
            _entries[entry.Id] = entry;
        foreach (var id in gone)
            _entries.Remove(id);
        Compile();
    }

    /// <summary>Compiles again when a day has begun, on which forms may come back.</summary>
    internal void Refresh()
    {
        if (Today != _day)
            Compile();
    }

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    // All levels are swapped at once. A level that sees the forms of the one before shares its set.
    private void Compile()
    {
        _day = Today;
        var sets = new FormSet[Levels];
        ScanForm[] before = [];
        for (var level = Tlp.Clear; level <= Tlp.Red; level++)
        {
            ScanForm[] forms = [.. _entries.Values.Select(entry => entry.At(level)?.Content).OfType<EntryContent>().SelectMany(entry => ScannedForms.Of(entry, _examples, _day))];
            sets[(int)level] = forms.Length == 0 ? FormSet.Empty : level > Tlp.Clear && forms.Length == before.Length ? sets[(int)level - 1] : FormSet.Compile(forms);
            before = forms;
        }
        _sets = sets;
    }
}
