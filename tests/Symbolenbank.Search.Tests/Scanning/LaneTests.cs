using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Each kind of form is found in its own way, and not beyond it.</summary>
public sealed class LaneTests
{
    [Theory]
    [InlineData("zwaluwkruis", "Zwaluwkruis gezien", 0, 11, "Case")]
    [InlineData("zwaluwkruis", "een zw4luwkru1s gezien", 4, 11, "DigitForLetter")]
    [InlineData("zwaluwkruis", "een z w a l u w k r u i s gezien", 4, 21, "Joined")]
    [InlineData("zwaluwkruis", "een z.w.a.l.u.w.k.r.u.i.s gezien", 4, 21, "Separators")]
    [InlineData("zwaluwkruis", "een zwaaaaaluwkruis gezien", 4, 15, "Repeated")]
    [InlineData("zwaluwkruis", "een zwаluwkruіs gezien", 4, 11, "LookAlike")]
    [InlineData("zwaluwkruis", "een ｚｗａｌｕｗｋｒｕｉｓ gezien", 4, 11, "LookAlike")]
    [InlineData("zwaluwkruis", "een zwa\u200Bluwkruis gezien", 4, 12, "ZeroWidth")]
    [InlineData("kano", "een \u200B\u2060ka\u200Bno\u200B, gezien", 6, 5, "ZeroWidth")]
    [InlineData("zwalll", "een zwal!l gezien", 4, 6, "DigitForLetter")]
    [InlineData("aas aal", "een aasaal gezien", 4, 6, "Joined")]
    [InlineData("baas19", "een b@@s19 gezien", 4, 6, "DigitForLetter")]
    [InlineData("lianen", "een l!@nen gezien", 4, 6, "DigitForLetter")]
    [InlineData("kwibus", "die kwibus!@lisa zag het", 4, 6, "")]
    [InlineData("witte zwaluw", "de wittezwaluw komt", 3, 11, "Joined")]
    [InlineData("witte zwaluw", "de witte-zwaluw komt", 3, 12, "Separators")]
    [InlineData("Führerkult", "de Fuehrerkult daar", 3, 11, "Transliteration")]
    [InlineData("filmkruis", "half ﬁlmkruis gezien", 5, 8, "LookAlike")]
    [InlineData("Ægishjálmur", "zoals de a Ægishjálmur", 11, 11, "")]
    [InlineData("вежливость", "hallo😂вежливость", 7, 10, "")]
    [InlineData("schaap", "een s😂с😂h😂a😂а😂p gezien", 4, 16, "LookAlike Separators")]
    [InlineData("سنونوة", "رأيت سنونوه اليوم", 5, 6, "Transliteration")]
    [InlineData("سنونو", "رأيت سنـــونو اليوم", 5, 8, "Repeated")]
    public void Scan_DisguisedWord_GivesPlaceAndSteps(string form, string text, int start, int length, string steps)
    {
        var match = Assert.Single(Scans.In(text, form));
        Assert.Equal((start, length, ScanStanding.FormRecognised), (match.Start, match.Length, match.Standing));
        Assert.Equal(steps, string.Join(' ', match.Steps));
    }

    [Theory]
    [InlineData("maan", "de maaan schijnt", 1)]
    [InlineData("man", "de maan schijnt", 0)]
    [InlineData("kkk", "k, zei ze", 0)]
    [InlineData("kkk", "kk", 0)]
    [InlineData("hitser", "wat een h1tser", 1)]
    [InlineData("bob", "80808", 0)]
    [InlineData("shit", "this hit", 0)]
    [InlineData("zwalk", "een zwalkroeper", 1)]
    [InlineData("anker", "kankeren en ankeren", 0)]
    [InlineData("anker", "twee ankers", 1)]
    [InlineData("kwibus", "wat een kwibuskop", 1)]
    [InlineData("kwibus", "die dwergkwibussen", 1)]
    [InlineData("hag", "brood met hagelslag", 0)]
    [InlineData("zeur", "zeurpieten", 1)]
    [InlineData("kwebbelaar", "een kwebelaar", 1)]
    [InlineData("kwebbel", "de kwebel", 1)]
    [InlineData("tobbe", "de tobe", 0)]
    [InlineData("Ω", "Rust w ω 14", 0)]
    [InlineData("Ω", "het Ω daar", 1)]
    [InlineData("mammon", "de man", 0)]
    [InlineData("beoe", "nummer 8303", 0)]
    [InlineData("eigeg", "voor €1939", 0)]
    [InlineData("bede", "nummer 83.d3", 0)]
    [InlineData("he", "papier h3", 0)]
    [InlineData("molest", "een molestor", 1)]
    public void Scan_OrdinaryWordsAsTheyStand_AreNoDisguise(string form, string text, int expected) =>
        Assert.Equal(expected, Scans.In(text, form).Count);

