namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Texts written in capitals, in which an acronym cannot be told from a word.</summary>
internal static class Capitals
{
    /// <summary>Fewer letters than this say nothing about the text.</summary>
    private const int FewestLetters = 12;

    public static bool IsMostly(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }
        return upper + lower >= FewestLetters && upper > lower;
    }
}
