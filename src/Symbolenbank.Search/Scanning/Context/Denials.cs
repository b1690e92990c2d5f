using System.Collections.Frozen;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Words by which a writer denies or refuses: "ik ben geen …", "not a …", "… ist nicht".</summary>
/// <remarks>They are among the commonest of all words, so only those count that stand with the form in one sentence and a few words from it.</remarks>
internal static class Denials
{
    /// <summary>How many words may stand between a denial and the form that it denies.</summary>
    private const int MostBetweenBefore = 4;

    /// <summary>How many may where the form comes first: "dat heb ik niet geroepen" says more about what follows.</summary>
    private const int MostBetweenAfter = 2;

    private const string EndsSentence = ".!?;:\n\r";

    private static readonly FrozenSet<string> Words = """
        niet geen nee niks niets nooit noch nimmer
        not no never none nor neither nothing cannot dont isnt arent doesnt wasnt
        nicht nichts kein keine keinen keinem keiner keines nein nie niemals weder
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when what stands at a place is denied.</summary>
    public static bool Hold(ReadOnlySpan<char> text, int start, int end) =>
        IsBefore(text[Math.Max(0, start - Furthest)..start]) || IsAfter(text[end..Math.Min(text.Length, end + Furthest)]);

    private const int Furthest = 80;

    private static bool IsBefore(ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny(EndsSentence) + 1)..];
        for (var words = 0; words <= MostBetweenBefore; words++)
        {
            var end = before.Length;
            while (end > 0 && !IsPart(before[end - 1]))
                end--;
            var begin = end;
            while (begin > 0 && IsPart(before[begin - 1]))
                begin--;
            if (begin == end)
                return false;
            if (IsOne(before[begin..end]))
                return true;
            before = before[..begin];
        }
        return false;
    }

    private static bool IsAfter(ReadOnlySpan<char> after)
    {
        var ends = after.IndexOfAny(EndsSentence);
        after = ends < 0 ? after : after[..ends];
        for (var words = 0; words <= MostBetweenAfter; words++)
        {
            var begin = 0;
            while (begin < after.Length && !IsPart(after[begin]))
                begin++;
            var end = begin;
            while (end < after.Length && IsPart(after[end]))
                end++;
            if (begin == end)
                return false;
            if (IsOne(after[begin..end]))
                return true;
            after = after[end..];
        }
        return false;
    }

    // "isn't" and "don’t", also as some type them.
    private static bool IsOne(ReadOnlySpan<char> word) =>
        Lookup.Contains(word) || (word is [.., 'n' or 'N', '\'' or '’', 't' or 'T'] && word.Length > 3);

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';
}
