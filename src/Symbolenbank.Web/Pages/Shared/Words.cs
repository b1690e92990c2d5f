using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The field's enums in plain words.</summary>
internal static class Words
{
    public static Phrase Of(EntryKind kind) => kind switch
    {
        EntryKind.Symbol => new("Teken", "Symbol"),
        EntryKind.Flag => new("Vlag", "Flag"),
        EntryKind.NumberCode => new("Cijfercode", "Number code"),
        EntryKind.Abbreviation => new("Afkorting", "Abbreviation"),
        EntryKind.Slogan => new("Leus", "Slogan"),
        EntryKind.Hashtag => new("Hashtag", "Hashtag"),
        EntryKind.EmojiCode => new("Emoji", "Emoji"),
        EntryKind.Meme => new("Meme", "Meme"),
        EntryKind.Gesture => new("Gebaar", "Gesture"),
        EntryKind.Clothing => new("Kleding of merk", "Clothing or brand"),
        EntryKind.Music => new("Muziek", "Music"),
        EntryKind.SearchTerm => new("Zoekwoord", "Search term"),
        EntryKind.UserNamePattern => new("Patroon in namen van accounts", "User name pattern"),
        EntryKind.LinkPattern => new("Patroon in links", "Link pattern"),
    };

    public static Phrase Of(Ambiguity ambiguity) => ambiguity switch
    {
        Ambiguity.OftenExtremist => new("Vaak extremistisch gebruikt", "Often used by extremists"),
        Ambiguity.DependsOnContext => new("Hangt af van de context", "Depends on context"),
        Ambiguity.MostlyInnocent => new("Meestal onschuldig", "Mostly innocent"),
    };

    /// <summary>Whom a marked text is for. Source: FIRST, "Traffic Light Protocol (TLP) version 2.0".</summary>
    public static Phrase Of(Tlp tlp) => tlp switch
    {
        Tlp.Clear => new("mag met iedereen worden gedeeld", "may be shared with anyone"),
        Tlp.Green => new("alleen binnen de kring die met de bank werkt", "only within the community that works with the bank"),
        Tlp.Amber => new("alleen voor wie het moet weten in uw organisatie en bij haar cliënten", "only for those who need to know in your organisation and its clients"),
        Tlp.AmberStrict => new("alleen voor wie het moet weten in uw organisatie", "only for those who need to know in your organisation"),
        Tlp.Red => new("alleen voor uzelf; deel dit niet", "for your eyes only; do not share this"),
    };

    /// <summary>The marking as the protocol writes it, such as <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Marking(Tlp tlp) => tlp switch
    {
        Tlp.Clear => "TLP:CLEAR",
        Tlp.Green => "TLP:GREEN",
        Tlp.Amber => "TLP:AMBER",
        Tlp.AmberStrict => "TLP:AMBER+STRICT",
        Tlp.Red => "TLP:RED",
    };

    public static Phrase Of(Cover cover) => cover switch
    {
        Cover.None => new("niets", "nothing"),
        Cover.Slur => new("scheldwoord", "slur"),
        Cover.Violence => new("oproep tot geweld", "call to violence"),
        Cover.Sexual => new("seksuele inhoud", "sexual content"),
    };

    public static Phrase Of(SenseNature nature) => nature switch
    {
        SenseNature.Extremist => new("extremistisch", "extremist"),
        SenseNature.Benign => new("onschuldig", "innocent"),
        SenseNature.HistoricalOrReligious => new("historisch of religieus", "historical or religious"),
        SenseNature.Reclaimed => new("anders gebruikt door de groep zelf", "reclaimed"),
    };

    public static Phrase Of(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Emerging => new("nieuw in opkomst", "emerging"),
        Lifecycle.Current => new("nu in gebruik", "in use now"),
        Lifecycle.Dated => new("uit vroeger tijd", "dated"),
        Lifecycle.Revived => new("opnieuw in gebruik", "in use again"),
    };

