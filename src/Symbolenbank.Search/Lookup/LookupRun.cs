using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>Decides for one question what is asked where, and in which order the finds stand. Knows readers only by what they may see.</summary>
/// <remarks>
/// A question that is a form, as typed or folded, is answered with the entries that have it, or the word in their name, from memory alone.
/// Any other also asks for forms inside it, beginnings, mistakes and full text.
/// </remarks>
internal sealed class LookupRun(LiveDictionary dictionary, IEntryIndex index, SearchOptions options)
{
    /// <summary>When only some of the words need to be there, more finds than this would be noise.</summary>
    private const int MostLoose = 20;

    /// <summary>As <see cref="MostLoose"/>, when a form stands in the question itself.</summary>
    private const int MostLooseBesideForm = 5;

    /// <summary>With so many entries that have all words, those that have only some are not asked for.</summary>
    private const int Enough = 3;

    [ThreadStatic]
    private static CandidateList? _scratch;

    public string Engine => index.Engine;

    /// <exception cref="IndexDamagedException">Full text was needed and cannot be asked now.</exception>
    public Found Search(FoldedQuery query, Viewpoint view, int offset, int limit)
    {
        var candidates = _scratch ??= new CandidateList();
        candidates.Clear();
        var forms = dictionary.Current;
        if (query.Folded.Length > 0)
            Gather(forms, query, view, candidates);
        return PageOf(candidates, view, offset, limit);
    }

    /// <summary>Everything that the view shows, by code.</summary>
    public Found List(Viewpoint view, int offset, int limit)
    {
        var candidates = _scratch ??= new CandidateList();
        candidates.Clear();
        foreach (var entry in dictionary.Current.Entries())
        {
            if (view.Sees(entry))
                candidates.Add(new Candidate(entry, Tier.Exact, 0, null, null));
        }
        return PageOf(candidates, view, offset, limit);
    }

    /// <summary>The entries most like this one in name, looks and meaning, without itself.</summary>
    /// <exception cref="IndexDamagedException">Full text cannot be asked now.</exception>
    public Guid[] Like(EntryContent content, Viewpoint view, int most)
    {
        string[] stems = [.. EntryTexts.Of(content).Where(static text => text.Field != SearchField.Explanation).SelectMany(static text => WordStems.Of(text.Text))];
        var forms = dictionary.Current;
        return [.. index.Like(stems, view.Clearance, view.Pap, most + 1)
            .Where(id => id != content.Id && forms.Find(id) is { } entry && view.Sees(entry)).Take(most)];
    }

    public HitExplainer Explainer(FoldedQuery query, string language) => new(query, language, index);

    private static Found PageOf(CandidateList candidates, Viewpoint view, int offset, int limit)
    {
        var sorted = candidates.Sorted;
        return new Found(
            offset >= sorted.Length ? [] : sorted.Slice(offset, Math.Min(limit, sorted.Length - offset)).ToArray(),
            sorted.Length,
            FacetCounter.Count(sorted, view.Clearance));
    }

    /// <summary>The terms to suggest, best first, with their entries.</summary>
    public Candidate[] Suggest(FoldedQuery query, Viewpoint view, string language)
    {
        var best = new BestFew(options.MaxSuggestions);
        if (query.Folded.Length > 0)
            dictionary.Current.Completing(query.Folded, view, language, best);
        return best.ToArray();
    }

    private void Gather(FormDictionary forms, FoldedQuery query, Viewpoint view, CandidateList candidates)
    {
        forms.Same(query, view, candidates);
        forms.Filled(query, view, candidates);
        if (candidates.Reached(Tier.FoldedWithDigits))
            return;
        forms.Inside(query, view, candidates);
        forms.BeginningWith(query.Folded, view, options.MaxCandidates, candidates);
        forms.Misspelled(query, view, candidates);
        AskFullText(forms, query, view, candidates);
    }

    private void AskFullText(FormDictionary forms, FoldedQuery query, Viewpoint view, CandidateList candidates)
    {
        var words = TextQuery.Of(query.Text);
        if (words.IsPost && candidates.Reached(Tier.InText))
            return;
        // The whole question is a form with a typing mistake: then its words are not read as still others.
        var wide = candidates.CountOf(Tier.Misspelled) == 0;
        if (words.Complete && words.Stems.Count > 1)
        {
            Add(forms, words, view, Tier.FullTextComplete, options.MaxCandidates, candidates);
            if (wide && candidates.CountOf(Tier.FullTextComplete) < Enough)
                Add(forms, words with { Wide = true }, view, Tier.FullTextComplete, options.MaxCandidates, candidates);
        }
        if (candidates.CountOf(Tier.FullTextComplete) < Enough)
            Add(forms, words with { Complete = false, Wide = wide }, view, Tier.FullText, candidates.Reached(Tier.InText) ? MostLooseBesideForm : MostLoose, candidates);
    }

    // What the narrower question found stays before what the wider one adds. Only what passes the filters counts towards the most.
    private void Add(FormDictionary forms, TextQuery query, Viewpoint view, Tier tier, int most, CandidateList candidates)
    {
        var ids = index.Find(query, view.Clearance, view.Pap, Math.Min(options.MaxCandidates, most * 10));
        var (found, left) = (candidates.CountOf(tier), most);
        for (var rank = 0; rank < ids.Count && left > 0; rank++)
        {
            if (forms.Find(ids[rank]) is not { } entry || !view.Sees(entry))
                continue;
            var known = candidates.Count;
            candidates.Add(new Candidate(entry, tier, found + rank, null, null));
            left -= candidates.Count - known;
        }
    }
}

/// <summary>One page of candidates, with counts over all of them.</summary>
internal readonly record struct Found(Candidate[] Page, int Total, IReadOnlyList<Facet> Facets);
