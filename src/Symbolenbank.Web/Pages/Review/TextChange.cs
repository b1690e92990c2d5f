namespace Symbolenbank.Web.Pages.Review;

/// <summary>Tells which part of a text differs from another: from the first word that does to the last. Pure.</summary>
internal static class TextChange
{
    /// <summary>Begin and end of the part; both at the end of the text when nothing of it differs.</summary>
    public static (int Start, int End) Of(string text, string other)
    {
        var start = text.AsSpan().CommonPrefixLength(other);
        if (start == text.Length && start == other.Length) return (start, start);
        var same = 0;
        while (same < Math.Min(text.Length, other.Length) - start && text[^(same + 1)] == other[^(same + 1)]) same++;
        while (same > 0 && !(EndsWord(text, text.Length - same) && EndsWord(other, other.Length - same))) same--;
        while (start > 0 && !(EndsWord(text, start) && EndsWord(other, start))) start--;
        return (start, text.Length - same);
    }

    private static bool EndsWord(string text, int place) => place == 0 || place >= text.Length || char.IsWhiteSpace(text[place]) || char.IsWhiteSpace(text[place - 1]);
}
