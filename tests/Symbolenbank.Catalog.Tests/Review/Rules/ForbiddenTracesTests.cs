using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>Markings, case numbers and ways to reach a person: found wherever they stand, and not where something only looks like them.</summary>
public sealed class ForbiddenTracesTests
{
    private static readonly EntryContent Entry = InventedEntry.Of("SB-2026-0001", "qx7");

    [Theory]
    [InlineData("Stg. GEHEIM")]
    [InlineData("STG GEHEIM")]
    [InlineData("stg. zeer geheim")]
    [InlineData("Stg.Confidentieel")]
    [InlineData("Staatsgeheim geheim")]
    [InlineData("Stg. ZG")]
    [InlineData("Dep. V.")]
    [InlineData("DEP.V")]
    [InlineData("Dep. Vertrouwelijk")]
    [InlineData("DEPARTEMENTAAL VERTROUWELIJK")]
    [InlineData("departementaal vertrouwelijk")]
    [InlineData("COSMIC TOP SECRET")]
    [InlineData("Cosmic Top Secret")]
    [InlineData("NATO SECRET")]
    [InlineData("NATO-RESTRICTED")]
    [InlineData("EU TOP SECRET")]
    [InlineData("TRÈS SECRET UE")]
    [InlineData("SECRET UE/EU SECRET")]
    [InlineData("RESTREINT UE")]
    [InlineData("VS-NfD")]
    [InlineData("VS - Nur für den Dienstgebrauch")]
    [InlineData("OFFICIAL-SENSITIVE")]
    [InlineData("SECRET//NOFORN")]
    public void Marking_OfAClassifiedPaper_IsFound(string text) =>
        Assert.Equal("a marking of classified information", ForbiddenTraces.InWords("reason", $"Volgens een stuk ({text}) klopt dit.")?.What);

    [Theory]
    [InlineData("De StG 44 en het Duitse StGB staan in het verhaal.")]
    [InlineData("Dit is geen geheim, en wie het weet vertelt het vertrouwelijk.")]
    [InlineData("A secret society is no NATO secret, says the EU's secret service.")]
    [InlineData("NATO Secretary-General and NATO restricted flights")]
    [InlineData("Een top secret feestje met cosmic muziek.")]
    [InlineData("VS-burgers en vs. noord")]
    [InlineData("Het departement Var, dep. Var en dep. V2")]
    [InlineData("De stichting (stg) G en stg. Confetti")]
    [InlineData("Code 10/96 of 14/88, ISBN 978-90-1234567-8, 12-05-2024")]
    [InlineData("ECLI:NL:RBDHA:2020:1234, DOI 10.1080/09546553.2019.1234567")]
    [InlineData("PL 17 en plaats 2020123456")]
    [InlineData("het mutatienummer stond er niet bij")]
    public void Words_ThatOnlyLookLikeIt_AreLeftAlone(string text) => Assert.Null(ForbiddenTraces.InWords("reason", text));

    [Theory]
    [InlineData("10/960123-20")]
    [InlineData("10-960123-20")]
    [InlineData("10.960123.20")]
    [InlineData("PL1700-2020123456")]
    [InlineData("pl1700 2020123456")]
    [InlineData("BVH-nummer 2020123456")]
    [InlineData("mutatienr. 2020123456")]
    [InlineData("PV-nummer: PL1700/20201234")]
    [InlineData("proces-verbaalnummer 20201234")]
    public void CaseNumber_OfAnInvestigation_IsFound(string text) => Assert.Equal("the number of a case", ForbiddenTraces.InWords("reason", $"Zie {text} voor meer.")?.What);