    [Theory]
    [InlineData("bede", "een 83d3 daar")]
    [InlineData("hel", "een H31 daar")]
    [InlineData("hel", "een h31 daar")]
    [InlineData("assa", "een @$$@ daar")]
    [InlineData("assa", "een a$$a daar", false)]
    [InlineData("bede", "een b3d3 daar", false)]
    public void Scan_WordOfDigitsOrSignsButForALetter_NeedsContext(string form, string text, bool isDoubtful = true)
    {
        var match = Assert.Single(Scans.In(text, form));
        Assert.Equal(isDoubtful ? [ScanCue.FewLetters] : [], match.Against);
        Assert.Equal((4, isDoubtful), (match.Start, match.Standing is ScanStanding.NeedsContext));
    }

    [Theory]
    [InlineData("Choose!", null, 1)]
    [InlineData("choose", "en", 0)]
    [InlineData("choose", "nl", 0)]
    [InlineData("you choose", null, 0)]
    [InlineData("chose", "en", 1)]
    public void Scan_OrdinaryWordAloneInNoKnownLanguage_NeedsContext(string text, string? language, int expected)
    {
        var matches = Scans.In(FormSet.Compile([ScanForm.Of("chose")]), text, language);
        Assert.Equal(expected, matches.Count);
        Assert.All(matches, match => Assert.Equal(text == "chose" ? [] : [ScanCue.OrdinaryWords], match.Against));
    }

    [Theory]
    [InlineData("zwaluw", "ꓜwaluw")]
    [InlineData("moeras", "ⲙoeras")]
    [InlineData("moeras", "mⴱeras")]
    [InlineData("pig", "πιg")]
    [InlineData("balonie", "βαιοηιe")]
    [InlineData("moeras", "ⲙ.o.e.r.a.s")]
    [InlineData("muck", "mμ¢κ")]
    [InlineData("balony", "βαlοηγ")]
    public void Scan_LettersOfOtherScripts_AreReadByTheirLooks(string form, string text) => Assert.Contains(Scans.In(text, form), match => match.Length == text.Length);

    [Theory]
    [InlineData("ZOG", "de ZOG regeert", 1)]
    [InlineData("ZOG", "de zog is van de zeug", 0)]
    [InlineData("ZOG", "Z.O.G. en de rest", 1)]
    [InlineData("ZOG", "ZOGGEN", 0)]
    [InlineData("ZOG", "Z0G", 0)]
    public void Scan_Acronym_NeedsItsCapitals(string form, string text, int expected) => Assert.Equal(expected, Scans.In(text, Acronym(form)).Count);

    [Fact]
    public void Scan_AcronymInATextOfCapitals_IsNeverMoreThanNeedsContext()
    {
        var match = Assert.Single(Scans.In("WIE HEEFT DE ZOG GEZIEN VANDAAG", Acronym("ZOG")));
        Assert.Equal(ScanStanding.NeedsContext, match.Standing);
        Assert.Contains(ScanCue.Capitals, match.Against);
    }

    [Theory]
    [InlineData("#WitteWijk")]
    [InlineData("#wittewijk")]
    [InlineData("witte wijk")]
    [InlineData("WITTE WIJK")]
    public void Scan_Hashtag_IsFoundSplitToo(string typed) => Assert.Single(Scans.In($"vandaag {typed} weer", "#WitteWijk"));

    [Theory]
    [InlineData("＃WitteWijk", 0, "LookAlike")]
    [InlineData("#WitteWijk", 0, "")]
    [InlineData("WitteWijk", 0, "Separators")]
    public void Scan_SignOfAHashtag_IsMarkedAsItStands(string typed, int start, string steps)
    {
        var match = Assert.Single(Scans.In(typed, "#WitteWijk"));
        Assert.Equal((start, typed.Length, steps), (match.Start, match.Length, string.Join(' ', match.Steps)));
    }

