namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>One letter typed any number of times, in either case, with what nobody sees between and around. Looked for once for all of them, so that a long one costs no more than its length.</summary>
/// <param name="End">After the last.</param>
internal readonly record struct LetterRun(int Start, int End)
{
    /// <param name="at">Where a letter stands.</param>
    public static LetterRun At(ReadOnlySpan<char> text, int at)
    {
        var letter = LetterFold.SmallLetterOf(text[at]);
        var (start, end) = (at, at + 1);
        while (start > 0 && IsOf(text[start - 1], letter))
            start--;
        while (end < text.Length && IsOf(text[end], letter))
            end++;
        return new LetterRun(start, end);
    }

    /// <summary>True for a place of a letter that is one of these.</summary>
    public bool Holds(int at) => at >= Start && at < End;

    /// <summary>True when as many units on both sides of two places are of this run.</summary>
    public bool IsAllAround(int at, int other, int units) => Math.Min(at, other) - units >= Start && Math.Max(at, other) + units < End;

    private static bool IsOf(char c, char letter) => LetterFold.Classes[c] == LetterFold.Unseen || (letter != '\0' && LetterFold.SmallLetterOf(c) == letter);
}
