using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>The gate as a table: a text that lacks nothing passes, and each thing that it can lack closes it alone.</summary>
public sealed class GateTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);
    private static readonly LegalLine Line = new() { Jurisdiction = "DE", Qualification = LegalQualification.OwnProhibition, Provision = "§ 86a StGB" };
    private static readonly EntryImage Image = new() { File = "een.svg", Sha256 = new string('0', 64), AlternativeText = InventedEntry.Text("een streep", "a stroke"), Rights = "De bank" };

    private static readonly EntryContent Whole = ReviewBank.Complete(InventedEntry.Of("SB-2026-0001", "qx7", "qx-7")) with
    {
        Legal = [Line],
        Images = [Image],
        Groups = [new GroupLink { Group = "groep", SourceIds = ["s1"] }],
        Notes = [new Note { Text = InventedEntry.Text("noot", "note") }],
        Advice = [new Advice { Audience = Audience.School, Text = InventedEntry.Text("Kijk naar de context.", "Look at the context.") }],
    };

    private static readonly HashSet<string> Confirmed = new([LegalLines.HashOf(Line)], StringComparer.Ordinal);

    /// <summary>What is changed, the field that the gate names, and how the text then is.</summary>
    private static readonly Dictionary<string, (string Field, Func<EntryContent, EntryContent> Change)> Table = new(StringComparer.Ordinal)
    {
        ["no source of the ground"] = ("admission", one => one with { Admission = one.Admission with { SourceIds = [] } }),
        ["a source that is not there"] = ("sourceIds", one => one with { Admission = one.Admission with { SourceIds = ["s1", "s9"] } }),
        ["one publisher"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "NCTV"), InventedEntry.Source("s2", "NCTV"))),
        ["one publisher in two cases"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "NCTV"), InventedEntry.Source("s2", "nctv"))),
        ["one publisher with a blank"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "NCTV"), InventedEntry.Source("s2", " NCTV  "))),
        ["one publisher with a blank inside"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "De Krant"), InventedEntry.Source("s2", "De\u00A0 Krant"))),
        ["only press"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "A") with { Class = SourceClass.Press }, InventedEntry.Source("s2", "B") with { Class = SourceClass.Press })),
        ["only reference works"] = ("senses", one => WithSources(one, InventedEntry.Source("s1", "A") with { Class = SourceClass.ReferenceWork }, InventedEntry.Source("s2", "B") with { Class = SourceClass.ReferenceWork })),
        ["no citation"] = ("sources.s3", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { Citation = " " }])),
        ["no publisher"] = ("sources.s3", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { Publisher = "" }])),
        ["a source's name twice"] = ("sources", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s2", "C")])),
        ["a plain address"] = ("sources.s3", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { Address = "http://voorbeeld.nl/" }])),
        ["an address of primary material"] = ("sources.s3", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { Class = SourceClass.Primary, Address = "https://voorbeeld.nl/" }])),
        ["no extremist sense"] = ("senses", one => one with { Senses = [.. one.Senses.Skip(1)] }),
        ["neither a benign sense nor the word that none is known"] = ("senses", one => one with { Senses = [one.Senses[0]] }),
        ["a benign sense and the word that none is known"] = ("senses", one => one with { NoBenignSenseKnown = true }),
        ["no summary in Dutch"] = ("texts.nl", one => WithText(one, "nl", text => text with { Summary = " " })),
        ["no summary in English"] = ("texts.en", one => WithText(one, "en", text => text with { Summary = "" })),
        ["no name in Dutch"] = ("texts.nl", one => WithText(one, "nl", text => text with { Name = "" })),
        ["no name in English"] = ("texts.en", one => WithText(one, "en", text => text with { Name = " " })),
        ["no English at all"] = ("texts.en", one => one with { Texts = one.Texts.Where(pair => pair.Key == "nl").ToDictionary(StringComparer.Ordinal) }),
        ["no looks in Dutch"] = ("/texts/nl/looks", one => WithText(one, "nl", text => text with { Looks = [] })),
        ["no looks in English"] = ("/texts/en/looks", one => WithText(one, "en", text => text with { Looks = [] })),
        ["no alternative text in Dutch"] = ("/images/een.svg", one => one with { Images = [Image with { AlternativeText = InventedEntry.Text(" ", "a stroke") }] }),
        ["no alternative text in English"] = ("/images/een.svg", one => one with { Images = [Image with { AlternativeText = InventedEntry.Text("een streep", "") }] }),
        ["a legal line that no jurist confirmed"] = ("/legal/1", one => one with { Legal = [Line, Line with { Jurisdiction = "AT" }] }),
        ["a legal line that was changed since"] = ("/legal/0", one => one with { Legal = [Line with { Provision = "§ 86 StGB" }] }),
        ["a group without a source"] = ("/groups/groep", one => one with { Groups = [new GroupLink { Group = "groep" }] }),
        ["no preferred form"] = ("forms", one => one with { Forms = [.. one.Forms.Select(form => form with { Assessment = FormAssessment.Admitted })] }),
        ["a form twice"] = ("forms", one => one with { Forms = [.. one.Forms, InventedEntry.Form("qx7")] }),
        ["no form"] = ("forms", one => one with { Forms = [] }),
        ["an example"] = ("/assurance", one => one with { Assurance = Assurance.Example }),
        ["provisional by its own word"] = ("assurance", one => one with { Assurance = Assurance.Provisional }),
        ["checked in the future"] = ("/checkedOn", one => one with { CheckedOn = Today.AddDays(1), ReviewBy = Today.AddDays(2) }),
        ["to be checked again today"] = ("/reviewBy", one => one with { CheckedOn = Today.AddDays(-2), ReviewBy = Today }),
        ["a mail address"] = ("/texts/nl/explanation", one => WithText(one, "nl", text => text with { Explanation = "Mail a@b.nl." })),
        ["a phone number"] = ("/texts/en/explanation", one => WithText(one, "en", text => text with { Explanation = "Call 06-12345678." })),
        ["an account"] = ("/texts/nl/questions", one => WithText(one, "nl", text => text with { Questions = ["Staat het bij @iemand?"] })),
        ["an account's address"] = ("/sources/s3/address", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { Address = "https://t.me/kanaal" }])),
        ["an account's address in an archive"] = ("/sources/s3/archiveAddress", one => WithSources(one, [.. one.Sources, InventedEntry.Source("s3", "C") with { ArchiveAddress = "https://archief.voorbeeld.nl/2020/https://x.com/naam/status/1" }])),
        ["a postal address"] = ("/texts/nl/summary", one => WithText(one, "nl", text => text with { Summary = "Te zien op Kerkstraat 12." })),
        ["a case number"] = ("/notes/0/text", one => one with { Notes = [new Note { Text = InventedEntry.Text("zaak 10/960123-20", "case") }] }),
        ["a marking"] = ("/admission/relevance", one => one with { Admission = one.Admission with { Relevance = InventedEntry.Text("Stg. GEHEIM", "x") } }),
        ["a half of a pair"] = ("texts", one => WithText(one, "nl", text => text with { Explanation = "a\uD800b" })),
    };

    public static TheoryData<string> Lacks => [.. Table.Keys];

    [Fact]
    public void Missing_OfATextThatIsWhole_IsNothing() => Assert.Empty(PublicationGate.Missing(Whole, Confirmed, Today, small: false));

    [Theory]
    [MemberData(nameof(Lacks))]
    public void Missing_OfATextThatLacksOneThing_NamesItAlone(string lack)
    {
        var (field, change) = Table[lack];

        var missing = PublicationGate.Missing(change(Whole), Confirmed, Today, small: false);

        Assert.Contains(missing, fault => fault.Field == field);
        Assert.All(missing, fault => Assert.True(fault.Field == field || lack is "no form" or "a source's name twice" or "provisional by its own word", $"{fault.Field}: {fault.Sentence}"));
    }

    [Theory]
    [InlineData("An example stays one by a small change only", Assurance.Example, true)]
    [InlineData("Nothing else does", Assurance.Provisional, false)]
    public void Missing_OfASmallChange_IsAsOfAny(string why, Assurance assurance, bool passes) =>
        Assert.True(passes == (PublicationGate.Missing(Whole with { Assurance = assurance }, Confirmed, Today, small: true).Count == 0), why);

    [Theory]
    [InlineData(Lifecycle.Current, 12)]
    [InlineData(Lifecycle.Dated, 12)]
    [InlineData(Lifecycle.Revived, 12)]
    [InlineData(Lifecycle.Emerging, 3)]
    public void NextCheck_WithinItsMonths_PassesAndADayLaterDoesNot(Lifecycle lifecycle, int months)
    {
        var last = Today.AddMonths(months);

        Assert.Empty(PublicationGate.MissingAtHandIn(Whole with { Lifecycle = lifecycle, CheckedOn = Today, ReviewBy = last }, Today));
        Assert.Equal("/reviewBy", Assert.Single(PublicationGate.MissingAtHandIn(Whole with { Lifecycle = lifecycle, CheckedOn = Today, ReviewBy = last.AddDays(1) }, Today)).Field);
    }

    [Fact]
    public void Forms_AsManyAsFit_PassAndOneMoreDoesNot()
    {
        EntryContent With(int count) => Whole with { Forms = [Whole.Forms[0], .. Enumerable.Range(1, count - 1).Select(n => InventedEntry.Form($"vorm{n}"))] };

        Assert.Empty(PublicationGate.MissingAtHandIn(With(EntryRules.MaxForms), Today));
        Assert.Equal("forms", Assert.Single(PublicationGate.MissingAtHandIn(With(EntryRules.MaxForms + 1), Today)).Field);
    }

    [Theory]
    [InlineData(EntryRules.MaxTextLength, EntryRules.MaxFormLength, true)]
    [InlineData(EntryRules.MaxTextLength + 1, EntryRules.MaxFormLength, false)]
    [InlineData(EntryRules.MaxTextLength, EntryRules.MaxFormLength + 1, false)]
    public void Texts_AsLongAsFit_PassAndOneCharacterMoreDoesNot(int text, int form, bool passes)
    {
        var content = WithText(Whole, "nl", one => one with { Explanation = new string('a', text) });
        content = content with { Forms = [.. content.Forms, InventedEntry.Form(new string('b', form))] };

        Assert.Equal(passes ? 0 : 1, PublicationGate.MissingAtHandIn(content, Today).Count);
    }

    [Theory]
    [InlineData(LegalQualification.OwnProhibition, "", "", "", false)]
    [InlineData(LegalQualification.OwnProhibition, "§ 86a StGB", "", "", true)]
    [InlineData(LegalQualification.OwnProhibition, "", "ECLI:NL:HR:2009:BK0123", "", true)]
    [InlineData(LegalQualification.OwnProhibition, " ", "", "", false)]
    [InlineData(LegalQualification.OwnProhibition, "", "", "s1", true)]
    [InlineData(LegalQualification.ContextDependent, "", "", "", true)]
    [InlineData(LegalQualification.NoOwnProvision, "", "", "", true)]
    [InlineData(LegalQualification.Unknown, "", "", "", true)]
    [InlineData(LegalQualification.BillPending, "art. 1", "", "", false)]
    [InlineData(LegalQualification.BillPending, "", "", "s1", true)]
    public void LegalLine_ThatNobodyCouldLookUp_ClosesTheGate(LegalQualification qualification, string provision, string ecli, string source, bool passes)
    {
        var line = new LegalLine { Jurisdiction = "NL", Qualification = qualification, Provision = provision, Ecli = ecli.Length > 0 ? [ecli] : [], SourceIds = source.Length > 0 ? [source] : [] };

        Assert.Equal(passes, PublicationGate.MissingAtHandIn(Whole with { Legal = [line] }, Today).Count == 0);
    }

    private static EntryContent WithSources(EntryContent entry, params IReadOnlyList<Source> sources) => entry with { Sources = sources };

    private static EntryContent WithText(EntryContent entry, string language, Func<EntryText, EntryText> change) =>
        entry with { Texts = entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Key == language ? change(pair.Value) : pair.Value, StringComparer.Ordinal) };
}
