using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The steps that make one character another that is read as the same letter.</summary>
internal static class LetterDifference
{
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
        return Slowly(typed.ToString(), form.ToString());
    }

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
