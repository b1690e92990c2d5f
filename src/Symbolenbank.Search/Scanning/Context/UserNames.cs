namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Names of accounts: @name, @first.last, jan_1988, lisa88.</summary>
internal static class UserNames
{
    private const int Longest = 64;

    /// <summary>True when the match is part of a token that reads as a user name.</summary>
    public static bool Hold(ReadOnlySpan<char> text, in RawMatch match)
    {
        var (start, end) = Token(text, match, dotted: false);
        var around = start < match.Start || end > match.End;
        if (around && (match.IsNumber || text[start..end].Contains('_')))
            return true;
        (start, end) = Token(text, match, dotted: true);
        return text[start] == '@' || (end < text.Length && text[end] == '@') || text[start..end].Contains('@');
    }

    /// <param name="dotted">Whether dots and hyphens within the name belong to it.</param>
    private static (int Start, int End) Token(ReadOnlySpan<char> text, in RawMatch match, bool dotted)
    {
        var start = match.Start;
        while (start > 0 && match.Start - start < Longest && IsPart(text, start - 1, dotted))
            start--;
        var end = match.End;
        while (end < text.Length && end - match.End < Longest && IsPart(text, end, dotted))
            end++;
        return (start, end);
    }

    private static bool IsPart(ReadOnlySpan<char> text, int at, bool dotted)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || c is '_' or '@')
            return true;
        return dotted && c is '.' or '-' && at > 0 && at + 1 < text.Length && IsPart(text, at - 1, dotted: false) && IsPart(text, at + 1, dotted: false);
    }
}
