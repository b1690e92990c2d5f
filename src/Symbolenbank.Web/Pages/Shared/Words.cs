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
}
