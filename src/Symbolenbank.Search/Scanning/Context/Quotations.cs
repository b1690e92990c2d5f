namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Where a text stands between quotation marks.</summary>
internal static class Quotations
{
    /// <summary>A quotation is not followed further than this.</summary>
    private const int Longest = 300;

    /// <summary>True when an opening mark stands before the stretch and its closing mark after it.</summary>
    public static bool Hold(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[Math.Max(0, start - Longest)..start];
        var after = text[end..Math.Min(text.Length, end + Longest)];
        return IsBetween(before, after, "“„", "”“") || IsBetween(before, after, "«»", "»«") || IsBetween(before, after, "‘‚", "’‘")
            || (IsOdd(before, '"') && after.Contains('"')) || IsBetweenSingle(before, after) || IsBetween(before, after, "`´", "´`'");
    }

    private static bool IsBetween(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string open, string close)
    {
        var opened = before.LastIndexOfAny(open);
        if (opened < 0)
            return false;
        var closed = before.LastIndexOfAny(close);
        return (closed <= opened || open.Contains(before[closed], StringComparison.Ordinal)) && after.ContainsAny(close);
    }

    private static bool IsOdd(ReadOnlySpan<char> before, char mark) => before.Count(mark) % 2 == 1;

    // An apostrophe within a word is no quotation mark: the mark must open a word and close one.
    private static bool IsBetweenSingle(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var open = -1;
        for (var at = 0; at < before.Length; at++)
        {
            if (before[at] != '\'')
                continue;
            var opens = (at == 0 || !char.IsLetterOrDigit(before[at - 1])) && (at + 1 == before.Length || !char.IsWhiteSpace(before[at + 1]));
            open = opens ? at : open >= 0 && at > 0 && !char.IsWhiteSpace(before[at - 1]) && (at + 1 == before.Length || !char.IsLetterOrDigit(before[at + 1])) ? -1 : open;
        }
        if (open < 0)
            return false;
        for (var at = 0; at < after.Length; at++)
        {
            if (after[at] == '\'' && (at + 1 == after.Length || !char.IsLetterOrDigit(after[at + 1])))
                return true;
        }
        return false;
    }
}
