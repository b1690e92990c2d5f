namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Which tokens of a text are user names: what an @ stands before, and words of the shape that only names have.</summary>
internal static class NameToken
{
    /// <summary>With fewer letters after its digits a token is an ordinal or a measure: 14e, 20mm.</summary>
    private const int FewestLettersAfterDigits = 4;

    /// <summary>The name in a token, without its @: <c>@wijk's</c> names wijk. Empty when it names nobody.</summary>
    public static Range Of(ReadOnlySpan<char> token)
    {
        if (token is not ['@', ..])
            return HasShape(token) ? 0..token.Length : default;
        var end = 1;
        while (end < token.Length && IsPart(token[end]))
            end++;
        while (end > 1 && token[end - 1] is '.' or '-' or '@')
            end--;
        return 1..end;
    }

    // Letters with digits or an underscore, and nothing else but dots.
    private static bool HasShape(ReadOnlySpan<char> token)
    {
        var (letters, digits, underscores) = (0, 0, 0);
        foreach (var c in token)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            underscores += c == '_' ? 1 : 0;
            if (!char.IsLetter(c) && !char.IsAsciiDigit(c) && c is not ('_' or '.'))
                return false;
        }
        return letters > 0 && (underscores > 0 || (digits > 0 && (!char.IsAsciiDigit(token[0]) || letters >= FewestLettersAfterDigits)));
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '@';
}
