using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search;

/// <summary>The forms that texts are scanned for now, one set for each TLP level. One thread changes them, any number read.</summary>
/// <remarks>Nothing is compiled, and no spelling dictionary read, before somebody scans; from then on each change is compiled before it is swapped in.</remarks>
public sealed class ScanSets
{
    private const int Levels = (int)Tlp.Red + 1;

    private readonly TimeProvider _time;
    private readonly bool _examples;
    private readonly Dictionary<Guid, PublishedEntry> _entries = [];
    private volatile Lazy<FormSet[]> _sets = new([.. Enumerable.Repeat(FormSet.Empty, Levels)]);
    private volatile bool _scanned;
    private DateOnly _day;

    /// <param name="examples">Whether entries that nobody has reviewed are scanned for: only in Development.</param>
    internal ScanSets(TimeProvider time, bool examples) => (_time, _examples) = (time, examples);

    /// <summary>The set for readers of this clearance; it holds nothing that they may not see, and never changes.</summary>
    public FormSet At(Tlp clearance)
    {
        _scanned = true;
        return _sets.Value[(int)clearance];
    }

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
        Swap();
    }

    /// <summary>Compiles again when a day has begun, on which forms may come back.</summary>
    internal void Refresh()
    {
        if (Today != _day)
            Swap();
    }

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private void Swap()
    {
        var day = _day = Today;
        PublishedEntry[] entries = [.. _entries.Values];
        var next = new Lazy<FormSet[]>(() => Compile(entries, day));
        if (_scanned)
            _ = next.Value;
        _sets = next;
    }

    // All levels are swapped at once. A level that sees the forms of the one before shares its set.
    private FormSet[] Compile(PublishedEntry[] entries, DateOnly day)
    {
        var sets = new FormSet[Levels];
        ScanForm[] before = [];
        for (var level = Tlp.Clear; level <= Tlp.Red; level++)
        {
            ScanForm[] forms = [.. entries.Select(entry => entry.At(level)?.Content).OfType<EntryContent>().SelectMany(entry => ScannedForms.Of(entry, _examples, day))];
            sets[(int)level] = forms.Length == 0 ? FormSet.Empty : level > Tlp.Clear && forms.Length == before.Length ? sets[(int)level - 1] : FormSet.Compile(forms);
            before = forms;
        }
        return sets;
    }
}
