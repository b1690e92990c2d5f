namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Names of accounts: @name, jan_1988, lisa88.</summary>
internal static class UserNames
{
    private const int Longest = 64;

    /// <summary>True when the match is part of a token that reads as a user name.</summary>
    public static bool Hold(ReadOnlySpan<char> text, in RawMatch match)
    {
        var start = match.Start;
        while (start > 0 && match.Start - start < Longest && IsPart(text[start - 1]))
            start--;
        var end = match.End;
        while (end < text.Length && end - match.End < Longest && IsPart(text[end]))
            end++;
        if (text[start] == '@' || (end < text.Length && text[end] == '@'))
            return true;
        var around = start < match.Start || end > match.End;
        return around && (match.IsNumber || text[start..end].Contains('_'));
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '@';
}
