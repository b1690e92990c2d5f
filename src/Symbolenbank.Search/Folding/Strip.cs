using System.Globalization;
using System.Text;

namespace Symbolenbank.Search.Folding;

/// <summary>The steps of folding that take characters away. Each returns the same instance when nothing was taken.</summary>
internal static class Strip
{
    private const char Joiner = '\u200D';

    /// <summary>Takes away what nobody sees. A joiner inside an emoji sequence and the tags of a flag stay.</summary>
    public static string ZeroWidth(string text) => Where(text, static (text, at, rune) => rune.Value switch
    {
        Joiner => InEmoji(text, at),
        0x00AD or 0x034F or 0x061C or 0x0640 or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => false,
        >= 0x180B and <= 0x180F => false,
        >= 0x200B and <= 0x200F => false,
        >= 0x202A and <= 0x202E => false,
        >= 0x2060 and <= 0x206F => false,
        >= 0xFE00 and <= 0xFE0D => false,
        >= 0xE0000 and <= 0xE007F => text.Contains("\U0001F3F4", StringComparison.Ordinal),
        _ => !(rune.Value < 0x20 || rune.Value is >= 0x7F and < 0xA0) || rune.Value is >= 0x09 and <= 0x0D,
    });

    /// <summary>Takes away the choice between text and picture, and skin tones.</summary>
    public static string EmojiVariant(string text) => Where(text, static (_, _, rune) =>
        rune.Value is not (0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF)));

    /// <summary>Takes away white space, so that one word and two are the same.</summary>
    public static string Spaces(string text) => Where(text, static (_, _, rune) => !Rune.IsWhiteSpace(rune));

    /// <summary>
    /// Takes away punctuation. A text of nothing else stays as it is, and so does a sign between two letters that may stand for a letter.
    /// </summary>
    public static string Punctuation(string text)
    {
        var rest = Where(text, static (text, at, rune) => !IsSeparator(rune) || StandsForLetter(text, at));
        return string.IsNullOrWhiteSpace(rest) ? text : rest;
    }

    /// <summary>True for punctuation and for the signs that people put between letters.</summary>
    public static bool IsSeparator(Rune rune) => rune.IsAscii
        ? rune.Value is > 0x20 and < 0x7F && !Rune.IsLetterOrDigit(rune) && rune.Value != '$'
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation
            || (rune.IsBmp && Rune.GetUnicodeCategory(rune) == UnicodeCategory.ModifierSymbol);

    private static bool StandsForLetter(string text, int at) =>
        text[at] is '@' or '!' or '|' or '+' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool InEmoji(string text, int at) =>
        at > 0 && at + 1 < text.Length && !char.IsLetter(text[at - 1]) && text[at - 1] > '\u2000' && (char.IsSurrogate(text[at + 1]) || text[at + 1] is >= '\u2190' and < '\u2E00');

    private static string Where(string text, Func<string, int, Rune, bool> keep)
    {
        StringBuilder? kept = null;
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.TryGetRuneAt(text, at, out var rune);
            var width = rune == default ? 1 : rune.Utf16SequenceLength;
            if (!keep(text, at, rune))
                kept ??= new StringBuilder(text.Length).Append(text, 0, at);
            else
                kept?.Append(text, at, width);
            at += width;
        }
        return kept?.ToString() ?? text;
    }
}
