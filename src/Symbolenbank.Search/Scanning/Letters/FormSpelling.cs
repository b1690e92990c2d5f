using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A way in which a form is written with letters.</summary>
/// <param name="Form">The number of the form in its set.</param>
/// <param name="Extra">The steps that lead from the form to this spelling.</param>
internal readonly record struct FormSpelling(int Form, string Value, FoldSteps Extra)
{
    /// <summary>The form itself, its umlauts written as two letters, and a hashtag of several words written as words.</summary>
    public static IEnumerable<FormSpelling> Of(int number, ScanForm form)
    {
        yield return new FormSpelling(number, form.Value, FoldSteps.None);
        if (form.Value.AsSpan().ContainsAny("äöüÄÖÜ"))
            yield return new FormSpelling(number, WithoutUmlauts(form.Value), FoldSteps.Transliteration);
        if (form.Type is FormType.Hashtag && WordsOf(form.Value) is { } words)
            yield return new FormSpelling(number, words, FoldSteps.Separators | FoldSteps.Joined);
    }

    private static string WithoutUmlauts(string value) => value.Normalize(NormalizationForm.FormC)
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal);

    // #WitteWijk is "Witte Wijk"; without capitals nobody can tell where the words part.
    private static string? WordsOf(string hashtag)
    {
        var words = new StringBuilder();
        var parts = 0;
        foreach (var c in hashtag.AsSpan().TrimStart('#'))
        {
            if (char.IsUpper(c) && words.Length > 0 && char.IsLower(words[^1]))
            {
                words.Append(' ');
                parts++;
            }
            words.Append(c);
        }
        return parts == 0 ? null : words.ToString();
    }
}
