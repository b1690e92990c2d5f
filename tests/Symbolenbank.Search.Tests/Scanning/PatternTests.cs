using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Patterns of names fit names only, and patterns of links however a link is written.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("@wijk*", "de wijkagent kwam", null)]
    [InlineData("@wijk*", "de wijkagent-opleiding 14-daags", null)]
    [InlineData("@wijk*", "volg @wijkraad nu", "wijkraad")]
    [InlineData("@wijk*", "volg (@wijkraad), nu", "wijkraad")]
    [InlineData("@wijk*", "volg @wijkraad's pagina", "wijkraad")]
    [InlineData("@wijk*", "volg @wijkraad... nu", "wijkraad")]
    [InlineData("@wijk*", "volg “@wijkraad” nu", "wijkraad")]
    [InlineData("@wijk*", "volg @wijk@voorbeeld.example nu", "wijk@voorbeeld.example")]
    [InlineData("@wijk*", "volg wijk_raad nu", "wijk_raad")]
    [InlineData("@wijk*", "volg wijkraad12 nu", "wijkraad12")]
    [InlineData("*1488*", "volg lisa1488 nu", "lisa1488")]
    [InlineData("*1488*", "volg 1488lisa nu", "1488lisa")]
    [InlineData("*1488*", "het 1488e jaar", null)]
    [InlineData("*1488*", "het was 1488 toen", null)]
    [InlineData("*1488*", "14-1488-12 en 1488-jarige", null)]
    public void Scan_UserNamePattern_FitsWhatReadsAsAName(string pattern, string text, string? name)
    {
        var matches = Scans.In(text, pattern, FormType.UserNamePattern);
        Assert.Equal(name is null ? [] : [name], matches.Select(match => text.Substring(match.Start, match.Length)));
        Assert.All(matches, static match => Assert.Equal(ScanStanding.NeedsContext, match.Standing));
        Assert.All(matches, static match => Assert.Contains(ScanCue.UserName, match.Against));
    }

    [Theory]
    [InlineData("voorbeeld[.]example", "zie voorbeeld.example.", "voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie Voorbeeld.Example!", "Voorbeeld.Example")]
    [InlineData("voorbeeld[.]example", "zie www.voorbeeld.example", "www.voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie http://voorbeeld.example/", "http://voorbeeld.example/")]
    [InlineData("voorbeeld[.]example", "zie [de site](https://voorbeeld.example) daar", "https://voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie [https://voorbeeld.example](https://ander.example)", "https://voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie:https://voorbeeld.example", "https://voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie **voorbeeld.example**", "voorbeeld.example")]
    [InlineData("voorbeeld[.]example", "zie voorbeeld.example/pad", null)]
    [InlineData("voorbeeld[.]example", "een voorbeeld. example", null)]
    [InlineData("voorbeeld[.]example/*", "zie voorbeeld.example", "voorbeeld.example")]
    [InlineData("voorbeeld[.]example/*", "zie voorbeeld.example/pad", "voorbeeld.example/pad")]
    [InlineData("voorbeeld[.]example/*", "zie voorbeeld.example?van=1", "voorbeeld.example?van=1")]
    [InlineData("voorbeeld[.]example/*", "zie voorbeeld.examples", null)]
    [InlineData("hxxps://voorbeeld[.]example/*", "[x](https://voorbeeld.example/pad)", "https://voorbeeld.example/pad")]
    [InlineData("t[.]me/wijk/*", "zie t.me/wijk en", "t.me/wijk")]
    public void Scan_LinkPattern_FitsHoweverItIsWritten(string pattern, string text, string? link) =>
        Assert.Equal(link is null ? [] : [link], Scans.In(text, pattern, FormType.LinkPattern).Select(match => text.Substring(match.Start, match.Length)));

    [Fact]
    public void Scan_TextOfOneMegabyteOfBrackets_IsReadOnce()
    {
        var text = string.Concat(Enumerable.Repeat("[x](@", 200_000)) + " voorbeeld.example";
        Assert.Single(Scans.In(text, "voorbeeld[.]example/*"));
    }
}
