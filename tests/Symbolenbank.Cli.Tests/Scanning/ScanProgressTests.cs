using Symbolenbank.Cli.Scanning;

namespace Symbolenbank.Cli.Tests.Scanning;

/// <summary>What a terminal shows of a long scan.</summary>
public sealed class ScanProgressTests
{
    [Fact]
    public void Progress_AtATerminal_IsOneLineThatIsWrittenAgain() => Assert.Equal("\r50000 texts, 3 matches\r70000 texts, 4 matches" + Environment.NewLine, Said(new StringWriter(), 70_000));

    [Fact]
    public void Progress_OfAShortScan_IsSilent() => Assert.Equal("", Said(new StringWriter(), ScanProgress.Every - 1));

    [Fact]
    public void Progress_WithoutATerminal_IsSilent() => Assert.Equal("", Said(null, 70_000));

    private static string Said(StringWriter? terminal, long texts)
    {
        var progress = new ScanProgress(terminal);
        for (var text = 1L; text <= texts; text++)
            progress.Passed(text, 3);
        progress.End(texts, 4);
        return terminal?.ToString() ?? "";
    }
}
