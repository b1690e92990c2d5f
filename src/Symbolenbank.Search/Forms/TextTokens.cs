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
    private const int Joiner = 0x200D;

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
            length += Trailing(text, at + length);
            if (!Rune.IsWhiteSpace(rune))
                tokens.Add(new TextToken(at, length, IsWord: false));
            at += length;
        }
        return tokens;
    }

    // What belongs to the sign before it: its style, its skin tone, the ring of a keycap, and what a joiner ties to it.
    private static int Trailing(string text, int start)
    {
        var at = start;
        while (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var width) == OperationStatus.Done
            && rune.Value is 0xFE0E or 0xFE0F or 0x20E3 or Joiner or (>= 0x1F3FB and <= 0x1F3FF))
        {
            at += width;
            if (rune.Value == Joiner && Rune.DecodeFromUtf16(text.AsSpan(at), out var tied, out var tiedWidth) == OperationStatus.Done && !Rune.IsLetterOrDigit(tied) && !Rune.IsWhiteSpace(tied))
                at += tiedWidth;
        }
        return at - start;
    }

    // $ and @ between letters belong to the word ("n@zi"), zero-width characters inside it too.
    private static bool IsPartOfWord(string text, int at, out int width)
    {
        width = 1;
        if (char.IsAsciiLetterOrDigit(text[at]))
            return true;
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out width) != OperationStatus.Done)
            return false;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format or UnicodeCategory.LetterNumber
            || rune.Value == '$' || (rune.Value is '@' or '!' && IsBetweenLetters(text, at));
    }

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
