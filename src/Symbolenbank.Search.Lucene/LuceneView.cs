using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene.Analysis;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Symbolenbank.Search.Lucene;

/// <summary>The index of one set of documents. One thread writes, any number find.</summary>
internal sealed class LuceneView : IDisposable
{
    /// <summary>Changes whenever fields or analysis change: an index of another schema is thrown away.</summary>
    private const string Schema = "1";

    private static readonly Sort Order = new(SortField.FIELD_SCORE, new SortField(EntryFields.Code, SortFieldType.STRING));

    private readonly int _mask;
    private readonly LuceneDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly FieldLengths _lengths = new();
    private volatile Knowledge _knowledge = new(StemVocabulary.Of([]), []);

    private LuceneView(int mask, LuceneDirectory directory, LuceneOptions options)
    {
        (_mask, _directory) = (mask, directory);
        _writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, LanguageAnalysis.ForIndexing)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = options.BufferMegabytes,
            Similarity = EntryFields.Similarity,
        });
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new SearcherFactory());
    }

    /// <summary>Opens the index of a folder, or one in memory without; one that is missing, damaged or of another schema is made anew.</summary>
    public static LuceneView Open(int mask, string? folder, LuceneOptions options)
    {
        if (folder is null)
            return new LuceneView(mask, new RAMDirectory(), options);
        if (!IsSound(folder) && System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
        return new LuceneView(mask, new MMapDirectory(folder), options);
    }

    /// <summary>The cursor of the last commit in a folder, or null when there is none that can be read.</summary>
    public static long? CursorIn(string folder)
    {
        using var directory = new MMapDirectory(folder);
        if (!DirectoryReader.IndexExists(directory))
            return null;
        using var reader = DirectoryReader.Open(directory);
        return reader.IndexCommit.UserData.TryGetValue("cursor", out var cursor) ? long.Parse(cursor, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Makes the index hold exactly these documents; committed with <see cref="Commit"/>.</summary>
    public void Fill(long cursor, IReadOnlyCollection<EntryDocument> all)
    {
        var held = Read(EntryFields.Digests);
        var wanted = all.Where(document => IndexViews.VersionIn(_mask, document) is not null).ToArray();
        var ids = wanted.Select(static document => document.Id).ToHashSet();
        _lengths.Clear();
        _knowledge = new Knowledge(StemVocabulary.Of([]), []);
        foreach (var id in held.Keys.Where(id => !ids.Contains(id)))
            _writer.DeleteDocuments(EntryFields.IdTerm(id));
        foreach (var document in wanted)
        {
            var version = IndexViews.VersionIn(_mask, document)!;
            _lengths.Set(document.Id, version);
            if (!string.Equals(held.GetValueOrDefault(document.Id), document.Digest, StringComparison.Ordinal))
                _writer.UpdateDocument(EntryFields.IdTerm(document.Id), EntryFields.Of(document, version));
        }
        Learn(wanted);
        Note(cursor);
    }

    /// <summary>Brings a change; committed with <see cref="Commit"/>.</summary>
    public void Write(long cursor, IReadOnlyCollection<EntryDocument> replaced, IReadOnlyCollection<Guid> gone)
    {
        foreach (var id in gone)
            Remove(id);
        foreach (var document in replaced.Where(document => !gone.Contains(document.Id)))
        {
            if (IndexViews.VersionIn(_mask, document) is not { } version)
            {
                Remove(document.Id);
                continue;
            }
            _lengths.Set(document.Id, version);
            _writer.UpdateDocument(EntryFields.IdTerm(document.Id), EntryFields.Of(document, version));
        }
        Learn(replaced);
        Note(cursor);
    }

    /// <summary>Writes everything down but the last step.</summary>
    public void Prepare() => _writer.PrepareCommit();

    /// <summary>Documents and cursor become true together, and are found from now on.</summary>
    public void Commit()
    {
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
    }

    public IReadOnlyList<Guid> Find(TextQuery query, int most) => Read(reader => Find(reader, query, most));

    /// <summary>Sought by the stems that say most about an entry: often in it and rare elsewhere.</summary>
    public IReadOnlyList<Guid> Like(IReadOnlyList<string> stems, int most) => Read(reader =>
    {
        var frequencies = new TermFrequencies(reader);
        var telling = stems.GroupBy(static stem => stem, StringComparer.Ordinal)
            .Select(same => (Stem: same.Key, Often: same.Count(), In: frequencies.Count(EntryFields.Everything, same.Key)))
            .Where(static stem => stem.In > 1)
            .OrderByDescending(stem => stem.Often * Math.Log((double)reader.NumDocs / stem.In)).ThenBy(static stem => stem.Stem, StringComparer.Ordinal)
            .Take(TextQuery.MostStems);
        return Find(reader, new TextQuery([.. telling.Select(static stem => stem.Stem)], Complete: false), most);
    });

    public void Dispose()
    {
        _searchers.Dispose();
        // Closing without a commit: what was not committed is given up.
        _writer.Rollback();
        _directory.Dispose();
    }

    private static bool IsSound(string folder)
    {
        try
        {
            if (CursorIn(folder) is null)
                return false;
            using var directory = new MMapDirectory(folder);
            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            return reader.IndexCommit.UserData.TryGetValue("schema", out var schema) && string.Equals(schema, Schema, StringComparison.Ordinal);
        }
        catch (Exception fault) when (Damage.Explains(fault))
        {
            return false;
        }
    }

    private IReadOnlyList<Guid> Find(IndexReader reader, TextQuery query, int most)
    {
        var frequencies = new TermFrequencies(reader);
        var knowledge = _knowledge;
        if (reader.NumDocs == 0 || new QuestionQuery(knowledge.Vocabulary, knowledge.Languages, frequencies).Of(query) is not { } question)
            return [];
        var searcher = new QuestionSearcher(reader, _lengths.Totals, frequencies);
        var found = searcher.Search(question, filter: null, Math.Min(most, reader.MaxDoc), Order, doDocScores: false, doMaxScore: false);
        return EntryFields.Ids(reader, found.ScoreDocs);
    }

    private T Read<T>(Func<IndexReader, T> read)
    {
        var held = _searchers.Acquire();
        try
        {
            return read(held.IndexReader);
        }
        finally
        {
            _searchers.Release(held);
        }
    }

    private void Remove(Guid id)
    {
        _lengths.Remove(id);
        _writer.DeleteDocuments(EntryFields.IdTerm(id));
    }

    private void Learn(IReadOnlyCollection<EntryDocument> documents)
    {
        DocumentVersion[] versions = [.. documents.Select(document => IndexViews.VersionIn(_mask, document)).OfType<DocumentVersion>()];
        var known = _knowledge;
        _knowledge = new Knowledge(
            known.Vocabulary.With(versions),
            [.. known.Languages.Union(versions.SelectMany(static version => version.Texts).Select(static text => LanguageAnalysis.NameOf(text.Language)), StringComparer.Ordinal)]);
    }

    private void Note(long cursor) => _writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schema"] = Schema,
        ["cursor"] = cursor.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>What questions are read by: nothing above the level of those who ask.</summary>
    private sealed record Knowledge(StemVocabulary Vocabulary, IReadOnlyList<string> Languages);
}
