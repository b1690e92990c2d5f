using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>The index in a SQLite file of its own, with FTS5 tables without content of their own: stems go in, ids come out.</summary>
internal sealed class Fts5EntryIndex(string file) : IEntryIndex
{
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<Fts5Reader> _readers = [];
    private Fts5Store? _store;
    private volatile Opened? _opened;
    private int _generation;

    public string Engine => $"SQLite FTS5 {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";

    public bool NeedsFilling => _opened is null;

    public void Fill(long cursor, IReadOnlyCollection<EntryDocument> all)
    {
        lock (_writing)
        {
            if (_store is not null && NeedsFilling)
                Renew();
            try
            {
                FillStore(cursor, all);
            }
            catch (SqliteException)
            {
                Renew();
                FillStore(cursor, all);
            }
        }
    }

    public bool Apply(long cursor, IReadOnlyCollection<EntryDocument> replaced, IReadOnlyCollection<Guid> gone)
    {
        lock (_writing)
        {
            if (_store is null || _opened is not { } opened || replaced.Any(document => (IndexViews.PairsOf(document) & ~opened.Views.Occurring) != 0))
                return false;
            try
            {
                _store.Write(opened.Views, cursor, replaced, gone);
            }
            catch (SqliteException)
            {
                _opened = null;
                return false;
            }
            _opened = opened with { Vocabularies = opened.Vocabularies.ToDictionary(static held => held.Key, held => held.Value.With(VersionsIn(held.Key, replaced))) };
            return true;
        }
    }

    public IReadOnlyList<Guid> Find(TextQuery query, Tlp clearance, Pap pap, int most)
    {
        var opened = _opened ?? throw new IndexDamagedException("The full-text index is being built.");
        var mask = opened.Views.MaskOf(clearance, pap);
        if (mask == 0 || Fts5Expression.Of(opened.Vocabularies[mask].Read(query)) is not { } expression)
            return [];
        try
        {
            var reader = Rent(opened.Generation);
            var found = reader.Find(mask, expression, most);
            Return(reader);
            return found;
        }
        catch (SqliteException fault)
        {
            // Filled again meanwhile: the tables have other names now, and the next question finds them.
            if (_opened?.Generation == opened.Generation)
                _opened = null;
            throw new IndexDamagedException("The full-text index cannot be read.", fault);
        }
    }

    public IReadOnlyList<Guid> Like(IReadOnlyList<string> stems, Tlp clearance, Pap pap, int most) =>
        Find(TextQuery.OfLongest(stems), clearance, pap, most);

    public IReadOnlyList<AnsweringWord> Answering(FieldText text, TextQuery query) => AnsweringWord.In(text.Text, query);

    public void Dispose()
    {
        lock (_writing)
            Close();
    }

    private void FillStore(long cursor, IReadOnlyCollection<EntryDocument> all)
    {
        _store ??= Fts5Store.Open(file);
        var views = new IndexViews(all.Aggregate(0, static (pairs, document) => pairs | IndexViews.PairsOf(document)));
        if (_store.Views != views)
            _store.Clear(views);
        var held = _store.Digests();
        var wanted = all.Select(static document => document.Id).ToHashSet();
        _store.Write(
            views,
            cursor,
            [.. all.Where(document => !string.Equals(held.GetValueOrDefault(document.Id), document.Digest, StringComparison.Ordinal))],
            [.. held.Keys.Where(id => !wanted.Contains(id))]);
        _opened = new Opened(views, views.Masks().ToDictionary(static mask => mask, mask => StemVocabulary.Of(VersionsIn(mask, all))), ++_generation);
    }

    private static IEnumerable<DocumentVersion> VersionsIn(int mask, IEnumerable<EntryDocument> documents) =>
        documents.Select(document => IndexViews.VersionIn(mask, document)).OfType<DocumentVersion>();

    private void Renew()
    {
        Close();
        Fts5Store.Delete(file);
    }

    private void Close()
    {
        _opened = null;
        _store?.Dispose();
        _store = null;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    private Fts5Reader Rent(int generation)
    {
        while (_readers.TryTake(out var reader))
        {
            if (reader.Generation == generation)
                return reader;
            reader.Dispose();
        }
        return new Fts5Reader(file, generation);
    }

    private void Return(Fts5Reader reader)
    {
        if (_opened?.Generation == reader.Generation)
            _readers.Add(reader);
        else
            reader.Dispose();
    }

    private sealed record Opened(IndexViews Views, Dictionary<int, StemVocabulary> Vocabularies, int Generation);
}

/// <summary>Names in the file.</summary>
internal static class Fts5Names
{
    /// <summary>Changes whenever tables or stems change: an index of another schema is thrown away.</summary>
    public const int Schema = 3;

    public static string Table(int mask) => "view_" + mask.ToString("x5", CultureInfo.InvariantCulture);
}
