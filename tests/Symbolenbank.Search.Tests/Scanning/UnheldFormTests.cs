using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>A form that no lane can hold is named with its reason, and every other one is found in itself.</summary>
public sealed class UnheldFormTests
{
    [Theory]
    [InlineData(";)", null, UnheldReason.NothingToSee)]
    [InlineData("\u2003", null, UnheldReason.NothingToSee)]
    [InlineData("@*", FormType.UserNamePattern, UnheldReason.NothingToSee)]
    [InlineData("@", FormType.UserNamePattern, UnheldReason.NothingToSee)]
    [InlineData(";)", FormType.Emoji, UnheldReason.NothingToSee)]
    public void Unheld_OfAFormThatIsDropped_NamesItWithItsReason(string value, FormType? type, UnheldReason reason)
    {
        var set = FormSet.Compile([ScanForm.Of(value, "A", type), ScanForm.Of("zwaluwkruis", "B")]);

        Assert.Equal([new UnheldForm("A", value, reason)], set.Unheld);
        Assert.Empty(Scans.In(set, $"daar {value} staat, en @iemand"));
    }

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void Unheld_OfARowOfSigns_IsThatBeyondTheMost(int signs, bool unheld)
    {
        var value = string.Concat(Enumerable.Range(0, signs).Select(static at => at % 2 == 0 ? "ᛋ" : "ᛏ"));
        var set = FormSet.Compile([ScanForm.Of(value, "A", FormType.Rune)]);

        Assert.Equal(unheld ? [UnheldReason.TooManySigns] : [], set.Unheld.Select(static form => form.Reason));
        Assert.Equal(!unheld, Scans.In(set, $"daar {value} staat").Count > 0);
    }

    [Fact]
    public void Unheld_OfTheShippedForms_IsNone() => Assert.Empty(Scans.OfShippedEntries.Unheld.Select(static form => $"{form.Code} {form.Value} {form.Reason}"));
}
