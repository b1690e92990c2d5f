using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>Says why an entry was found, in terms of the entry as this reader sees it.</summary>
internal sealed class HitExplainer(FoldedQuery query, string language, IEntryIndex index)
{
    private static readonly HitReason ByMeaning = new() { Kind = HitKind.Meaning };

    private Excerpt? _excerpt;

    /// <summary>The reason, or null when the entry has changed and no longer has the form by which it was found.</summary>
    public HitReason? Explain(in Candidate candidate, EntryContent content)
    {
        if (candidate.Term is not { } term)
            return ByText(content);
        if (!Has(content, term))
            return null;
        return new HitReason
        {
            Kind = KindOf(candidate.Tier, term),
            Form = term.Text,
            Steps = candidate.Tier is Tier.Exact or Tier.Prefix or Tier.Misspelled || term.Gapped is not null ? FoldSteps.None.ToList()
                : (FoldLadder.Between(candidate.Typed ?? query.Text, term.Text) ?? FoldSteps.None).ToList(),
        };
    }

    private HitKind KindOf(Tier tier, Term term) => tier switch
    {
        Tier.FoldedCase when term.Gapped is not null && !string.Equals(term.Text, query.Text, StringComparison.Ordinal) => HitKind.FormInText,
        Tier.Exact => HitKind.ExactForm,
        Tier.FoldedCase or Tier.Folded or Tier.FoldedWithDigits => HitKind.FoldedForm,
        Tier.InText => HitKind.FormInText,
        Tier.Prefix => HitKind.Prefix,
        Tier.Name => HitKind.Name,
        Tier.Misspelled => term.Kind == TermKind.Form ? HitKind.MisspelledForm : HitKind.Name,
        Tier.FullTextComplete or Tier.FullText => HitKind.Meaning,
    };

    private static bool Has(EntryContent content, Term term)
    {
        if (term.Kind != TermKind.Form)
            return true;
        foreach (var form in content.Forms)
        {
            if (string.Equals(form.Value, term.Text, StringComparison.Ordinal))
                return true;
        }
        return content.Forms.Any(form => string.Equals(ComparisonFold.Canonical(form.Value.Trim()), term.Text, StringComparison.Ordinal));
    }

    // The text with the most of the asked words; of equals the more telling field, then the reader's language.
    private HitReason ByText(EntryContent content)
    {
        var excerpt = _excerpt ??= new Excerpt(index, TextQuery.Of(query.Text));
        var most = 0;
        var reason = ByMeaning;
        foreach (var field in Enum.GetValues<SearchField>())
        {
            foreach (var (textLanguage, words) in EntryTexts.Of(field, content).OrderBy(text => string.Equals(text.Language, language, StringComparison.Ordinal) ? 0 : 1))
            {
                var text = new FieldText(field, textLanguage, words);
                var matched = excerpt.CountMatches(text);
                if (matched <= most)
                    continue;
                most = matched;
                reason = ByText(text, excerpt);
            }
        }
        return reason;
    }

    private static HitReason ByText(FieldText text, Excerpt excerpt)
    {
        if (text.Field is SearchField.Name or SearchField.Form)
            return new HitReason { Kind = KindOf(text.Field), Form = text.Text, Language = text.Language, Marks = excerpt.Marks(text) };
        var sentence = excerpt.Of(text);
        return new HitReason { Kind = KindOf(text.Field), Excerpt = sentence, Language = text.Language, Marks = excerpt.Marks(text with { Text = sentence }) };
    }

    private static HitKind KindOf(SearchField field) => field switch
    {
        SearchField.Name => HitKind.Name,
        SearchField.Form => HitKind.MisspelledForm,
        SearchField.Looks => HitKind.Looks,
        SearchField.Meaning => HitKind.Meaning,
        SearchField.Explanation => HitKind.Explanation,
    };
}
