using System.Globalization;
using System.Reflection;
using Lucene.Net.Index;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene.Analysis;

namespace Symbolenbank.Search.Lucene;

/// <summary>The index on Lucene.Net: one index, in a folder of its own, for each set of documents that some reader sees.</summary>
internal sealed class LuceneEntryIndex(string folder, LuceneOptions options) : IEntryIndex
{
    private readonly Lock _writing = new();
    private readonly Dictionary<int, LuceneView> _held = [];
    private volatile Opened? _opened;

    public string Engine { get; } = $"Lucene.Net {typeof(IndexWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";

    public bool NeedsFilling => _opened is null;

    public void Fill(long cursor, IReadOnlyCollection<EntryDocument> all)
    {
        lock (_writing)
        {
            try
            {
                FillViews(cursor, all);
            }
            catch (Exception fault) when (Damage.Explains(fault))
            {
                Close();
                Delete();
                FillViews(cursor, all);
            }
        }
    }

    public bool Apply(long cursor, IReadOnlyCollection<EntryDocument> replaced, IReadOnlyCollection<Guid> gone)
    {
        lock (_writing)
        {
            if (_opened is not { } opened || replaced.Any(document => (IndexViews.PairsOf(document) & ~opened.Views.Occurring) != 0))
                return false;
            try
            {
                foreach (var view in opened.Indexes.Values)
                    view.Write(cursor, replaced, gone);
                Commit(opened);
                return true;
            }
            catch (Exception fault) when (Damage.Explains(fault))
            {
                Close();
                return false;
            }
        }
    }

    public IReadOnlyList<Guid> Find(TextQuery query, Tlp clearance, Pap pap, int most) => Ask(clearance, pap, view => view.Find(query, most));

    public IReadOnlyList<Guid> Like(IReadOnlyList<string> stems, Tlp clearance, Pap pap, int most) => Ask(clearance, pap, view => view.Like(stems, most));

    public IReadOnlyList<AnsweringWord> Answering(FieldText text, TextQuery query) =>
        AnsweringWord.In(text.Text, query, new SameInLanguage(text.Language, query.Words).Holds);

    private IReadOnlyList<Guid> Ask(Tlp clearance, Pap pap, Func<LuceneView, IReadOnlyList<Guid>> ask)
    {
        var opened = _opened ?? throw new IndexDamagedException("The full-text index is being built.");
        var mask = opened.Views.MaskOf(clearance, pap);
        if (mask == 0)
            return [];
        try
        {
            return ask(opened.Indexes[mask]);
        }
        catch (Exception fault) when (Damage.Explains(fault))
        {
            // Filled again meanwhile: the next question finds the new one.
            if (ReferenceEquals(_opened, opened))
                _opened = null;
            throw new IndexDamagedException("The full-text index cannot be read.", fault);
        }
    }

    public void Dispose()
    {
        lock (_writing)
            Close();
    }

    private void FillViews(long cursor, IReadOnlyCollection<EntryDocument> all)
    {
        var views = new IndexViews(all.Aggregate(0, static (pairs, document) => pairs | IndexViews.PairsOf(document)));
        if (_opened?.Views != views)
        {
            Close();
            DeleteAllBut([.. views.Masks().Select(Name)]);
            Open(views);
        }
        foreach (var view in _held.Values)
            view.Fill(cursor, all);
        var opened = new Opened(views, new Dictionary<int, LuceneView>(_held));
        Commit(opened);
        _opened = opened;
    }

    // All say that they can before one does; what a crash leaves between them, the next filling makes even.
    private static void Commit(Opened opened)
    {
        foreach (var view in opened.Indexes.Values)
            view.Prepare();
        foreach (var view in opened.Indexes.Values)
            view.Commit();
    }

    private void Open(IndexViews views)
    {
        foreach (var mask in views.Masks())
            _held.Add(mask, LuceneView.Open(mask, options.InMemory ? null : Path.Combine(folder, Name(mask)), options));
    }

    private void Close()
    {
        _opened = null;
        foreach (var view in _held.Values)
            view.Dispose();
        _held.Clear();
    }

    private void Delete() => DeleteAllBut([]);

    // Whatever stands in the folder and is no index of ours goes too: the folder belongs to the index alone.
    private void DeleteAllBut(string[] names)
    {
        if (options.InMemory)
            return;
        if (File.Exists(folder))
            File.Delete(folder);
        Directory.CreateDirectory(folder);
        foreach (var place in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(place => !names.Contains(place.Name, StringComparer.Ordinal)))
        {
            if (place is DirectoryInfo inner)
                inner.Delete(recursive: true);
            else
                place.Delete();
        }
    }

    private static string Name(int mask) => "view_" + mask.ToString("x5", CultureInfo.InvariantCulture);

    private sealed record Opened(IndexViews Views, IReadOnlyDictionary<int, LuceneView> Indexes);
}
