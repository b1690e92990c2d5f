using Symbolenbank.Cli.Scanning;
using Symbolenbank.Testing;

namespace Symbolenbank.Cli.Tests.Scanning;

/// <summary>What a terminal shows of a long scan.</summary>
public sealed class ScanProgressTests
{
    private static readonly TimeSpan JustBelow = ScanProgress.Every - TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Progress_AtATerminal_IsOneLineThatIsWrittenAgain() =>
        Assert.Equal("\r1 texts, 3 matches\r2 texts, 3 matches\r7 texts, 4 matches" + Environment.NewLine, Said(new StringWriter(), ScanProgress.Every, ScanProgress.Every, JustBelow));

    [Fact]
    public void Progress_OfAShortScan_IsSilent() => Assert.Equal("", Said(new StringWriter(), JustBelow));

    [Fact]
    public void Progress_WithoutATerminal_IsSilent() => Assert.Equal("", Said(null, ScanProgress.Every));

    /// <param name="each">How long each text takes.</param>
    private static string Said(StringWriter? terminal, params TimeSpan[] each)
    {
        var clock = new FakeClock();
        var progress = new ScanProgress(terminal, clock);
        for (var text = 1; text <= each.Length; text++)
        {
            clock.Advance(each[text - 1]);
            progress.Passed(text, 3);
        }
        progress.End(7, 4);
        return terminal?.ToString() ?? "";
    }
}