    /// <summary>Every member that holds a text, each with a marking in it.</summary>
    private static readonly Dictionary<string, EntryContent> Members = new(StringComparer.Ordinal)
    {
        ["/texts/nl/name"] = WithText(text => text with { Name = Secret }),
        ["/texts/nl/summary"] = WithText(text => text with { Summary = Secret }),
        ["/texts/nl/explanation"] = WithText(text => text with { Explanation = Secret }),
        ["/texts/nl/questions"] = WithText(text => text with { Questions = [Secret] }),
        ["/texts/nl/looks"] = WithText(text => text with { Looks = [Secret] }),
        ["/admission/relevance"] = Entry with { Admission = Entry.Admission with { Relevance = Local } },
        ["/senses/0/text"] = Entry with { Senses = [Entry.Senses[0] with { Text = Local }] },
        ["/senses/0/cues"] = Entry with { Senses = [Entry.Senses[0] with { Cues = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["nl"] = [Secret] } }] },
        ["/legal/0/text"] = Entry with { Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.Unknown, Text = Local }] },
        ["/legal/0/provision"] = Entry with { Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.Unknown, Provision = Secret }] },
        ["/advice/School"] = Entry with { Advice = [new Advice { Audience = Audience.School, Text = Local }] },
        ["/notes/0/text"] = Entry with { Notes = [new Note { Text = Local }] },
        [$"/forms/{Secret}"] = Entry with { Forms = [InventedEntry.Form(Secret)] },
        ["/forms/a"] = Entry with { Forms = [InventedEntry.Form("a") with { Derivation = [new Derivation { From = Secret, To = "b", Rule = DerivationRule.Other }] }] },
        ["/forms/b"] = Entry with { Forms = [InventedEntry.Form("b") with { Match = new MatchPolicy { RequiredNeighbours = [Secret] } }] },
        ["/forms/c"] = Entry with { Forms = [InventedEntry.Form("c") with { Match = new MatchPolicy { ExcludedNeighbours = [Secret] } }] },
        ["/forms/d/spoken"] = Entry with { Forms = [InventedEntry.Form("d") with { Spoken = Local }] },
        ["/images/e/alternativeText"] = Entry with { Images = [Image with { AlternativeText = Local }] },
        ["/images/e/features"] = Entry with { Images = [Image with { Features = [Local] }] },
        ["/images/e/rights"] = Entry with { Images = [Image with { Rights = Secret }] },
        ["/sources/s1/citation"] = Entry with { Sources = [Entry.Sources[0] with { Citation = Secret }] },
        ["/sources/s1/publisher"] = Entry with { Sources = [Entry.Sources[0] with { Publisher = Secret }] },
    };

    private const string Secret = "Stg. GEHEIM";

    private static LocalText Local => new() { Nl = "x", En = "y", More = new Dictionary<string, string>(StringComparer.Ordinal) { ["de"] = Secret } };

    private static EntryImage Image => new() { File = "e", Sha256 = "0", AlternativeText = InventedEntry.Text("x", "y"), Rights = "z" };

    public static TheoryData<string> Paths => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Marking_InAnyMember_IsFoundThere(string path) => Assert.Equal(path, Assert.Single(ForbiddenTraces.In(Members[path])).Path);

    [Theory]
    [InlineData("@iemand", FormType.UserNamePattern, false)]
    [InlineData("088 1488 1488", FormType.NumberCode, false)]
    [InlineData("Kerkstraat 88", FormType.Phrase, false)]
    [InlineData("iemand@voorbeeld.nl", FormType.Word, true)]
    [InlineData("PL1700-2020123456", FormType.NumberCode, true)]
    public void Form_ThatLooksLikeAnAccountOrANumber_IsLeftAloneButNotAMailAddress(string form, FormType type, bool found) =>
        Assert.Equal(found, ForbiddenTraces.In(Entry with { Forms = [InventedEntry.Form(form) with { Type = type }] }).Count > 0);

    [Theory]
    [InlineData(SourceClass.Court, "Rechtbank Den Haag, parketnummer 09/123456-19 (2020)", false)]
    [InlineData(SourceClass.Research, "Rechtbank Den Haag, parketnummer 09/123456-19 (2020)", true)]
    [InlineData(SourceClass.Research, "J. Jansen, Tekens (2019), doi 10.1080/09546553.2019.1234567", false)]
    [InlineData(SourceClass.Press, "@iemand, bericht (2020)", true)]
    [InlineData(SourceClass.Press, "Redactie, mail redactie@krant.nl (2020)", true)]
    public void Citation_WithNumbersOfItsOwn_IsLeftAlone(SourceClass kind, string citation, bool found) =>
        Assert.Equal(found, ForbiddenTraces.In(Entry with { Sources = [Entry.Sources[0] with { Class = kind, Citation = citation }] }).Count > 0);

    [Fact]
    public void ShippedEntries_AllOfThem_HoldNone()
    {
        var files = new DataFiles(BankFolders.Find(null, Checkout.Path("data"))).Entries(exercises: true);

        Assert.Equal([], files.SelectMany(file => ForbiddenTraces.In(file.Content).Select(trace => $"{file.Content.Code}{trace.Path}: {trace.What}: {trace.Text}")));
    }

    [Theory]
    [InlineData("Volgens het stuk (Stg. GEHEIM).")]
    [InlineData("Zie zaak 10/960123-20.")]
    public void Reason_ThatStaysForEver_HoldsNone(string text) => Assert.Equal("reason", ReviewTexts.FaultOfLasting("reason", text, 1_000)?.Field);

    private static EntryContent WithText(Func<EntryText, EntryText> change) =>
        Entry with { Texts = Entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Key == "nl" ? change(pair.Value) : pair.Value, StringComparer.Ordinal) };
}
