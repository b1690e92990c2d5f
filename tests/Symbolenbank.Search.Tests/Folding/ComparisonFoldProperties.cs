using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Tests.Folding;

public sealed class ComparisonFoldProperties
{
    // Any sequence of UTF-16 units, lone surrogates and unassigned characters included, with much of what folding treats specially.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(static unit => ((char)unit).ToString()),
            Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32),
            Gen.Elements("a", "Z", "\uFFFE", "\uFFFF", "1", "8", "@", "!", " ", "#", "(", "\u200D", "\uFE0F", "\u0301", "\uD83C", "\uDFF4", "İ", "ß", "ﷺ", "🏽", "Ａ", "а"))
        .ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void Fold_AnyString_NeverThrows() => Prop.ForAll(AnyText, static text =>
    {
        var folded = ComparisonFold.Fold(text);
        _ = ComparisonFold.Coarse(folded);
        return FoldLadder.Between(text, text) == FoldSteps.None;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Fold_PlainAscii_IsWhatTheStepsGive() => Prop.ForAll(
        Gen.Choose(0, 0x7F).Select(static unit => (char)unit).ListOf().Select(static units => string.Concat(units)).ToArbitrary(),
        static text => ComparisonFold.Fold(text) == ComparisonFold.Apply(text, FoldSteps.Rewriting)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
