using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Pages.Scans;

namespace Symbolenbank.Web.Tests.Scans;

/// <summary>How a scanned text is cut up for the page.</summary>
public sealed class MarkedTextTests
{
    [Fact]
    public void Parts_OfOverlappingMatches_AreCutAtEveryEdgeAndLoseNothing()
    {
        var parts = MarkedText.Parts("abcdefgh", [Match(1, 4, ScanStanding.NeedsContext), Match(3, 4, ScanStanding.FormRecognised)]);

        Assert.Equal(["a", "bc", "de", "fg", "h"], parts.Select(part => part.Text));
        Assert.Equal(["", "1", "1 2", "2", ""], parts.Select(part => string.Join(' ', part.Over)));
        Assert.Equal(["", "", "1", "2", ""], parts.Select(part => string.Join(' ', part.Ending)));
        Assert.Equal(ScanStanding.FormRecognised, parts[2].Standing);
        Assert.Equal(ScanStanding.NeedsContext, parts[1].Standing);
    }

    [Fact]
    public void Parts_OfATextWithoutMatches_IsTheText() => Assert.Equal("abc", Assert.Single(MarkedText.Parts("abc", [])).Text);

    [Theory]
    [InlineData("gewoon\nmet é, ж, ש en 👩‍🚀", "gewoon\nmet é, ж, ש en 👩‍🚀")]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("h\u200Beil", "h[U+200B]eil")]
    [InlineData("a\u200Db", "a[U+200D]b")]
    [InlineData("x\u2066y\u2069", "x[U+2066]y[U+2069]")]
    [InlineData("\u0007\U000E0041", "[U+0007][U+E0041]")]
    [InlineData("\uFFFD", "[U+FFFD]")]
    public void Plain_OfHiddenCharacters_NamesThem(string text, string seen) => Assert.Equal(seen, VisibleText.Plain(text));

    private static ScanMatch Match(int start, int length, ScanStanding standing) => new()
    {
        Code = "SB-2026-0001",
        Form = "x",
        Start = start,
        Length = length,
        CodePointStart = start,
        CodePointLength = length,
        Standing = standing,
        Steps = [],
    };
}
