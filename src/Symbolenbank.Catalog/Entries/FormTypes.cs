using System.Globalization;
using System.Text;

namespace Symbolenbank.Catalog.Entries;

/// <summary>Tells what sort of form a text is, when nobody said so.</summary>
public static class FormTypes
{
    private const int LongestAcronym = 6;

    /// <summary>A hashtag, link or name by its beginning, a number code by its digits, an acronym by its capitals; else a phrase or a word.</summary>
    public static FormType Infer(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var value = form.Trim();
        if (value.StartsWith('#') && value.Length > 1)
            return FormType.Hashtag;
        if (value.StartsWith('@') && value.Length > 1 && !value.Contains(' ', StringComparison.Ordinal))
            return FormType.UserNamePattern;
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains("[.]", StringComparison.Ordinal))
            return FormType.LinkPattern;
        if (value.Any(static c => IsRune(c)))
            return FormType.Rune;
        var letters = value.Count(char.IsLetter);
        if (letters == 0)
            return IsNumber(value) ? FormType.NumberCode : value.Any(IsEmoji) ? FormType.Emoji : FormType.Pictogram;
        if (value.Any(char.IsWhiteSpace))
            return FormType.Phrase;
        return value.Length is >= 2 and <= LongestAcronym && value.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '.') ? FormType.Acronym : FormType.Word;
    }

    /// <summary>True for digits and the signs between them, also in circles (<c>⑧⑧</c>) and on keys (<c>8️⃣8️⃣</c>): beside letters or other emoji they are no number.</summary>
    public static bool IsNumber(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var digits = false;
        foreach (var rune in form.EnumerateRunes())
        {
            if (IsDigit(rune))
                digits = true;
            else if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol)
                return false;
        }
        return digits;
    }

    /// <summary>True for what is a letter to Unicode and a sign to those who write it: runes, the koppa that stands for one, and the swastika.</summary>
    public static bool IsSignLetter(int codePoint) => IsRune(codePoint) || codePoint is '\u03DE' or '\u03DF' or '\u5350' or '\u534D';

    /// <summary>True for emoji, symbols and punctuation beyond ASCII, and for the letters of <see cref="IsSignLetter"/>.</summary>
    public static bool IsSign(Rune rune) => IsSignLetter(rune.Value)
        || (!rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.OtherNotAssigned);

    private static bool IsDigit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber && Rune.GetNumericValue(rune) is >= 0 and <= 9 and var value && value == Math.Truncate(value);

    private static bool IsRune(int codePoint) => codePoint is >= '\u16A0' and <= '\u16FF';

    private static bool IsEmoji(char c) => char.IsSurrogate(c) || c is '\uFE0F' or '\u20E3' || (c >= '\u2190' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);
}
