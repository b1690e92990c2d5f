using Symbolenbank.Catalog.Exchange;

namespace Symbolenbank.Catalog.Tests.Exchange;

/// <summary>No cell begins like a formula, and nothing of what was written is lost.</summary>
public sealed class SafeCellsTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＠x", "'＠x")]
    [InlineData(" =1", " '=1")]
    [InlineData("x;=cmd()", "x;'=cmd()")]
    [InlineData("x,\"=cmd()", "x,\"'=cmd()")]
    [InlineData("x\n=cmd()", "x\n'=cmd()")]
    [InlineData("'=1", "''=1")]
    [InlineData("14-88", "14-88")]
    [InlineData("'t is", "'t is")]
    [InlineData("", "")]
    public void Harmless_OfACell_GuardsWhatASpreadsheetWouldRun(string cell, string harmless)
    {
        Assert.Equal(harmless, SafeCells.Harmless(cell));
        Assert.Equal(cell, SafeCells.Restore(harmless));
    }

    [Fact]
    public void Restore_OfAnythingMadeHarmless_GivesBackWhatWasWritten()
    {
        const string Signs = "=+-@\t\r\n '\";,|＝＋－＠a1 　";
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)]));
            var harmless = SafeCells.Harmless(text);

            Assert.Equal(text, SafeCells.Restore(harmless));
            Assert.DoesNotMatch("^[=+\\-@\t\r＝＋－＠]", harmless);
        }
    }

    [Theory]
    [InlineData("a | b", "c\\d", "")]
    [InlineData("", "|", "\\|")]
    [InlineData("x", "", "y")]
    public void Parts_OfALine_ComeBackAsTheyWere(params string[] parts)
    {
        var back = CellLists.PartsOf(CellLists.Parts(parts));

        string[] whole = [.. back, .. Enumerable.Repeat("", parts.Length - back.Count)];
        Assert.True(parts.SequenceEqual(whole), string.Join('/', whole));
    }

    [Fact]
    public void Lines_OfItemsWithLineEnds_ComeBackAsTheyWere() =>
        Assert.Equal(["een\ntwee", "drie"], CellLists.ItemsOf(CellLists.Lines(["een\r\ntwee", "drie"])));
}
