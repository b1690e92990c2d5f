using System.Collections.Concurrent;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The steps that make one character another that is read as the same letter.</summary>
internal static class LetterDifference
{
    /// <summary>A character takes at most two UTF-16 units.</summary>
    private const int Longest = 2;

    /// <summary>More pairs than this are worked out each time: nobody fills the memory with rare ones. About 1 MB.</summary>
    private const int MostRemembered = 16_384;

    private static readonly ConcurrentDictionary<ulong, FoldSteps> Remembered = new();
    private static int _remembered;

    public static FoldSteps Of(ReadOnlySpan<char> typed, ReadOnlySpan<char> form)
    {
        if (typed.SequenceEqual(form))
            return FoldSteps.None;
        if (typed.Length == 1 && form.Length == 1)
        {
            if (char.ToLowerInvariant(typed[0]) == char.ToLowerInvariant(form[0]))
                return FoldSteps.Case;
            if (LetterFold.WithinScript(typed[0]) == LetterFold.WithinScript(form[0]))
                return FoldSteps.Transliteration;
        }
        return typed.Length <= Longest && form.Length <= Longest ? OfRemembered(typed, form) : Slowly(typed.ToString(), form.ToString());
    }

    // The same few characters come again and again; what has been worked out costs no memory the next time.
    private static FoldSteps OfRemembered(ReadOnlySpan<char> typed, ReadOnlySpan<char> form)
    {
        var pair = (Packed(typed) << 32) | Packed(form);
        if (Remembered.TryGetValue(pair, out var known))
            return known;
        var steps = Slowly(typed.ToString(), form.ToString());
        if (Interlocked.Increment(ref _remembered) <= MostRemembered)
            _ = Remembered.TryAdd(pair, steps);
        return steps;
    }

    private static ulong Packed(ReadOnlySpan<char> character) => character.Length == Longest ? ((uint)character[0] << 16) | character[1] : character.Length == 1 ? character[0] : 0u;

    private static FoldSteps Slowly(string typed, string form)
    {
        var (plain, plainForm) = (ComparisonFold.Apply(ComparisonFold.Canonical(typed), FoldSteps.Diacritics), ComparisonFold.Apply(ComparisonFold.Canonical(form), FoldSteps.Diacritics));
        if (string.Equals(plain, plainForm, StringComparison.Ordinal))
            return FoldSteps.Diacritics;
        if (string.Equals(plain, plainForm, StringComparison.OrdinalIgnoreCase))
            return FoldSteps.Diacritics | FoldSteps.Case;
        if (plain is [var left] && plainForm is [var right] && LetterFold.WithinScript(left) == LetterFold.WithinScript(right))
            return FoldSteps.Diacritics | FoldSteps.Transliteration;
        var upper = IsUpper(typed) != IsUpper(form);
        var marked = HasMark(typed) != HasMark(form);
        return FoldSteps.LookAlike | (upper ? FoldSteps.Case : FoldSteps.None) | (marked ? FoldSteps.Diacritics : FoldSteps.None);
    }

    private static bool IsUpper(string letter)
    {
        var seen = ComparisonFold.Apply(ComparisonFold.Canonical(letter), FoldSteps.LookAlike);
        return seen.Length > 0 && char.IsUpper(seen[0]);
    }

    private static bool HasMark(string letter)
    {
        var seen = ComparisonFold.Apply(ComparisonFold.Canonical(letter), FoldSteps.LookAlike);
        return !string.Equals(seen, ComparisonFold.Apply(seen, FoldSteps.Diacritics), StringComparison.Ordinal);
    }
}