    [Fact]
    public void Scan_WideSignBeforeATaggedNumber_IsMarked()
    {
        var match = Assert.Single(Scans.In("nu ＃88 hier", "#88"));
        Assert.Equal((3, 3, FoldStep.LookAlike), (match.Start, match.Length, Assert.Single(match.Steps)));
    }

    [Theory]
    [InlineData("1488", "1488", "")]
    [InlineData("1488", "１４８８", "LookAlike")]
    [InlineData("88", "⑧⑧", "LookAlike")]
    [InlineData("88", "8️⃣8️⃣", "EmojiVariant")]
    [InlineData("14/88", "14/88", "")]
    [InlineData("14/88", "14 / 88", "")]
    [InlineData("88", "achtentachtig", "Transliteration")]
    [InlineData("14/88", "veertien achtentachtig", "Transliteration")]
    [InlineData("1488", "fourteen eighty-eight", "Transliteration")]
    [InlineData("88", "achtundachtzig", "Transliteration")]
    [InlineData("H8", "H8", "")]
    public void Scan_NumberCode_IsFoundInAnyDigitsAndNeverRecognisedAlone(string form, string typed, string steps)
    {
        var match = Assert.Single(Scans.In($"alleen {typed} hier", form, FormType.NumberCode));
        Assert.Equal(ScanStanding.NeedsContext, match.Standing);
        Assert.Equal(steps, string.Join(' ', match.Steps));
    }

    [Theory]
    [InlineData("€ 88")]
    [InlineData("88 euro")]
    [InlineData("88 jaar")]
    [InlineData("in 88 zijn we getrouwd")]
    [InlineData("Dorpsstraat 88")]
    [InlineData("tel. 88")]
    [InlineData("088-1234567")]
    [InlineData("06 12 34 56 88")]
    [InlineData("1988")]
    [InlineData("8.88")]
    [InlineData("uitslag 88-2")]
    [InlineData("v88")]
    [InlineData("C:\\data\\88\\x")]
    [InlineData("AB-88-CD")]
    [InlineData("88 kg")]
    [InlineData("88%")]
    [InlineData("lijn 88")]
    [InlineData("lisa88")]
    public void Scan_NumberThatSaysWhatItIs_IsNoMatch(string text) => Assert.Empty(Scans.In(text, "88", FormType.NumberCode));

    [Fact]
    public void Scan_TwoCodesInOneNumber_DoNotSupportEachOther()
    {
        var forms = new[] { ScanForm.Of("14/88", "A"), ScanForm.Of("14", "B"), ScanForm.Of("88", "C") };
        Assert.All(Scans.In("alleen 14/88 hier", forms), static match => Assert.Equal(ScanStanding.NeedsContext, match.Standing));
        Assert.All(Scans.In("alleen 14 88 hier", [.. forms, ScanForm.Of("14 88", "D")]), static match => Assert.Equal(ScanStanding.NeedsContext, match.Standing));
        Assert.Contains(Scans.In("14/88 sieg heil", [.. forms, ScanForm.Of("sieg heil", "E")]), static match => match.Form == "14/88" && match.Standing is ScanStanding.FormRecognised);
    }

    [Fact]
    public void Scan_FourDigitsInAUserName_AreNeverMoreThanNeedsContext()
    {
        var match = Scans.In("volg lisa_1488 en roep sieg heil", ScanForm.Of("1488", "A"), ScanForm.Of("sieg heil", "B")).First(static match => match.Form == "1488");
        Assert.Equal(ScanStanding.NeedsContext, match.Standing);
        Assert.Contains(ScanCue.UserName, match.Against);
    }

