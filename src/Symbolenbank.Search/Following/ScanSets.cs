using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search;

/// <summary>The forms that texts are scanned for now, one set for each TLP level and rule of handling. One thread changes them, any number read.</summary>
/// <remarks>
/// Nothing is compiled, and no spelling dictionary read, before somebody scans; from then on each change is compiled for those who scanned before it is swapped in.
/// A set holds nothing that its readers may not see: a hidden form would show by covering, or speaking for, another one.
/// </remarks>
internal sealed class ScanSets
{
    private static readonly int Rules = Enum.GetValues<Pap>().Length;
    private static readonly int Slots = Enum.GetValues<Tlp>().Length * Rules;

    private readonly TimeProvider _time;
    private readonly bool _examples;
    private readonly Dictionary<Guid, PublishedEntry> _entries = [];
    private readonly bool[] _asked = new bool[Slots];
    private volatile Generation _current;

    /// <param name="examples">Whether entries that nobody has reviewed are scanned for: only in Development.</param>
    internal ScanSets(TimeProvider time, bool examples)
    {
        (_time, _examples) = (time, examples);
        _current = new Generation([], examples, Today);
    }

    private DateOnly Today => _time.Today();

    /// <summary>The set for readers of this clearance and rule of handling; it never changes. The first who ask wait until it is compiled.</summary>
    public Task<FormSet> AtAsync(Tlp clearance, Pap pap)
    {
        var slot = ((int)clearance * Rules) + (int)pap;
        Volatile.Write(ref _asked[slot], true);
        return _current.SetAsync(slot);
    }

    /// <summary>What is published for readers of this clearance and rule of handling now.</summary>
    internal PublishedForms FormsAt(Tlp clearance, Pap pap) => _current.Forms(((int)clearance * Rules) + (int)pap);

    /// <summary>Whether texts are scanned for this form of the entry now: it may have changed since the set was compiled.</summary>
    internal bool Holds(EntryContent entry, string form) => ScannedForms.Of(entry, _examples, Today).Any(one => string.Equals(one.Value, form, StringComparison.Ordinal));

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
        if (Today != _current.Day)
            Swap();
    }

    private void Swap()
    {
        var next = new Generation([.. _entries.Values], _examples, Today);
        for (var slot = 0; slot < Slots; slot++)
        {
            if (Volatile.Read(ref _asked[slot]))
                next.SetAsync(slot).GetAwaiter().GetResult();
        }
        _current = next;
    }

    /// <summary>All sets of one moment, each compiled when it is first asked for.</summary>
    private sealed class Generation
    {
        private readonly Lazy<PublishedForms>[] _forms;
        private readonly Lock _compiling = new();
        private readonly List<((string Code, string Form)[] Forms, FormSet Set)> _compiled = [];

        public Generation(PublishedEntry[] entries, bool examples, DateOnly day)
        {
            Day = day;
            _forms = [.. Enumerable.Range(0, Slots).Select(slot => new Lazy<PublishedForms>(() => new PublishedForms(Seen(entries, (Tlp)(slot / Rules), (Pap)(slot % Rules)), examples, day, Compile)))];
        }

        public DateOnly Day { get; }

        public Task<FormSet> SetAsync(int slot) => Forms(slot).SetAsync();

        public PublishedForms Forms(int slot) => _forms[slot].Value;

        private static EntryContent[] Seen(PublishedEntry[] entries, Tlp clearance, Pap pap) =>
            [.. entries.Select(entry => entry.At(clearance)?.Content).OfType<EntryContent>().Where(entry => entry.Pap <= pap)];

        // Classes that see the same forms share a set; one is compiled at a time.
        private FormSet Compile(IReadOnlyList<ScanForm> forms)
        {
            if (forms.Count == 0)
                return FormSet.Empty;
            (string, string)[] names = [.. forms.Select(static form => (form.Code, form.Value))];
            lock (_compiling)
            {
                if (_compiled.Find(one => one.Forms.AsSpan().SequenceEqual(names)) is { Set: { } same })
                    return same;
                var set = FormSet.Compile(forms);
                _compiled.Add((names, set));
                return set;
            }
        }
    }
}
