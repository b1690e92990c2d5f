using System.Text;
using Symbolenbank.Cli.Scanning;

namespace Symbolenbank.Cli.Tests.Scanning;

/// <summary>Which texts an input holds.</summary>
public sealed class TextLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\rb\nc", "a\rb|c")]
    [InlineData("a\r\r\n\r", "a\r|\r")]
    [InlineData("\n\na", "||a")]
    [InlineData("\uFEFFé\nè", "é|è")]
    public void Lines_OfAnInput_EndWithALineFeed(string input, string texts) => Assert.Equal(texts, string.Join('|', Read(input)));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public void Lines_LongerThanWhatIsReadAtOnce_AreWhole(int length)
    {
        var text = new string('é', length);
        Assert.Equal([text, "b", text], Read($"{text}\nb\n{text}"));
    }

    [Fact]
    public void Lines_BeforeMoreIsAskedFor_SayThatTheyWait()
    {
        var waited = 0;
        using var lines = new TextLines(new MemoryStream("een\ntwee\n"u8.ToArray()), () => waited++);
        Assert.Equal("een", lines.Next());
        Assert.Equal("twee", lines.Next());
        Assert.Equal(1, waited);
        Assert.Null(lines.Next());
        Assert.Equal(2, waited);
    }

    private static List<string> Read(string input)
    {
        using var lines = new TextLines(new MemoryStream(Encoding.UTF8.GetBytes(input)), () => { });
        var texts = new List<string>();
        while (lines.Next() is { } text) texts.Add(text);
        return texts;
    }
}
