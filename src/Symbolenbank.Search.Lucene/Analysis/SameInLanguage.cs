namespace Symbolenbank.Search.Lucene.Analysis;

/// <summary>Whether a word of a text is a word of the question in the grammar of the text's language.</summary>
/// <param name="language">Of the text, BCP 47.</param>
/// <param name="asked">The words of the question, as typed.</param>
internal sealed class SameInLanguage(string language, IReadOnlyList<string> asked)
{
    /// <summary>Words that differ earlier are not analysed: grammar changes the ends of words, but in Arabic also their beginnings.</summary>
    private const int SameBeginning = 2;

    private readonly string _language = LanguageAnalysis.NameOf(language);
    private readonly string?[] _terms = new string?[asked.Count];

    public bool Holds(string word, int place) =>
        (_language is "ar" || string.Compare(word, 0, asked[place], 0, SameBeginning, StringComparison.OrdinalIgnoreCase) == 0)
        && (_terms[place] ??= LanguageAnalysis.TermOf(_language, asked[place])) is { } term
        && string.Equals(LanguageAnalysis.TermOf(_language, word), term, StringComparison.Ordinal);
}
