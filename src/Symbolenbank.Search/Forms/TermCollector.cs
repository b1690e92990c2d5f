using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

/// <summary>Gathers the terms of one entry from the widest circle to the narrowest; a term keeps the widest that sees it.</summary>
internal sealed class TermCollector
{
    /// <summary>Words of a name shorter than this find too much.</summary>
    private const int ShortestNameWord = 3;

    private readonly HashSet<(TermKind, string)> _seen = [];
    private readonly Dictionary<(TermKind, string), Term> _terms = [];

    public void Add(EntryContent content, Tlp level)
    {
        var covered = content.Cover != Cover.None;
        foreach (var form in content.Forms)
        {
            Add(form.Value, TermKind.Form, level, form.Language, text => text with
            {
                Covered = covered || form.Cover != Cover.None,
                CaseSensitive = form.Match.IsCaseSensitive(form.Type),
                Gapped = GappedForm.Of(text.Text),
                Standing = form.Assessment switch
                {
                    FormAssessment.Preferred => 0,
                    FormAssessment.Admitted => 1,
                    FormAssessment.Deprecated or FormAssessment.Proposed => 2,
                },
            });
        }
        foreach (var (language, text) in content.Texts)
        {
            if (_seen.Contains((TermKind.Name, text.Name)))
                continue;
            Add(text.Name, TermKind.Name, level, language, name => name with { Covered = covered });
            foreach (var word in Words(text.Name))
                Add(word, TermKind.NameWord, level, language, name => name with { Covered = covered });
        }
    }

    public Term[] ToArray() => [.. _terms.Values];

    private void Add(string value, TermKind kind, Tlp level, string language, Func<Term, Term> complete)
    {
        if (!_seen.Add((kind, value)))
            return;
        var text = ComparisonFold.Canonical(value.Trim());
        var folded = ComparisonFold.Fold(text);
        if (folded.Length == 0 || _terms.ContainsKey((kind, text)))
            return;
        _terms.Add((kind, text), complete(new Term
        {
            Text = text,
            Folded = string.Equals(folded, text, StringComparison.Ordinal) ? text : folded,
            Kind = kind,
            Tlp = level,
            Language = language,
            IsNumber = !folded.AsSpan().ContainsAnyExceptInRange('0', '9'),
            Words = TextTokens.Of(text).Count,
        }));
    }

    private static IEnumerable<string> Words(string name)
    {
        var words = TextTokens.Of(name);
        return words.Count < 2 ? [] : words.Where(static word => word.IsWord && word.Length >= ShortestNameWord)
            .Select(word => name.Substring(word.Start, word.Length)).Where(static word => !StopWords.Contains(word));
    }
}