    public static Phrase Of(RelationType type) => type switch
    {
        RelationType.VariantOf => new("Variant van", "Variant of"),
        RelationType.RefersTo => new("Verwijst naar", "Refers to"),
        RelationType.UsedBy => new("Gebruikt door", "Used by"),
        RelationType.PartOf => new("Onderdeel van", "Part of"),
        RelationType.PrecursorOf => new("Voorloper van", "Precursor of"),
        RelationType.ConfusedWith => new("Wordt verward met", "Confused with"),
        RelationType.ReactionTo => new("Reactie op", "Reaction to"),
    };

    public static Phrase Of(LegalQualification qualification) => qualification switch
    {
        LegalQualification.OwnProhibition => new("verboden in een eigen wetsartikel", "prohibited by a provision of its own"),
        LegalQualification.ContextDependent => new("hangt af van de omstandigheden", "depends on the circumstances"),
        LegalQualification.NoOwnProvision => new("geen eigen wetsartikel", "no provision of its own"),
        LegalQualification.BillPending => new("wetsvoorstel in behandeling", "bill pending"),
        LegalQualification.Unknown => new("niet bekend", "not known"),
    };

    public static Phrase Of(SourceClass sourceClass) => sourceClass switch
    {
        SourceClass.Court => new("rechter", "court"),
        SourceClass.Authority => new("overheid", "authority"),
        SourceClass.Research => new("onderzoek", "research"),
        SourceClass.Press => new("pers", "press"),
        SourceClass.ReferenceWork => new("naslagwerk", "reference work"),
        SourceClass.Primary => new("uit de eerste hand", "primary source"),
    };

    public static Phrase Of(DerivationRule rule) => rule switch
    {
        DerivationRule.AlphabetPosition => new("plaats in het alfabet", "place in the alphabet"),
        DerivationRule.Initials => new("beginletters", "initials"),
        DerivationRule.Leet => new("cijfers als letters", "digits for letters"),
        DerivationRule.LookAlike => new("tekens die erop lijken", "look-alike characters"),
        DerivationRule.Translation => new("vertaling", "translation"),
        DerivationRule.Transliteration => new("ander schrift", "other script"),
        DerivationRule.Abbreviation => new("afkorting", "abbreviation"),
        DerivationRule.Emoji => new("emoji", "emoji"),
        DerivationRule.Pun => new("woordspeling", "pun"),
        DerivationRule.Other => new("anders", "other"),
    };

    public static Phrase Of(Audience audience) => audience switch
    {
        Audience.YouthWork => new("Voor jongerenwerkers", "For youth workers"),
        Audience.School => new("Voor scholen", "For schools"),
        Audience.Parents => new("Voor ouders", "For parents"),
        Audience.Municipality => new("Voor gemeenten", "For municipalities"),
        Audience.Platform => new("Voor moderatoren van platforms", "For platform moderators"),
        Audience.Police => new("Voor politie en analisten", "For police and analysts"),
    };

    public static Phrase Of(FormType type) => type switch
    {
        FormType.Word => new("woord", "word"),
        FormType.Phrase => new("zin", "phrase"),
        FormType.Acronym => new("afkorting", "acronym"),
        FormType.Hashtag => new("hashtag", "hashtag"),
        FormType.NumberCode => new("cijfercode", "number code"),
        FormType.Emoji => new("emoji", "emoji"),
        FormType.Rune => new("rune", "rune"),
        FormType.Pictogram => new("tekening in tekst", "pictogram"),
        FormType.UserNamePattern => new("patroon in namen van accounts", "user name pattern"),
        FormType.LinkPattern => new("patroon in links", "link pattern"),
    };

    public static Phrase Of(FormUse use) => use switch
    {
        FormUse.LookupOnly => new("alleen opzoeken", "lookup only"),
        FormUse.ScanWithContext => new("scannen met context", "scan with context"),
        FormUse.Scan => new("scannen", "scan"),
    };

