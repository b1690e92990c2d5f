using Lucene.Net.Index;
using Lucene.Net.Search;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene.Analysis;

namespace Symbolenbank.Search.Lucene;

/// <summary>Builds the query for a question out of objects: nothing that somebody typed is ever read as syntax.</summary>
internal sealed class QuestionQuery(StemVocabulary vocabulary, IReadOnlyList<string> languages, TermFrequencies frequencies)
{
    /// <summary>Of several fields with a word the best counts, and of the others this share.</summary>
    private const float OtherFields = 0.1f;

    /// <summary>The most words that a beginning stands for, the shortest first.</summary>
    private const int MostBeginnings = 64;

    /// <summary>What it is worth that two words of the question stand beside one another.</summary>
    private const float PairBoost = 0.1f;

    /// <summary>How far apart they may stand; after a compound stands its last word once more.</summary>
    private const int PairSlop = 2;

    /// <summary>The query, or null when nothing can answer the question.</summary>
    public Query? Of(TextQuery asked)
    {
        var question = vocabulary.Read(asked);
        var query = new BooleanQuery();
        foreach (var word in question.Words)
        {
            if (Of(word, question.Complete) is { } found)
                query.Add(found, question.Complete ? Occur.MUST : Occur.SHOULD);
            else if (question.Complete)
                return null;
        }
        if (query.Clauses.Count is > 1 and <= TextQuery.MostComplete)
            AddPairs(query, question.Words);
        return query.Clauses.Count == 0 ? null : query;
    }

    private DisjunctionMaxQuery? Of(SoughtWord word, bool complete)
    {
        var any = new DisjunctionMaxQuery(OtherFields);
        foreach (var reading in word.Readings)
            Add(any, reading, complete);
        foreach (var language in languages)
        {
            if (LanguageAnalysis.TermOf(language, word.Typed) is { } term)
                Add(any, EntryFields.TextIn(language), term, EntryFields.TextBoost);
        }
        return any.Disjuncts.Count == 0 ? null : any;
    }

    private void Add(DisjunctionMaxQuery any, Reading reading, bool complete)
    {
        if (reading.With is { } with)
        {
            var both = new BooleanQuery { { Shared([reading.Stem], complete), Occur.MUST }, { Shared([with], complete), Occur.MUST } };
            any.Add(both);
        }
        else
        {
            any.Add(Shared(reading.Begins ? [.. vocabulary.Beginning(reading.Stem, MostBeginnings)] : [reading.Stem], complete));
        }
    }

    // A beginning is one word to the reader: all that begins so is as rare as all of it together. Only of the shortest does it matter in which field it stands.
    private DisjunctionMaxQuery Shared(IReadOnlyList<string> stems, bool complete)
    {
        if (stems.Count > 1)
            frequencies.CountTogether(stems);
        var any = new DisjunctionMaxQuery(OtherFields);
        foreach (var stem in stems)
        {
            if (!ReferenceEquals(stem, stems[0]))
            {
                Add(any, complete ? EntryFields.Telling : EntryFields.Everything, stem, EntryFields.LongerBoost);
                continue;
            }
            foreach (var (field, boost) in EntryFields.Shared)
            {
                if (!complete || boost >= EntryFields.LeastOfComplete)
                    Add(any, field, stem, boost);
            }
        }
        return any;
    }

    private void Add(DisjunctionMaxQuery any, string field, string text, float boost)
    {
        if (frequencies.Count(field, text) > 0)
            any.Add(new TermQuery(new Term(field, text)) { Boost = boost });
    }

    private void AddPairs(BooleanQuery query, IReadOnlyList<SoughtWord> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at - 1].Readings is not [{ With: null } first] || words[at].Readings is not [{ With: null } second])
                continue;
            if (frequencies.Count(EntryFields.Everything, first.Stem) == 0 || frequencies.Count(EntryFields.Everything, second.Stem) == 0)
                continue;
            foreach (var (field, boost) in EntryFields.Shared.Where(static field => field.Boost >= EntryFields.LeastOfComplete))
            {
                var pair = new PhraseQuery { Slop = PairSlop, Boost = boost * PairBoost };
                pair.Add(new Term(field, first.Stem));
                pair.Add(new Term(field, second.Stem));
                query.Add(pair, Occur.SHOULD);
            }
        }
    }
}
