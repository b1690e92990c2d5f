using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.Following;

/// <summary>The dictionary that questions are answered from now. One thread changes it, any number read it.</summary>
internal sealed class LiveDictionary
{
    /// <summary>When so many entries have changed, the large table is made anew in the background.</summary>
    private const int MostChanged = 512;

    private readonly Lock _changing = new();
    private volatile FormDictionary _current = FormDictionary.Empty;
    private List<(IReadOnlyList<IndexedEntry> Replaced, IReadOnlyCollection<Guid> Gone)>? _sinceMerge;

    public FormDictionary Current => _current;

    /// <summary>The merge that was last begun; completed when none is under way.</summary>
    public Task Merging { get; private set; } = Task.CompletedTask;

    public void Replace(FormDictionary dictionary)
    {
        lock (_changing)
        {
            _sinceMerge = null;
            _current = dictionary;
        }
    }

    public void Apply(IReadOnlyList<IndexedEntry> replaced, IReadOnlyCollection<Guid> gone)
    {
        lock (_changing)
        {
            _current = _current.With(replaced, gone);
            if (_sinceMerge is not null)
            {
                _sinceMerge.Add((replaced, gone));
            }
            else if (_current.Changed > MostChanged)
            {
                var since = _sinceMerge = [];
                var merged = _current.Entries();
                Merging = Task.Run(() => Merge(merged, since));
            }
        }
    }

    private void Merge(IReadOnlyList<IndexedEntry> entries, List<(IReadOnlyList<IndexedEntry> Replaced, IReadOnlyCollection<Guid> Gone)> since)
    {
        var merged = FormDictionary.Of(entries);
        lock (_changing)
        {
            if (!ReferenceEquals(_sinceMerge, since))
                return;
            foreach (var (replaced, gone) in since)
                merged = merged.With(replaced, gone);
            _current = merged;
            _sinceMerge = null;
        }
    }
}
