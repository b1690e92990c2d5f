using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene.Analysis;

namespace Symbolenbank.Search.Lucene;

/// <summary>Which fields a document has, and what a word counts for in each.</summary>
internal static class EntryFields
{
    public const string Code = "code";

    /// <summary>All stems of a document, for counting in how many documents a stem stands.</summary>
    public const string Everything = "everything";

    /// <summary>The stems of all fields that count when all words must be there.</summary>
    public const string Telling = "telling";

    private const string Id = "id";
    private const string IdValue = "id-value";
    private const string Digest = "digest";

    /// <summary>The fields of stems that all engines share, each with its boost.</summary>
    public static readonly IReadOnlyList<(string Name, float Boost)> Shared =
        [("name", 1.0f), ("form", 0.95f), ("looks", 0.95f), ("meaning", 0.9f), ("explanation", 0.5f)];

    /// <summary>Fields of this boost or more count when all words must be there: not running text.</summary>
    public const float LeastOfComplete = 0.9f;

    /// <summary>A longer word that begins with the one asked for.</summary>
    public const float LongerBoost = 0.8f;

    /// <summary>A word that is the same in the grammar of its language only is less certain than one that is the same to all engines.</summary>
    public const float TextBoost = 0.5f;

    /// <summary>BM25 with k1 = 0.6 and b = 0.3: that a word is there says nearly all, how often and in how long a text little. Measured with the questions in <c>tests</c>.</summary>
    public static readonly Similarity Similarity = new BM25Similarity(k1: 0.6f, b: 0.3f);

    private static readonly FieldType Stems = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);
    private static readonly FieldType Words = Frozen(IndexOptions.DOCS_AND_FREQS, norms: false);
    private static readonly FieldType Presence = Frozen(IndexOptions.DOCS_ONLY, norms: false);

    /// <summary>Name, forms, looks and meaning in one language.</summary>
    public static string TextIn(string language) => "text." + language;

    public static Term IdTerm(Guid id) => new(Id, id.ToString("N"));

    public static Document Of(EntryDocument entry, DocumentVersion version)
    {
        var document = new Document
        {
            new StringField(Id, entry.Id.ToString("N"), Field.Store.NO),
            new BinaryDocValuesField(IdValue, new BytesRef(entry.Id.ToByteArray())),
            new BinaryDocValuesField(Digest, new BytesRef(Convert.FromHexString(entry.Digest))),
            new SortedDocValuesField(Code, new BytesRef(entry.Code.ToString())),
            new Field(Everything, string.Join(' ', version.Fields), Presence),
            new Field(Telling, string.Join(' ', version.Fields.Where(static (_, at) => Shared[at].Boost >= LeastOfComplete)), Presence),
        };
        for (var at = 0; at < Shared.Count; at++)
            document.Add(new Field(Shared[at].Name, version.Fields[at], Stems));
        // Running text is long, and the shared stems find it well enough.
        foreach (var text in version.Texts.Where(static text => text.Field != SearchField.Explanation))
            document.Add(new Field(TextIn(LanguageAnalysis.NameOf(text.Language)), text.Text, Words));
        return document;
    }

    /// <summary>The entries of documents, in their order.</summary>
    public static IReadOnlyList<Guid> Ids(IndexReader reader, ScoreDoc[] found)
    {
        var leaves = reader.Leaves;
        var values = new BinaryDocValues?[leaves.Count];
        var ids = new Guid[found.Length];
        var bytes = new BytesRef();
        for (var at = 0; at < found.Length; at++)
        {
            var leaf = ReaderUtil.SubIndex(found[at].Doc, leaves);
            (values[leaf] ??= leaves[leaf].AtomicReader.GetBinaryDocValues(IdValue)).Get(found[at].Doc - leaves[leaf].DocBase, bytes);
            ids[at] = new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
        return ids;
    }

    /// <summary>The digest of every document held.</summary>
    public static Dictionary<Guid, string> Digests(IndexReader reader)
    {
        var digests = new Dictionary<Guid, string>(reader.NumDocs);
        var bytes = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var ids = leaf.AtomicReader.GetBinaryDocValues(IdValue);
            var values = leaf.AtomicReader.GetBinaryDocValues(Digest);
            for (var number = 0; number < leaf.AtomicReader.MaxDoc; number++)
            {
                if (leaf.AtomicReader.LiveDocs is { } live && !live.Get(number))
                    continue;
                ids.Get(number, bytes);
                var id = new Guid(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
                values.Get(number, bytes);
                digests[id] = Convert.ToHexStringLower(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
            }
        }
        return digests;
    }

    private static FieldType Frozen(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = !norms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
