using System.Buffers;
using System.Globalization;
using System.Text;

namespace Symbolenbank.Search.Forms;

/// <summary>A stretch of a text: a word, or one sign that is no word.</summary>
internal readonly record struct TextToken(int Start, int Length, bool IsWord)
{
    public int End => Start + Length;
}

/// <summary>Divides running text into words (letters, digits, marks and what hides between them) and single signs. White space is left out.</summary>
internal static class TextTokens
{
    public static List<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsPartOfWord(text, at, out var width))
                at += width;
            if (at > start)
            {
                tokens.Add(new TextToken(start, at - start, IsWord: true));
                continue;
            }
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!Rune.IsWhiteSpace(rune))
                tokens.Add(new TextToken(at, length, IsWord: false));
            at += length;
        }
        return tokens;
    }

    // $ and @ between letters belong to the word ("n@zi"), zero-width characters inside it too.
    private static bool IsPartOfWord(string text, int at, out int width)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out width) != OperationStatus.Done)
            return false;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format or UnicodeCategory.LetterNumber
            || rune.Value == '$' || (rune.Value is '@' or '!' && IsBetweenLetters(text, at));
    }

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
