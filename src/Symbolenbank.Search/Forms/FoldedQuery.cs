using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

/// <summary>A query as the dictionary needs it.</summary>
/// <param name="Text">As typed, without surrounding space, in NFC.</param>
/// <param name="Folded">See <see cref="ComparisonFold.Fold"/>.</param>
/// <param name="Coarse">See <see cref="ComparisonFold.Coarse"/>.</param>
internal readonly record struct FoldedQuery(string Text, string Folded, string Coarse)
{
    public static FoldedQuery Of(string typed)
    {
        var text = ComparisonFold.Canonical(typed.Trim());
        var folded = ComparisonFold.Fold(text);
        return new FoldedQuery(text, folded, ComparisonFold.Coarse(folded));
    }
}
