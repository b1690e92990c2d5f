using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Symbolenbank.Search.Lucene;

/// <summary>In how many documents the terms of one question stand. Documents that were replaced or withdrawn do not count, nor does the field.</summary>
/// <remarks>
/// Lucene.Net counts deleted documents until it merges them away. Then the order of an answer would tell what the bank no longer shows,
/// and an index that grew would order otherwise than a fresh one. One question, one thread.
/// </remarks>
internal sealed class TermFrequencies(IndexReader reader)
{
    private readonly Dictionary<(string Field, string Text), int> _known = [];

    /// <summary>The number for a term whose question was built with <see cref="Count"/> or <see cref="CountTogether"/>.</summary>
    public int Of(Term term) => _known[(FieldOf(term.Field), term.Text)];

    /// <summary>Counts the documents with this term; 0 when there is none.</summary>
    public int Count(string field, string text)
    {
        var key = (FieldOf(field), text);
        if (!_known.TryGetValue(key, out var count))
            _known.Add(key, count = Live(key.Item1, [text]));
        return count;
    }

    /// <summary>Counts the documents with any of these stems; each then counts as rare as all together.</summary>
    public int CountTogether(IReadOnlyList<string> stems)
    {
        var count = Live(EntryFields.Everything, stems);
        foreach (var stem in stems)
            _known[(EntryFields.Everything, stem)] = count;
        return count;
    }

    private static string FieldOf(string field) => field.Contains('.', StringComparison.Ordinal) ? field : EntryFields.Everything;

    private int Live(string field, IReadOnlyList<string> texts)
    {
        var count = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms)
                continue;
            var live = leaf.AtomicReader.LiveDocs;
            var places = terms.GetEnumerator();
            if (texts.Count == 1 && live is null)
            {
                count += places.SeekExact(new BytesRef(texts[0])) ? places.DocFreq : 0;
                continue;
            }
            var seen = new FixedBitSet(leaf.AtomicReader.MaxDoc);
            foreach (var text in texts)
            {
                if (places.SeekExact(new BytesRef(text)))
                    seen.Or(places.Docs(live, reuse: null, DocsFlags.NONE));
            }
            count += seen.Cardinality;
        }
        return count;
    }
}
