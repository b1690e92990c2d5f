namespace Symbolenbank.Search.Folding;

/// <summary>A set of <see cref="FoldStep"/>.</summary>
[Flags]
internal enum FoldSteps
{
    None = 0,
    ZeroWidth = 1,
    EmojiVariant = 2,
    LookAlike = 4,
    Diacritics = 8,
    Case = 16,
    Joined = 32,
    Separators = 64,
    DigitForLetter = 128,
    Repeated = 256,
    Transliteration = 512,

    /// <summary>The steps that rewrite a text on its own; the other three only exist between two texts.</summary>
    Rewriting = ZeroWidth | EmojiVariant | LookAlike | Diacritics | Case | Joined | Separators,
}

internal static class FoldStepList
{
    private static readonly IReadOnlyList<FoldStep>[] All = [.. Enumerable.Range(0, 1024).Select(static set => Of((FoldSteps)set))];

    /// <summary>The same steps as a list, in the order of <see cref="FoldStep"/> whatever the text; equal sets give the same instance.</summary>
    public static IReadOnlyList<FoldStep> ToList(this FoldSteps steps) => All[(int)steps];

    private static FoldStep[] Of(FoldSteps steps) =>
        [.. Enum.GetValues<FoldStep>().Where(step => steps.HasFlag(Enum.Parse<FoldSteps>(step.ToString())))];
}