    public static Phrase Of(FormAssessment assessment) => assessment switch
    {
        FormAssessment.Preferred => new("voorkeur", "preferred"),
        FormAssessment.Admitted => new("toegelaten", "admitted"),
        FormAssessment.Deprecated => new("verouderd", "deprecated"),
        FormAssessment.Proposed => new("voorgesteld", "proposed"),
    };

    public static Phrase Of(MatchBoundary boundary) => boundary switch
    {
        MatchBoundary.Word => new("als heel woord", "as a whole word"),
        MatchBoundary.Number => new("als heel getal", "as a whole number"),
        MatchBoundary.Anywhere => new("overal, ook in een woord", "anywhere, also within a word"),
    };

    public static Phrase Of(NumberKind kind) => kind switch
    {
        NumberKind.Year => new("jaartal", "year"),
        NumberKind.Price => new("prijs", "price"),
        NumberKind.Time => new("tijd", "time"),
        NumberKind.Score => new("uitslag", "score"),
        NumberKind.Address => new("adres", "address"),
        NumberKind.Phone => new("telefoonnummer", "phone number"),
        NumberKind.Path => new("pad of link", "path or link"),
        NumberKind.Version => new("versie", "version"),
    };

    public static Phrase Of(SourceType type) => type switch
    {
        SourceType.Report => new("rapport", "report"),
        SourceType.WebPage => new("webpagina", "web page"),
        SourceType.Judgment => new("uitspraak", "judgment"),
        SourceType.Book => new("boek", "book"),
        SourceType.Article => new("artikel", "article"),
        SourceType.Dataset => new("gegevensset", "dataset"),
        SourceType.Law => new("wet", "law"),
        SourceType.Listing => new("officiële lijst", "official listing"),
    };

    public static Phrase Of(SourceAccess access) => access switch
    {
        SourceAccess.Open => new("vrij te lezen", "open"),
        SourceAccess.Paid => new("betaald", "paid"),
        SourceAccess.ArchivedOnly => new("alleen in een archief", "in an archive only"),
    };

    /// <summary>What may be done with a marked text. Source: MISP, "PAP taxonomy".</summary>
    public static Phrase Of(Pap pap) => pap switch
    {
        Pap.Clear => new("er is niets op tegen", "no restriction"),
        Pap.Green => new("zoeken mag, niet bij de ander zelf", "active checks allowed, not at the target"),
        Pap.Amber => new("alleen zoeken bij uzelf", "passive checks only"),
        Pap.Red => new("niemand mag er iets van merken", "nothing that anybody could notice"),
    };

    /// <summary>The marking as it is written, such as <c>PAP:AMBER</c>.</summary>
    public static string Marking(Pap pap) => pap switch
    {
        Pap.Clear => "PAP:CLEAR",
        Pap.Green => "PAP:GREEN",
        Pap.Amber => "PAP:AMBER",
        Pap.Red => "PAP:RED",
    };

    public static Phrase Of(AdmissionGround ground) => ground switch
    {
        AdmissionGround.Court => new("een rechter", "a court"),
        AdmissionGround.OfficialListing => new("een officiële lijst", "an official listing"),
        AdmissionGround.Authority => new("een overheid", "an authority"),
        AdmissionGround.Research => new("onderzoek", "research"),
        AdmissionGround.Confusable => new("wordt alleen aangezien voor extremistisch", "only taken for extremist"),
    };

    public static Phrase Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => new("op de dag", "to the day"),
        DatePrecision.Month => new("op de maand", "to the month"),
        DatePrecision.Year => new("op het jaar", "to the year"),
        DatePrecision.Decade => new("ongeveer, op tien jaar", "to the decade"),
        DatePrecision.Century => new("ongeveer, op honderd jaar", "to the century"),
    };
}
