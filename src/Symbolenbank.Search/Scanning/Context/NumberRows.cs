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
}
