using System.Collections.Frozen;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.FullText;

/// <summary>Turns running text into the stems by which it is found, the same for entries and for questions.</summary>
/// <remarks>
/// One light stemmer for Dutch and English together, because a question does not say its language: it takes common endings, then makes
/// Dutch spelling even (spaken and spaak, kruizen and kruis). It is no grammar; all it must do is bring the forms of a word together.
/// </remarks>
internal static class WordStems
{
    // Longest first. An ending goes only when enough of a word remains.
    private static readonly string[] Endings =
        ["heden", "ingen", "etjes", "tjes", "pjes", "ings", "etje", "ing", "tje", "pje", "jes", "ies", "'s", "en", "es", "ed", "ly", "je", "s", "e", "y"];

    /// <summary>Endings that make a new word, not another form of the same: "tekening" is not "teken".</summary>
    private static readonly FrozenSet<string> Making = FrozenSet.Create(StringComparer.Ordinal, "heden", "ingen", "ings", "ing", "ly");

    private const int ShortestStem = 3;

    /// <summary>The stems of a question in their order, without stop words.</summary>
    public static IEnumerable<string> Of(string text) => WithWords(text).Select(static word => word.Stem);

    /// <summary>The words of a question that have a stem, as typed in NFC, each with its stem.</summary>
    public static IEnumerable<(string Word, string Stem)> WithWords(string text)
    {
        text = ComparisonFold.Canonical(text);
        foreach (var token in TextTokens.Of(text))
        {
            if (token.IsWord && Of(text, token) is { } stem)
                yield return (text.Substring(token.Start, token.Length), stem);
        }
    }

    /// <summary>The stems of a text that is to be found: those of <see cref="Of(string)"/>, and after a compound its last word (wijsvinger, vinger).</summary>
    public static IEnumerable<string> WithLastWords(string text)
    {
        foreach (var stem in Of(text))
        {
            yield return stem;
            if (LastWords.Of(stem) is { } last)
                yield return last;
        }
    }

    /// <summary>The stem of one word of a text, or null when it says nothing.</summary>
    public static string? Of(string text, TextToken token)
    {
        var word = text.Substring(token.Start, token.Length);
        if (StopWords.Contains(word))
            return null;
        var folded = ComparisonFold.Fold(word);
        return folded.Length > 0 && char.IsLetterOrDigit(folded[0]) ? SameWords.Of(Stem(folded)) : null;
    }

    /// <summary>The stem of one word, in whatever spelling, before words for the same thing are made one.</summary>
    public static string Bare(string word) => Stem(ComparisonFold.Fold(word));

    private static string Stem(string word)
    {
        if (word.Length <= ShortestStem || word.AsSpan().ContainsAnyInRange('0', '9'))
            return word;
        // Two endings may stand behind one another: tek-en-s, jood-s-e.
        var first = EndingOf(word);
        word = Even(word[..^first.Length]);
        return Making.Contains(first) ? word : Even(word[..^EndingOf(word).Length]);
    }

    private static string EndingOf(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem && (ending != "s" || MayBePlural(word)))
                return ending;
        }
        return "";
    }

    // signs, arms and logos, but not gans, kruis or cross.
    private static bool MayBePlural(string word) =>
        (!IsVowel(word[^2]) || (word[^2] == 'o' && word.Length > ShortestStem + 1)) && word[^2] != 's' && (word.Length > ShortestStem + 1 || word[^2] is 'b' or 'd' or 'g' or 'k' or 'm' or 'p');

    // spaak → spak, ball → bal, haz → has, briev → brief.
    private static string Even(string stem)
    {
        if (stem.Length > ShortestStem && stem[^1] == stem[^2] && !IsVowel(stem[^1]))
            stem = stem[..^1];
        if (stem.Length > ShortestStem && !IsVowel(stem[^1]) && IsVowel(stem[^2]) && stem[^2] == stem[^3])
            stem = $"{stem.AsSpan(0, stem.Length - 2)}{stem[^1]}";
        return stem[^1] switch
        {
            'z' => $"{stem.AsSpan(0, stem.Length - 1)}s",
            'v' => $"{stem.AsSpan(0, stem.Length - 1)}f",
            _ => stem,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
