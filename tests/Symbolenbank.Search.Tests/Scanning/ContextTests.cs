using Symbolenbank.Catalog.Entries;
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
        var form = Form with { Excluded = new Neighbours { Words = ["tuin"] } };
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
        var form = Form with { Required = new Neighbours { Words = ["vlag"] }, NeedsContext = true };
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

    [Fact]
    public void Scan_ExcludedForm_SilencesWhereItIsFound()
    {
        var form = Form with { Excluded = new Neighbours { Forms = ["Witte Wijk"] } };
        Assert.DoesNotContain(Scans.In("zwaluwkruis bij w i t t e  wijk", form, ScanForm.Of("witte wijk", "B")), static match => match.Code == "A");
        Assert.Single(Scans.In("zwaluwkruis bij de zwarte wijk", form, ScanForm.Of("witte wijk", "B")));
        Assert.Equal(2, Scans.In($"zwaluwkruis {new string('x', 160)} witte wijk", form, ScanForm.Of("witte wijk", "B")).Count);
    }

    [Fact]
    public void Scan_RequiredForm_IsNeededAndMustStandItself()
    {
        var form = Form with { Required = new Neighbours { Forms = ["witte wijk"] } };
        var other = ScanForm.Of("witte wijk", "B");
        Assert.Empty(Scans.In("zwaluwkruis daar", form, other));
        Assert.Equal([ScanCue.Neighbour, ScanCue.OtherForm], Scans.In("zwaluwkruis in de witte wijk", form, other)[0].For);
        Assert.Empty(Scans.In("zwaluwkruis in de witte wijk met tuin", form, other with { Excluded = new Neighbours { Words = ["tuin"] } }));
    }

    [Theory]
    [InlineData(NumberKind.Year, "in 1988")]
    [InlineData(NumberKind.Year, "van 2019")]
    [InlineData(NumberKind.Year, "van '88")]
    [InlineData(NumberKind.Price, "voor € 12,50")]
    [InlineData(NumberKind.Price, "voor 12 euro")]
    [InlineData(NumberKind.Time, "om 14:30")]
    [InlineData(NumberKind.Time, "tegen 8 uur")]
    [InlineData(NumberKind.Score, "het werd 3-0")]
    [InlineData(NumberKind.Score, "met 6 punten")]
    [InlineData(NumberKind.Address, "Dorpsstraat 12")]
    [InlineData(NumberKind.Address, "te 1017 AB Amsterdam")]
    [InlineData(NumberKind.Phone, "bel 06-12345678")]
    [InlineData(NumberKind.Path, "C:\\foto\\12")]
    [InlineData(NumberKind.Path, "example.nl/12/x")]
    [InlineData(NumberKind.Version, "versie 3")]
    [InlineData(NumberKind.Version, "v2.1.4")]
    public void Scan_NumberOfAKindNearby_IsExcludedOrRequired(NumberKind kind, string number)
    {
        var text = $"zwaluwkruis {number} daar";
        foreach (var named in Enum.GetValues<NumberKind>())
        {
            var only = new Neighbours { Numbers = [named] };
            Assert.Equal(named == kind ? 0 : 1, Scans.In(text, Form with { Excluded = only }).Count);
            Assert.Equal(named == kind ? 1 : 0, Scans.In(text, Form with { Required = only }).Count);
        }
    }

    [Fact]
    public void Scan_RequiredWordsFormsAndNumbers_AreNeededOnce()
    {
        var form = Form with { Required = new Neighbours { Words = ["vlag"], Forms = ["witte wijk"], Numbers = [NumberKind.Price] } };
        Assert.Empty(Scans.In("zwaluwkruis", form));
        Assert.Single(Scans.In("zwaluwkruis op de vlag", form));
        Assert.Single(Scans.In("zwaluwkruis voor € 5", form));
    }

    [Theory]
    [InlineData("flat 1488 ligt naast flat 1488")]
    [InlineData("flat 1488 ligt naast flat １４８８")]
    [InlineData("flat 1488 ligt naast flat 14/88")]
    [InlineData("de veertien-achttien herdenkt")]
    [InlineData("de veertien achttien herdenkt")]
    [InlineData("getallen 14, 18, 28 erbij")]
    [InlineData("getallen 14, 15, 28 erbij")]
    [InlineData("veertien, achttien erbij")]
    [InlineData("minuten 14, 18 en 88 vielen ze")]
    public void Scan_NumbersOfOneExpressionOrTheSameValue_DoNotSupportEachOther(string text) =>
        Assert.All(Scans.In(text, Codes), static match => Assert.Equal(ScanStanding.NeedsContext, match.Standing));

    [Fact]
    public void Scan_AnotherCodeElsewhere_Supports() =>
        Assert.All(Scans.In("hij schrijft steeds 1488 onder zijn foto met die 88 ernaast", Codes), static match => Assert.Contains(ScanCue.OtherForm, match.For));

    [Fact]
    public void Scan_SilencedForm_SupportsNothing()
    {
        var power = ScanForm.Of("white power", "B") with { Excluded = new Neighbours { Words = ["bank"] } };
        Assert.Equal(ScanStanding.NeedsContext, Assert.Single(Scans.In("White power bank 1488 gezien", ScanForm.Of("1488", "A"), power)).Standing);
        Assert.All(Scans.In("White power 1488 gezien", ScanForm.Of("1488", "A"), power), static match => Assert.Equal(ScanStanding.FormRecognised, match.Standing));
    }

    [Theory]
    [InlineData("volg @fan.ZOG nu")]
    [InlineData("volg @fan-ZOG nu")]
    [InlineData("volg @ZOG.fan nu")]
    [InlineData("mail zog@voorbeeld.ZOG nu")]
    public void Scan_AcronymInADottedName_IsNeverMoreThanNeedsContext(string text) =>
        Assert.All(Scans.In(text, "ZOG"), static match => Assert.Contains(ScanCue.UserName, match.Against));

    private static readonly ScanForm[] Codes = [ScanForm.Of("1488", "A"), ScanForm.Of("14/88", "A2"), ScanForm.Of("88", "B"), ScanForm.Of("14", "C"), ScanForm.Of("18", "D"), ScanForm.Of("28", "E")];
}
