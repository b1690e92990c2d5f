using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What stands between two letters.</summary>
internal readonly record struct Gap(bool Space, bool Punctuation, char First, int Length)
{
    /// <summary>More than this between two letters, and they do not belong together.</summary>
    private const int Longest = 4;

    public bool IsNone => Length == 0;

    public Gap With(char c) => new(Space || char.IsWhiteSpace(c), Punctuation || !char.IsWhiteSpace(c), Length == 0 ? c : First, Length + 1);

    /// <summary>The steps that make the gap in a text the one in a form; null when the two letters do not belong together.</summary>
    public FoldSteps? Between(Gap form)
    {
        if (Length > Longest || First is '\n' or '\r')
            return null;
        if (IsNone)
            return form.IsNone ? FoldSteps.None : form is { Space: true, Punctuation: false } ? FoldSteps.Joined : FoldSteps.Separators | (form.Space ? FoldSteps.Joined : FoldSteps.None);
        if (form.IsNone)
            return (Punctuation ? FoldSteps.Separators : FoldSteps.None) | (Space ? FoldSteps.Joined : FoldSteps.None);
        if (Space == form.Space && Punctuation == form.Punctuation && (!Punctuation || First == form.First))
            return FoldSteps.None;
        return FoldSteps.Separators | (Space && !form.Space ? FoldSteps.Joined : FoldSteps.None);
    }
}
