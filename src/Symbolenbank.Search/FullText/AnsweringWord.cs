using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.FullText;

/// <summary>A word of a text that is why the text was found.</summary>
/// <param name="Start">In UTF-16 units of the text in NFC.</param>
/// <param name="Asked">Which of the question's stems it answers.</param>
internal readonly record struct AnsweringWord(int Start, int Length, int Asked)
{
    /// <summary>The words that have a stem of the question, or one like it. A word may answer several.</summary>
    /// <param name="also">What else is an answer: a word of the text, and the place of a stem in the question.</param>
    public static IReadOnlyList<AnsweringWord> In(string text, TextQuery query, Func<string, int, bool>? also = null)
    {
        text = ComparisonFold.Canonical(text);
        var found = new List<AnsweringWord>();
        foreach (var token in TextTokens.Of(text))
        {
            if (!token.IsWord || WordStems.Of(text, token) is not { } stem)
                continue;
            var last = LastWords.Of(stem);
            for (var asked = 0; asked < query.Stems.Count; asked++)
            {
                if (Answers(stem, query.Stems[asked]) || (last is not null && Answers(last, query.Stems[asked])) || also?.Invoke(text.Substring(token.Start, token.Length), asked) == true)
                    found.Add(new AnsweringWord(token.Start, token.Length, asked));
            }
        }
        return found;
    }

    private static bool Answers(string stem, string asked) => string.Equals(stem, asked, StringComparison.Ordinal) || StemVocabulary.Resembles(stem, asked);
}