    [Theory]
    [InlineData("ᛋᛋ", "daar ᛋᛋ staat", 5, 2)]
    [InlineData("ᛋᛋ", "ᛊᛊ", 0, 2)]
    [InlineData("⚡⚡", "kijk ⚡️⚡️!", 5, 4)]
    [InlineData("⚡⚡", "kijk ⚡", 0, 0)]
    [InlineData("👌🏻", "ok 👌🏿 dan", 3, 4)]
    [InlineData("👨", "👨‍👩‍👧", 0, 0)]
    [InlineData("(((zij)))", "(((Zij))) doen dat", 0, 9)]
    [InlineData("(((naam)))", "(((Jansen)))", 0, 12)]
    [InlineData("(((zij)))", "(zij) en ((zij))", 0, 0)]
    public void Scan_Signs_AreReadWithTheirStyles(string form, string text, int start, int length)
    {
        var matches = Scans.In(text, form);
        Assert.Equal(length == 0 ? [] : [(start, length)], matches.Select(static match => (match.Start, match.Length)));
    }

    [Theory]
    [InlineData("@adler*88", FormType.UserNamePattern, "volg @adler_x88 nu", 1)]
    [InlineData("@adler*88", FormType.UserNamePattern, "volg @adler_x89 nu", 0)]
    [InlineData("hxxps://voorbeeld[.]example/*", FormType.LinkPattern, "zie https://www.voorbeeld.example/pad.", 1)]
    [InlineData("hxxps://voorbeeld[.]example/*", FormType.LinkPattern, "zie https://ander.example/pad", 0)]
    public void Scan_Patterns_AreMatchedOnWholeTokens(string form, FormType type, string text, int expected) =>
        Assert.Equal(expected, Scans.In(text, form, type).Count);

    [Theory]
    [InlineData("t[.]me/wijk*", "zie t.me/wijk_a nu", "Separators")]
    [InlineData("t[.]me/wijk*", "zie t[.]me/wijk_a nu", "")]
    [InlineData("t[.]me/wijk*", "zie T[.]me/Wijk_a nu", "Case")]
    [InlineData("hxxps://t[.]me/wijk", "zie hxxps://t[.]me/wijk nu", "")]
    [InlineData("hxxps://t[.]me/wijk", "zie https://www.t.me/wijk/ nu", "Separators Transliteration")]
    [InlineData("@wijk*", "zie @WIJKraad nu", "Case")]
    public void Scan_Pattern_NamesWhatIsWrittenOtherwise(string form, string text, string steps) =>
        Assert.Equal(steps, string.Join(' ', Assert.Single(Scans.In(text, form)).Steps));

    [Fact]
    public void Scan_LongLink_IsMatchedByItsBeginning()
    {
        var link = "https://voorbeeld.example/pad?x=" + new string('y', 5_000);
        Assert.Equal((4, link.Length), Scans.In($"zie {link} daar", "hxxps://voorbeeld[.]example/*").Select(static match => (match.Start, match.Length)).Single());
        Assert.Empty(Scans.In($"zie {link} daar", "hxxps://voorbeeld[.]example/pad"));
        Assert.Empty(Scans.In($"zie {link} daar", "hxxps://ander[.]example/*"));
    }

    [Theory]
    [InlineData("⑧⑧", null, "daar ⑧⑧ staat")]
    [InlineData("⑧⑧", FormType.Pictogram, "daar ⑧⑧ staat")]
    [InlineData("8️⃣8️⃣", null, "daar 8️⃣8️⃣ staat")]
    [InlineData("8️⃣8️⃣", FormType.Emoji, "daar 88 staat")]
    public void Scan_DigitsInCirclesOrOnKeys_AreANumberThatNeedsCorroboration(string form, FormType? type, string text) =>
        Assert.Equal(ScanStanding.NeedsContext, Assert.Single(Scans.In(text, form, type)).Standing);

    [Theory]
    [InlineData("IS", "dit is zo", 0)]
    [InlineData("IS", "dat IS zo", 1)]
    [InlineData("HaS", "she has it", 0)]
    public void Scan_AcronymOfAListWithTypes_NeedsItsCapitals(string form, string text, int expected) => Assert.Equal(expected, Scans.In(text, form, FormType.Acronym).Count);

    [Fact]
    public void Scan_AcronymOfAListWithoutTypes_NeedsItsCapitals()
    {
        Assert.Empty(Scans.In("dit is zo", "IS"));
        Assert.Single(Scans.In("dit is zo", ScanForm.Of("IS") with { CaseSensitive = false }));
    }

    private static ScanForm Acronym(string form) => ScanForm.Of(form, "A", FormType.Acronym);
}
