namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Where a sentence ends, and how.</summary>
internal static class Sentences
{
    private const int Longest = 200;

    /// <summary>True when the sentence that <paramref name="at"/> stands in ends with a question mark.</summary>
    public static bool IsQuestion(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var end = rest.IndexOfAny(".!?\n؟？");
        return end >= 0 && rest[end] is '?' or '؟' or '？';
    }
}
