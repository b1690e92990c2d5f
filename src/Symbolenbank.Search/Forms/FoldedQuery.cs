using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

/// <summary>A query as the dictionary needs it.</summary>
/// <param name="Text">As typed, without surrounding space, in NFC.</param>
/// <param name="Folded">See <see cref="ComparisonFold.Fold"/>.</param>
internal readonly record struct FoldedQuery(string Text, string Folded)
{
    public static FoldedQuery Of(string typed)
    {
        var text = ComparisonFold.Canonical(typed.Trim());
        return new FoldedQuery(text, ComparisonFold.Fold(text));
    }
}
