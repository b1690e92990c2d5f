using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Only a form that stands hides another, and only a sure one hides a sure one.</summary>
public sealed class OverlapTests
{
    private static readonly ScanForm Long = ScanForm.Of("witte wijk", "A");
    private static readonly ScanForm Short = ScanForm.Of("wijk", "B");

    [Fact]
    public void Scan_LongerFormThatStands_HidesTheShorter() => Assert.Equal("A", CodesIn("de witte wijk daar", Long, Short));

    [Fact]
    public void Scan_LongerFormWithoutItsRequiredNeighbour_HidesNothing() =>
        Assert.Equal("B", CodesIn("de witte wijk daar", Long with { Required = new Neighbours { Words = ["vlag"] } }, Short));

    [Fact]
    public void Scan_LongerFormWithoutItsRequiredForm_HidesNothing() =>
        Assert.Equal("B", CodesIn("de witte wijk daar", Long with { Required = new Neighbours { Forms = ["zwaluwkruis"] } }, Short));

    [Fact]
    public void Scan_LongerFormWithAnExcludedNeighbour_HidesNothing() =>
        Assert.Equal("B", CodesIn("de witte wijk met tuin", Long with { Excluded = new Neighbours { Words = ["tuin"] } }, Short));

    [Fact]
    public void Scan_DoubtfulLongerForm_HidesNoSureShorterOne()
    {
        Assert.Equal("A B", CodesIn("de witte wijk daar", Long with { NeedsContext = true }, Short));
        Assert.Equal("A", CodesIn("de witte wijk daar", Long with { NeedsContext = true }, Short with { NeedsContext = true }));
        Assert.Equal("A", CodesIn("de witte wijk en strijd", Long with { NeedsContext = true, CuesFor = ["strijd"] }, Short));
    }

    [Fact]
    public void Scan_FormWithinItself_IsToldOnce() => Assert.Equal("A", CodesIn("kijk ⚡⚡⚡⚡⚡⚡ daar", ScanForm.Of("⚡⚡", "A")));

    [Fact]
    public void Scan_MoreThanMost_CountsOnlyWhatWouldBeTold()
    {
        var matches = new List<ScanMatch>();
        Assert.Equal(1, FormSet.Compile([Long, Short]).Scan("witte wijk, witte wijk", "nl", matches, most: 1, TestContext.Current.CancellationToken));
        Assert.Single(matches);
    }

    [Fact]
    public void Scan_DoubtfulFormsWithSureOnesInALongText_CountItsCodePointsAboutOnce()
    {
        var text = string.Concat(Enumerable.Repeat("witte wijk 😂 ", 2_000));
        var (starts, ends) = (new CodePoints(text), new CodePoints(text));
        foreach (var match in Scans.In(text, Long with { NeedsContext = true }, Short))
        {
            Assert.Equal(match.CodePointStart, starts.At(match.Start));
            Assert.Equal(match.CodePointStart + match.CodePointLength, ends.At(match.Start + match.Length));
        }
        Assert.InRange(starts.Steps + ends.Steps, text.Length, 4 * text.Length);
    }

    private static string CodesIn(string text, params ScanForm[] forms) => string.Join(' ', Scans.In(text, forms).Select(static match => match.Code));
}
