using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning;

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
        if (value.Any(IsRune))
            return FormType.Rune;
        var letters = value.Count(char.IsLetter);
        if (letters == 0)
            return value.Any(char.IsDigit) && !value.Any(IsKeycap) ? FormType.NumberCode : value.Any(IsEmoji) ? FormType.Emoji : FormType.Pictogram;
        if (value.Any(char.IsWhiteSpace))
            return FormType.Phrase;
        return value.Length is >= 2 and <= LongestAcronym && value.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '.') ? FormType.Acronym : FormType.Word;
    }

    private static bool IsRune(char c) => c is >= '\u16A0' and <= '\u16FF';

    private static bool IsKeycap(char c) => c == '\u20E3';

    private static bool IsEmoji(char c) => char.IsSurrogate(c) || c is '\uFE0F' or '\u20E3' || (c >= '\u2190' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);
}
