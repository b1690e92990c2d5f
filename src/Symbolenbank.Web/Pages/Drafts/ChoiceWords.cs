using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>The choices of the editor: the word in the draft, and what it is called on the page.</summary>
internal static class ChoiceWords
{
    public static IReadOnlyList<(string Word, string Name)> Kinds => Of<EntryKind>("/kind", kind => Words.Of(kind));

    public static IReadOnlyList<(string Word, string Name)> Ambiguities => Of<Ambiguity>("/ambiguity", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Lifecycles => Of<Lifecycle>("/lifecycle", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Covers => Of<Cover>("/cover", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Tlps => Of<Tlp>("/tlp", value => $"{Words.Marking(value)}: {Words.Of(value)}");

    public static IReadOnlyList<(string Word, string Name)> Paps => Of<Pap>("/pap", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Grounds => Of<AdmissionGround>("/admission/ground", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Natures => Of<SenseNature>("/senses/x/nature", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> FormTypes => Of<FormType>("/forms/x/type", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Uses => Of<FormUse>("/forms/x/use", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Assessments => Of<FormAssessment>("/forms/x/assessment", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Boundaries => Of<MatchBoundary>("/forms/x/match/boundary", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Rules => Of<DerivationRule>("/forms/x/derivation/x/rule", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> SourceTypes => Of<SourceType>("/sources/x/type", NameOf);

    public static IReadOnlyList<(string Word, string Name)> SourceClasses => Of<SourceClass>("/sources/x/class", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Accesses => Of<SourceAccess>("/sources/x/access", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Qualifications => Of<LegalQualification>("/legal/x/qualification", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Relations => Of<RelationType>("/relations/x/type", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Audiences => Of<Audience>("/advice/x/audience", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Precisions => Of<DatePrecision>("/firstSeen/precision", NameOf);

    public static IReadOnlyList<(string Word, string Name)> Reliabilities =>
        [.. "ABCDEF".Select((letter, place) => (letter.ToString(), $"{letter}: {DraftTexts.Reliabilities[place]}"))];

    public static IReadOnlyList<(string Word, string Name)> Credibilities =>
        [.. Enumerable.Range(1, 6).Select(number => ($"{number}", $"{number}: {DraftTexts.Credibilities[number - 1]}"))];

    public static Phrase NameOf(FormUse use) => use switch
    {
        FormUse.LookupOnly => new("alleen opzoeken", "lookup only"),
        FormUse.ScanWithContext => new("scannen met context", "scan with context"),
        FormUse.Scan => new("scannen", "scan"),
    };

    public static Phrase NameOf(FormType type) => type switch
    {
        FormType.Word => new("woord", "word"),
        FormType.Phrase => new("zin", "phrase"),
        FormType.Acronym => new("afkorting", "acronym"),
        FormType.Hashtag => new("hashtag", "hashtag"),
        FormType.NumberCode => new("cijfercode", "number code"),
        FormType.Emoji => new("emoji", "emoji"),
        FormType.Rune => new("rune", "rune"),
        FormType.Pictogram => new("tekening in tekst", "pictogram"),
        FormType.UserNamePattern => new("patroon van namen", "user name pattern"),
        FormType.LinkPattern => new("patroon van adressen", "link pattern"),
    };

    private static Phrase NameOf(FormAssessment assessment) => assessment switch
    {
        FormAssessment.Preferred => new("voorkeur", "preferred"),
        FormAssessment.Admitted => new("toegelaten", "admitted"),
        FormAssessment.Deprecated => new("verouderd", "deprecated"),
        FormAssessment.Proposed => new("voorgesteld", "proposed"),
    };

    private static Phrase NameOf(MatchBoundary boundary) => boundary switch
    {
        MatchBoundary.Word => new("als heel woord", "as a whole word"),
        MatchBoundary.Number => new("als heel getal", "as a whole number"),
        MatchBoundary.Anywhere => new("overal, ook in een woord", "anywhere, also within a word"),
    };

    private static Phrase NameOf(SourceType type) => type switch
    {
        SourceType.Report => new("rapport", "report"),
        SourceType.WebPage => new("webpagina", "web page"),
        SourceType.Judgment => new("uitspraak", "judgment"),
        SourceType.Book => new("boek", "book"),
        SourceType.Article => new("artikel", "article"),
        SourceType.Dataset => new("dataset", "dataset"),
        SourceType.Law => new("wet", "law"),
        SourceType.Listing => new("officiële lijst", "official listing"),
    };

    private static Phrase NameOf(SourceAccess access) => access switch
    {
        SourceAccess.Open => new("open", "open"),
        SourceAccess.Paid => new("betaald", "paid"),
        SourceAccess.ArchivedOnly => new("alleen in een archief", "archived only"),
    };

    private static Phrase NameOf(Pap pap) => pap switch
    {
        Pap.Clear => new("PAP:CLEAR: er is niets op tegen", "PAP:CLEAR: no restriction"),
        Pap.Green => new("PAP:GREEN: zoeken mag, niet bij de ander zelf", "PAP:GREEN: active checks allowed, not at the target"),
        Pap.Amber => new("PAP:AMBER: alleen zoeken bij uzelf", "PAP:AMBER: passive checks only"),
        Pap.Red => new("PAP:RED: niemand mag er iets van merken", "PAP:RED: nothing that anybody could notice"),
    };

    private static Phrase NameOf(AdmissionGround ground) => ground switch
    {
        AdmissionGround.Court => new("een rechter", "a court"),
        AdmissionGround.OfficialListing => new("een officiële lijst", "an official listing"),
        AdmissionGround.Authority => new("een overheid", "an authority"),
        AdmissionGround.Research => new("onderzoek", "research"),
        AdmissionGround.Confusable => new("wordt er alleen voor aangezien", "is only taken for it"),
    };

    private static Phrase NameOf(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => new("op de dag", "to the day"),
        DatePrecision.Month => new("op de maand", "to the month"),
        DatePrecision.Year => new("op het jaar", "to the year"),
        DatePrecision.Decade => new("ongeveer, op tien jaar", "to the decade"),
        DatePrecision.Century => new("ongeveer, op honderd jaar", "to the century"),
    };

    private static IReadOnlyList<(string Word, string Name)> Of<T>(string path, Func<T, string> name)
        where T : struct, Enum => [.. EditedEntry.Choices(path).Zip(Enum.GetValues<T>(), (word, value) => (word, name(value)))];

    private static IReadOnlyList<(string Word, string Name)> Of<T>(string path, Func<T, Phrase> name)
        where T : struct, Enum => Of<T>(path, value => name(value).ToString());
}
