using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What makes a number a code: something that stands outside its own expression, and is no ordinary number itself.</summary>
public sealed class CorroborationTests
{
    /// <summary>Texts in which other numbers stand in one expression with a code, or are something else.</summary>
    public static TheoryData<string> Rows =>
    [
        "modelauto 168:1, 88", "trein 109/110, 1488", "flat 1488 en 88", "getallen 14, 88, 28 erbij", "getallen 1488, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 88",
        "Modelauto 168:1, bouwjaar 1995, € 88", "Modelauto 168:1 en daarnaast nog een voor 88 euro", "Modelauto 168:1 met een stoet van 88 meter erachter",
        "Modelauto 168:1 en ik ben 88 jaar", "Modelauto 168:1 van lisa88", "Modelauto 168:1 uit 1995, mooi ding", "flat 1488 ligt naast flat 14/88",
    ];

    private static readonly string[] NumberCues = ["88", "1488", "1995", "14 88"];
    private static readonly ScanForm[] Codes = [ScanForm.Of("168:1", "A"), ScanForm.Of("109/110", "B"), ScanForm.Of("1488", "C"), ScanForm.Of("14", "D")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Scan_NumberCueInTheSameExpressionOrAnotherKindOfNumber_SaysNothing(string text) =>
        AssertNoneRecognised(Scans.In(text, [.. Codes.Select(static form => form with { CuesFor = NumberCues })]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Scan_RequiredNumberInTheSameExpressionOrAnotherKindOfNumber_IsNotThere(string text) =>
        Assert.Empty(Scans.In(text, [.. Codes.Select(static form => form with { Required = new Neighbours { Words = NumberCues } })]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Scan_RequiredCodeInTheSameExpressionOrOfTheSameValue_IsNotThere(string text) =>
        Assert.DoesNotContain(Scans.In(text, [.. Codes.Select(static form => form with { Required = new Neighbours { Forms = [.. NumberCues, "14/88"] } }), ScanForm.Of("88", "E"), ScanForm.Of("14/88", "F")]), static match => match.Code is not ("E" or "F"));

    [Theory]
    [InlineData("hij verkoopt modelauto's 168:1 met die 88 erop")]
    [InlineData("ze tekenden 168:1 op de muur en verderop 14 88 erbij")]
    [InlineData("ze tekenden 168:1 op de muur en verderop 14/88 erbij")]
    public void Scan_AnotherCodeElsewhere_IsACue(string text)
    {
        var form = ScanForm.Of("168:1", "A");
        Assert.Equal((ScanStanding.FormRecognised, ScanCue.CueWord), One(text, form with { CuesFor = NumberCues }));
        Assert.Equal((ScanStanding.FormRecognised, ScanCue.Neighbour), One(text, form with { Required = new Neighbours { Words = NumberCues } }));
        Assert.Equal((ScanStanding.FormRecognised, ScanCue.Neighbour), One(text, form with { Required = new Neighbours { Forms = ["88", "14/88"] } }, ScanForm.Of("88", "B"), ScanForm.Of("14/88", "C")));
    }

    [Theory]
    [InlineData("sieg heil met 88 erbij", 1)]
    [InlineData("sieg heil voor 88 euro", 0)]
    [InlineData("sieg heil van lisa_88", 0)]
    [InlineData("sieg heil in '88", 0)]
    [InlineData("sieg heil met 1488 erbij", 0)]
    public void Scan_NumberCueOfAWord_CountsAsACodeOnly(string text, int expected) =>
        Assert.Equal(expected, Scans.In(text, ScanForm.Of("sieg heil", "A") with { CuesFor = ["88"] })[0].For.Count);

    [Theory]
    [InlineData("My essay is 1488 characterful long.", "characterful")]
    [InlineData("Mijn opstel telt 1488 zinnetjes, klaar", "zinnetjes")]
    [InlineData("flat 14, 1488 zinnetjes lang", "zinnetjes")]
    public void Scan_WordThatTheNumberCounts_IsNoCue(string text, string cue) =>
        AssertNoneRecognised(Scans.In(text, ScanForm.Of("1488", "A") with { CuesFor = [cue] }));

    [Fact]
    public void Scan_ShippedCodeThatCountsWords_IsNotRecognised() =>
        Assert.DoesNotContain(Scans.In(Scans.OfShippedEntries, "My essay is 1488 words long.", "en"), static match => match.Standing is ScanStanding.FormRecognised);

    [Fact]
    public void Scan_CueElsewhere_IsACueForANumber() =>
        Assert.Equal((ScanStanding.FormRecognised, ScanCue.CueWord), One("1488 staat daar, met woorden van strijd", ScanForm.Of("1488", "A") with { CuesFor = ["strijd"] }));

    [Theory]
    [InlineData("White paint, fourteen eighty-eight pounds")]
    [InlineData("white power en veertien achtentachtig euro")]
    [InlineData("white power en achtentachtig jaar")]
    [InlineData("white power, in achtentachtig getrouwd")]
    [InlineData("white power in nineteen eighty-eight")]
    [InlineData("white power, negentien achtentachtig")]
    [InlineData("white power, honderdachtentachtig erbij")]
    [InlineData("white power, one hundred and eighty-eight of them")]
    [InlineData("white power, eighty-eight thousand of them")]
    [InlineData("white power, de achtentachtigste keer")]
    [InlineData("white power und achtundachtzig Jahre")]
    public void Scan_NumberInWordsThatSaysWhatItIs_IsNoMatch(string text) =>
        Assert.DoesNotContain(Scans.In(text, ScanForm.Of("1488", "A"), ScanForm.Of("88", "B"), ScanForm.Of("white power", "C")), static match => match.Code is not "C");

    [Theory]
    [InlineData("109/110", "honderdnegen honderdtien")]
    [InlineData("109/110", "one hundred nine one hundred ten")]
    [InlineData("109/110", "one hundred and nine, one hundred and ten")]
    [InlineData("109/110", "hundertneun hundertzehn")]
    [InlineData("764", "zevenhonderdvierenzestig")]
    [InlineData("764", "zeven zes vier")]
    [InlineData("764", "seven six four")]
    [InlineData("764", "seven sixty-four")]
    [InlineData("764", "sieben sechs vier")]
    [InlineData("168:1", "honderdachtenzestig tegen een")]
    [InlineData("168:1", "one hundred sixty-eight to one")]
    [InlineData("168:1", "hundertachtundsechzig zu eins")]
    public void Scan_NumberAboveNinetyNineInWords_IsFound(string form, string typed)
    {
        var match = Assert.Single(Scans.In($"alleen {typed} hier", form, FormType.NumberCode));
        Assert.Equal((7, ScanStanding.NeedsContext), (match.Start, match.Standing));
        Assert.Contains(FoldStep.Transliteration, match.Steps);
    }

    [Theory]
    [InlineData("nl", "meters meter kilometers ponden euro's dollars mensen woorden pagina's bladzijden volgers kilo's mijl doelpunten")]
    [InlineData("en", "years dollars pounds euros cents miles feet people points words pages followers votes kilometres months steps")]
    [InlineData("de", "Jahre Jahren Stunden Einwohner Einwohnern Meilen Menschen Punkte Wörter Seiten Franken Pfund Meter Prozent")]
    public void Scan_NumberOfThings_IsNoMatch(string language, string things)
    {
        var set = FormSet.Compile([ScanForm.Of("1488", "A")]);
        Assert.All(things.Split(' '), thing => Assert.Empty(Scans.In(set, $"1488 {thing}", language)));
    }

    [Theory]
    [InlineData("sieg heil, 1488 kameraden", "nl")]
    [InlineData("sieg heil, 1488 postcards", "en")]
    [InlineData("sieg heil, 1488 Postkarten", "de")]
    public void Scan_NumberThatMayCount_IsNeverMoreThanNeedsContext(string text, string language)
    {
        var set = FormSet.Compile([ScanForm.Of("1488", "A"), ScanForm.Of("sieg heil", "B")]);
        Assert.Contains(ScanCue.NumberAlone, Scans.In(set, text, language).Single(static match => match.Code == "A").Against);
        Assert.Equal(ScanStanding.FormRecognised, Scans.In(set, "sieg heil, 1488 dus", language).Single(static match => match.Code == "A").Standing);
    }

    [Theory]
    [InlineData("Ik ben geen zwaluwkruisaanhanger")]
    [InlineData("Ik ben geen zwaluwkruis-aanhanger")]
    [InlineData("Wij zijn geen aanhangers van zwaluwkruis")]
    [InlineData("Dat heeft niets met zwaluwkruis te maken")]
    [InlineData("Nee, zwaluwkruis hoort hier")]
    [InlineData("zwaluwkruis doe ik niet aan")]
    [InlineData("I am not a zwaluwkruis fan")]
    [InlineData("No zwaluwkruis here")]
    [InlineData("This isn't zwaluwkruis")]
    [InlineData("Das ist kein zwaluwkruis")]
    [InlineData("Ich bin nicht zwaluwkruis")]
    public void Scan_OnlyADenial_IsCounterSpeech(string text)
    {
        var match = Assert.Single(Scans.In(text, "zwaluwkruis"));
        Assert.Equal((ScanStanding.NeedsContext, ScanCue.CounterSpeech), (match.Standing, Assert.Single(match.Against)));
    }

    [Theory]
    [InlineData("Dat wist ik niet. Wij zijn zwaluwkruis")]
    [InlineData("wij zijn zwaluwkruis en dat weten ze daar nog niet")]
    [InlineData("niet zo lang daarna stond daar dan zwaluwkruis")]
    public void Scan_DenialOfSomethingElse_IsNoCue(string text) =>
        Assert.Equal(ScanStanding.FormRecognised, Assert.Single(Scans.In(text, "zwaluwkruis")).Standing);

    [Theory]
    [InlineData("DIT IS MOOI", true)]
    [InlineData("DAT IS ZO MOOI", true)]
    [InlineData("WAT IS ER", true)]
    [InlineData("IS OK", true)]
    [InlineData("IS", false)]
    [InlineData("IS!!!", false)]
    [InlineData("IS 1488", false)]
    [InlineData("dat IS OKE", false)]
    [InlineData("da IS OKE", true)]
    [InlineData("hij IS zo", false)]
    public void Scan_AcronymAmongCapitals_IsNeverMoreThanNeedsContext(string text, bool expected)
    {
        var match = Assert.Single(Scans.In(text, "IS", FormType.Acronym));
        Assert.Equal((expected, expected), (match.Against.Contains(ScanCue.Capitals), match.Standing is ScanStanding.NeedsContext));
    }

    private static (ScanStanding, ScanCue) One(string text, params ScanForm[] forms)
    {
        var match = Scans.In(text, forms).Single(static match => match.Code == "A");
        return (match.Standing, match.For[0]);
    }

    private static void AssertNoneRecognised(IReadOnlyList<ScanMatch> matches)
    {
        Assert.NotEmpty(matches);
        Assert.All(matches, static match => Assert.Equal(ScanStanding.NeedsContext, match.Standing));
    }
}
