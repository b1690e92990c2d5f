using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Tests.Folding;

public sealed class FoldLadderTests
{
    [Theory]
    [InlineData("Zwaluwkruis", "Zwaluwkruis")]
    [InlineData("zwaluwKRUIS", "Zwaluwkruis", FoldStep.Case)]
    [InlineData("Zwálüwkruis", "Zwaluwkruis", FoldStep.Diacritics)]
    [InlineData("Zwa\u0301luwkruis", "Zwaluwkruis", FoldStep.Diacritics)]
    [InlineData("Zwa\u200Bluw\u00ADkruis", "Zwaluwkruis", FoldStep.ZeroWidth)]
    [InlineData("Ｚｗａｌｕｗｋｒｕｉｓ", "Zwaluwkruis", FoldStep.LookAlike)]
    [InlineData("Zwаluwkruіs", "Zwaluwkruis", FoldStep.LookAlike)]
    [InlineData("𝐙𝐰𝐚𝐥𝐮𝐰𝐤𝐫𝐮𝐢𝐬", "Zwaluwkruis", FoldStep.LookAlike)]
    [InlineData("🅉🅆🄰🄻🅄🅆", "ZWALUW", FoldStep.LookAlike)]
    [InlineData("🅩🅦🅐🅛🅤🅦", "ZWALUW", FoldStep.LookAlike)]
    [InlineData("ZWALUWΚRUΙS", "ZWALUWKRUIS", FoldStep.LookAlike)]
    [InlineData("ᛋᛋ", "SS", FoldStep.LookAlike, FoldStep.Case)]
    [InlineData("zw4luwkru1s", "zwaluwkruis", FoldStep.DigitForLetter)]
    [InlineData("zw@luwkrui$", "zwaluwkruis", FoldStep.DigitForLetter)]
    [InlineData("zwaaaaaluwkruis", "zwaluwkruis", FoldStep.Repeated)]
    [InlineData("z.w.a.l.u.w", "zwaluw", FoldStep.Separators)]
    [InlineData("z w a l u w", "zwaluw", FoldStep.Joined)]
    [InlineData("witte zwaluw", "#WitteZwaluw", FoldStep.Case, FoldStep.Separators, FoldStep.Joined)]
    [InlineData("#WitteZwaluw", "WitteZwaluw", FoldStep.Separators)]
    [InlineData("WitteZwaluw", "#WitteZwaluw", FoldStep.Separators)]
    [InlineData("٧٧٧", "777", FoldStep.LookAlike)]
    [InlineData("⚡️⚡️", "⚡⚡", FoldStep.EmojiVariant)]
    [InlineData("👌🏿", "👌", FoldStep.EmojiVariant)]
    [InlineData("ЗВЕЗДА", "звезда", FoldStep.Case)]
    [InlineData("ΟΔΌΣ", "οδός", FoldStep.Case)]
    public void Between_SameWordInDisguise_NamesTheFewestSteps(string typed, string form, params FoldStep[] expected)
    {
        var steps = FoldLadder.Between(typed, form);

        Assert.NotNull(steps);
        Assert.Equal(expected.Order(), steps.Value.ToList().Order());
    }

    [Theory]
    [InlineData("k", "kkk")]
    [InlineData("777", "77")]
    [InlineData("77", "777")]
    [InlineData("1778", "irrb")]
    [InlineData("cib", "C18")]
    [InlineData("rn", "m")]
    [InlineData("((", "(((")]
    [InlineData("a88", "abb")]
    [InlineData("👩‍🚀", "👩🚀x")]
    public void Between_DifferentWords_IsNothing(string typed, string form) => Assert.Null(FoldLadder.Between(typed, form));

    [Fact]
    public void Fold_EmojiSequenceAndKeycap_StayWhole()
    {
        Assert.Equal("👩\u200D🚀", ComparisonFold.Fold("👩🏽\u200D🚀"));
        Assert.Equal("1\u20E3", ComparisonFold.Fold("1\uFE0F\u20E3"));
    }

    [Theory]
    [InlineData("(", "(")]
    [InlineData("*", "*")]
    [InlineData("\"", "\"")]
    [InlineData(" ( * ", "(*")]
    public void Fold_OnlyPunctuation_StaysAsItIs(string text, string expected) => Assert.Equal(expected, ComparisonFold.Fold(text));
}
