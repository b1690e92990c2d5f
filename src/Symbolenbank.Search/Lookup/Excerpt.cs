using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>The part of a text that answers a question.</summary>
internal sealed class Excerpt(IEntryIndex index, TextQuery query)
{
    /// <summary>In UTF-16 units.</summary>
    private const int Longest = 200;

    /// <summary>How many of the question's words the text answers.</summary>
    public int CountMatches(FieldText text) => index.Answering(text, query).Select(static word => word.Asked).Distinct().Count();

    /// <summary>The first sentence with the most of the question's words.</summary>
    public string Of(FieldText text)
    {
        var best = Sentences(text.Text).MaxBy(sentence => CountMatches(text with { Text = sentence })) ?? text.Text;
        return best.Length <= Longest ? best : Cut(best);
    }

    /// <summary>Where the answering words stand in a text; empty where NFC would move them.</summary>
    public IReadOnlyList<Mark> Marks(FieldText text) => !text.Text.IsNormalized() ? []
        : [.. index.Answering(text, query).Select(static word => new Mark(word.Start, word.Length)).Distinct()];

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
