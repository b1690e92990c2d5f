using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What the words around a form make of it.</summary>
public sealed class ContextTests
{
    private static readonly ScanForm Form = ScanForm.Of("zwaluwkruis", "A");

    [Theory]
    [InlineData("‘zwaluwkruis’ stond er", ScanCue.Quoted)]
    [InlineData("ze riep \"zwaluwkruis\" daar", ScanCue.Quoted)]
    [InlineData("volgens de krant stond er zwaluwkruis", ScanCue.Reporting)]
    [InlineData("stop met dat zwaluwkruis", ScanCue.CounterSpeech)]
    [InlineData("is een zwaluwkruis nou zo erg?", ScanCue.Question)]
    [InlineData("de roman heet Zwaluwkruis", ScanCue.Title)]
    public void Scan_TalkAboutTheSign_IsACueAgainst(string text, ScanCue cue)
    {
        var match = Assert.Single(Scans.In(text, Form));
        Assert.Contains(cue, match.Against);
        Assert.Equal(ScanStanding.NeedsContext, match.Standing);
    }

    [Theory]
    [InlineData("zo'n zwaluwkruis, hè")]
    [InlineData("foto's van zwaluwkruis")]
    [InlineData("Kom je? Wij zijn zwaluwkruis!")]
    public void Scan_NothingAgainst_IsRecognised(string text) => Assert.Equal(ScanStanding.FormRecognised, Assert.Single(Scans.In(text, Form)).Standing);

    [Fact]
    public void Scan_ExcludedNeighbour_SilencesTheForm()
    {
        var form = Form with { ExcludedNeighbours = ["tuin"] };
        Assert.Empty(Scans.In("het zwaluwkruis in de tuin", form));
        Assert.Single(Scans.In("het zwaluwkruis in de tuinen", form));
    }

    [Theory]
    [InlineData("Op de muur stond 1488 en het kostte € 14,88, zei hij: 'dat is 88 keer erger'", ScanCue.Reporting)]
    [InlineData("“1488”, las ze, en de schoonmaak kostte 88 euro, in het jaar 2024", ScanCue.Quoted)]
    [InlineData("1488 op de deur; de schade is 1.488 euro", ScanCue.BenignCue)]
    [InlineData("Hij betaalde €88 en schreef 1488 op het bonnetje", ScanCue.BenignCue)]
    public void Scan_NumberCodeInATextWithPricesAndQuotations_NeedsContext(string text, ScanCue cue)
    {
        var match = Assert.Single(Scans.In(Scans.OfShippedEntries, text));
        Assert.Equal(("1488", text.IndexOf("1488", StringComparison.Ordinal), ScanStanding.NeedsContext), (match.Form, match.Start, match.Standing));
        Assert.Contains(cue, match.Against);
    }

    [Theory]
    [InlineData("anno 1488 begon het")]
    [InlineData("1488 euro is veel")]
    [InlineData("de 15e eeuw, jaar 1488")]
    [InlineData("tel: 1488")]
    public void Scan_NumberBesideAWordThatItsFormExcludes_IsNoMatch(string text) => Assert.Empty(Scans.In(Scans.OfShippedEntries, text));

    [Fact]
    public void Scan_RequiredNeighbour_IsNeededAndSpeaksForTheForm()
    {
        var form = Form with { RequiredNeighbours = ["vlag"], NeedsContext = true };
        Assert.Empty(Scans.In("het zwaluwkruis hier", form));
        var match = Assert.Single(Scans.In("het zwaluwkruis op de vlag", form));
        Assert.Equal((ScanStanding.FormRecognised, ScanCue.Neighbour), (match.Standing, Assert.Single(match.For)));
    }

    [Fact]
    public void Scan_FormThatNeedsContext_IsRecognisedOnlyWithACue()
    {
        var form = Form with { NeedsContext = true, CuesFor = ["strijd"], CuesAgainst = ["vogels"] };
        Assert.Equal(ScanStanding.NeedsContext, Assert.Single(Scans.In("zwaluwkruis dan", form)).Standing);
        Assert.Equal(ScanStanding.FormRecognised, Assert.Single(Scans.In("zwaluwkruis en strijd", form)).Standing);
        var both = Assert.Single(Scans.In("zwaluwkruis en strijd en vogels", form));
        Assert.Equal((ScanStanding.NeedsContext, ScanCue.BenignCue), (both.Standing, Assert.Single(both.Against)));
    }

    [Fact]
    public void Scan_CuesFarAway_DoNotCount()
    {
        var far = new string('x', 170);
        Assert.DoesNotContain(ScanCue.CounterSpeech, Assert.Single(Scans.In($"stop {far} zwaluwkruis", Form)).Against);
        Assert.Contains(ScanCue.CounterSpeech, Assert.Single(Scans.In($"stop {far[..150]} zwaluwkruis", Form)).Against);
    }
}
