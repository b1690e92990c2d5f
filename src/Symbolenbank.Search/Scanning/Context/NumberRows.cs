namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Numbers one after another, in digits or in words, are one expression: 14-18, veertien-achttien, "14, 18, 28".</summary>
internal static class NumberRows
{
    /// <summary>The longest stretch between two numbers of one row, in UTF-16 units.</summary>
    private const int Longest = 16;

    private static readonly string[] Connecting = ["en", "and", "und", "of", "or", "oder", "tot", "to", "bis", "t/m", "plus", "min"];

    /// <summary>True when only digits, spaces and punctuation stand between two numbers, or one word that makes a list or a range of them.</summary>
    public static bool Joins(ReadOnlySpan<char> between)
    {
        if (between.Length > Longest)
            return false;
        foreach (var word in Connecting)
        {
            if (between.Trim(" ,").Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var c in between)
        {
            if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && c is not ('+' or '|' or '=' or '<' or '>' or '×'))
                return false;
        }
        return true;
    }

    /// <summary>Where the row ends of which a number ends at <paramref name="end"/>: digits after it belong to it, whether or not they are a code.</summary>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        for (var at = end; at < text.Length && at - end <= Longest; at++)
        {
            if (!char.IsDigit(text[at]))
                continue;
            if (!Joins(text[end..at]))
                return end;
            end = at + 1;
        }
        return end;
    }

    /// <summary>Where the row begins of which a number begins at <paramref name="start"/>.</summary>
    /// <param name="from">What lies before belongs to another row.</param>
    public static int Start(ReadOnlySpan<char> text, int start, int from)
    {
        for (var at = start - 1; at >= from && start - at <= Longest + 1; at--)
        {
            if (!char.IsDigit(text[at]))
                continue;
            if (!Joins(text[(at + 1)..start]))
                return start;
            start = at;
        }
        return start;
    }
}
