using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>The part of a text that answers a question.</summary>
internal static class Excerpt
{
    /// <summary>In UTF-16 units.</summary>
    private const int Longest = 200;

    /// <summary>How many of the stems stand in the text.</summary>
    public static int CountMatches(string text, IReadOnlyList<string> stems)
    {
        var words = WordStems.WithLastWords(text).ToHashSet(StringComparer.Ordinal);
        return stems.Count(stem => words.Contains(stem) || words.Any(word => StemVocabulary.Resembles(word, stem)));
    }

    /// <summary>The first sentence with the most of the stems.</summary>
    public static string Of(string text, IReadOnlyList<string> stems)
    {
        var best = Sentences(text).MaxBy(sentence => CountMatches(sentence, stems)) ?? text;
        return best.Length <= Longest ? best : Cut(best);
    }

    private static IEnumerable<string> Sentences(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !(text[end] is '.' or '!' or '?' or '\n' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))))
                end++;
            end = Math.Min(text.Length, end + 1);
            if (text[start..end].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = end;
        }
    }

    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOf(' ', Longest - 2);
        if (end < 1)
            end = Longest - 1;
        if (char.IsHighSurrogate(sentence[end - 1]))
            end--;
        return sentence[..end] + "…";
    }
}
