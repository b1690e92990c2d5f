using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Symbolenbank.Search.Lucene;

/// <summary>Searches for one question by the statistics of what is shown now, and nothing else.</summary>
internal sealed class QuestionSearcher : IndexSearcher
{
    private readonly IReadOnlyList<long> _lengths;
    private readonly TermFrequencies _frequencies;

    /// <param name="lengths">See <see cref="FieldLengths.Totals"/>.</param>
    public QuestionSearcher(IndexReader reader, IReadOnlyList<long> lengths, TermFrequencies frequencies)
        : base(reader)
    {
        (_lengths, _frequencies) = (lengths, frequencies);
        Similarity = EntryFields.Similarity;
    }

    public override TermStatistics TermStatistics(Term term, TermContext context) => new(term.Bytes, _frequencies.Of(term), -1);

    public override CollectionStatistics CollectionStatistics(string field)
    {
        var documents = IndexReader.NumDocs;
        for (var at = 0; at < EntryFields.Shared.Count; at++)
        {
            if (string.Equals(EntryFields.Shared[at].Name, field, StringComparison.Ordinal))
                return new CollectionStatistics(field, documents, documents, Math.Max(_lengths[at], documents), documents);
        }
        return new CollectionStatistics(field, documents, documents, documents, documents);
    }
}
