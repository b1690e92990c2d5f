namespace Symbolenbank.Search.Folding;

/// <summary>Finds the fewest steps that make a typed text equal to a form: the reason that a reader is given.</summary>
internal static class FoldLadder
{
    // The step that says most about the text is tried for removal first and the plainest last.
    private static readonly FoldSteps[] Removable =
    [
        FoldSteps.LookAlike, FoldSteps.ZeroWidth, FoldSteps.EmojiVariant, FoldSteps.Diacritics, FoldSteps.Separators, FoldSteps.Joined, FoldSteps.Case,
    ];

    /// <summary>The steps needed, or null when no folding makes the two equal.</summary>
    public static FoldSteps? Between(string typed, string form)
    {
        if (string.Equals(typed, form, StringComparison.Ordinal))
            return FoldSteps.None;
        if (string.Equals(typed, form, StringComparison.OrdinalIgnoreCase))
            return FoldSteps.Case;
        typed = ComparisonFold.Canonical(typed);
        form = ComparisonFold.Canonical(form);
        if (!Meets(typed, form, FoldSteps.Rewriting, out var between))
            return null;
        var needed = FoldSteps.Rewriting;
        foreach (var step in Removable)
        {
            if (Meets(typed, form, needed & ~step, out var still) && (still & ~between) == FoldSteps.None)
                needed &= ~step;
        }
        return needed | between;
    }

    private static bool Meets(string typed, string form, FoldSteps steps, out FoldSteps between) =>
        Alignment.Aligns(ComparisonFold.Apply(typed, steps), ComparisonFold.Apply(form, steps), out between);
}
