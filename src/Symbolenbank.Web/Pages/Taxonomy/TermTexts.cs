using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Taxonomy;

internal static class TermTexts
{
    public static readonly Phrase Title = new("Begrippen", "Labels");
    public static readonly Phrase Lead = new(
        "Met deze begrippen ordent de bank de tekens. U ziet wat de bank eronder verstaat.",
        "The bank orders the signs by these labels. Here you see what it means by them.");
    public static readonly Phrase OneEntry = new("1 teken", "1 sign");
    public static readonly Phrase Entries = new("{0} tekens", "{0} signs");
    public static readonly Phrase NoEntries = new("Er zijn geen tekens met dit begrip.", "No signs have this label.");
    public static readonly Phrase EntriesTitle = new("Tekens met dit begrip", "Signs with this label");
    public static readonly Phrase UsedBy = new(
        "Een teken hoort bij een begrip omdat aanhangers het gebruiken. Anderen kunnen het onschuldig gebruiken.",
        "A sign has a label because adherents use it. Others may use it innocently.");
    public static readonly Phrase Source = new("Bron: {0}", "Source: {0}");
    public static readonly Phrase NoSource = new("De bank noemt hiervoor geen bron.", "The bank names no source for this.");
    public static readonly Phrase Borderline = new("Grensgeval", "Borderline");
    public static readonly Phrase BorderlineDetail = new("Dit valt maar deels onder extremisme.", "This falls only partly under extremism.");
    public static readonly Phrase MergedHere = new("Hierin opgegaan: {0}.", "Merged into this: {0}.");
    public static readonly Phrase WasMerged = new("‘{0}’ is opgegaan in dit begrip.", "‘{0}’ was merged into this label.");
    public static readonly Phrase Listings = new("Vermelding op lijsten", "Listings");
    public static readonly Phrase ListingsApart = new(
        "Een vermelding gaat over de groep en staat los van het teken. Zij maakt geen enkel teken strafbaar.",
        "A listing is about the group and stands apart from the sign. It makes no sign punishable.");
    public static readonly Phrase ListedBy = new("door {0}", "by {0}");
    public static readonly Phrase Since = new("sinds {0}", "since {0}");
    public static readonly Phrase FromTo = new("van {0} tot {1}", "from {0} to {1}");
    public static readonly Phrase History = new("Geschiedenis", "History");
    public static readonly Phrase Version = new("versie {0}", "version {0}");
    public static readonly Phrase Imported = new("Zo stond het erin toen de bank begon.", "This is what it said when the bank began.");
    public static readonly Phrase All = new("Alle begrippen", "All labels");

    public static readonly Phrase Work = new("Begrippen bijhouden", "Keep labels");
    public static readonly Phrase WorkLead = new(
        "Wie schrijft, stelt een wijziging voor. Een hoofdredacteur bevestigt die: altijd iemand anders.",
        "Whoever writes proposes a change. An editor-in-chief confirms it: always somebody else.");
    public static readonly Phrase Waiting = new("Voorstellen die wachten", "Proposals that wait");
    public static readonly Phrase NoneWaiting = new("Er wachten geen voorstellen.", "No proposals are waiting.");
    public static readonly Phrase New = new("Nieuw begrip", "New label");
    public static readonly Phrase ChangeThis = new("Stel een wijziging voor", "Propose a change");
    public static readonly Phrase ProposedBy = new("Voorgesteld door {0} op {1}", "Proposed by {0} on {1}");
    public static readonly Phrase ByFile = new("een gegevensbestand", "a data file");
    public static readonly Phrase Now = new("Nu", "Now");
    public static readonly Phrase Proposed = new("Voorstel", "Proposal");
    public static readonly Phrase Field = new("Onderdeel", "Part");
    public static readonly Phrase Nothing = new("leeg", "empty");
    public static readonly Phrase Confirm = new("Bevestig", "Confirm");
    public static readonly Phrase Reject = new("Wijs af", "Reject");
    public static readonly Phrase TakeBack = new("Neem terug", "Take back");
    public static readonly Phrase OtherDecides = new("Een hoofdredacteur die dit niet voorstelde, beslist.", "An editor-in-chief who did not propose it decides.");
    public static readonly Phrase Restore = new("Stel voor: terug naar deze versie", "Propose: back to this version");
    public static readonly Phrase ConfirmedBy = new("Voorgesteld door {0}, bevestigd door {1}", "Proposed by {0}, confirmed by {1}");
    public static readonly Phrase AsReaders = new("Bekijk als lezer", "View as a reader");
    public static readonly Phrase EntriesStay = new(
        "De tekens zelf veranderen niet. Zij volgen het begrip vanzelf.",
        "The signs themselves do not change. They follow the label by themselves.");

    public static readonly Phrase List = new("Lijst", "List");
    public static readonly Phrase Id = new("Vaste naam", "Fixed name");
    public static readonly Phrase IdHint = new("Kleine letters en cijfers, met streepjes. Dit verandert nooit meer.", "Small letters and digits, with hyphens. This never changes again.");
    public static readonly Phrase NameNl = new("Naam in het Nederlands", "Name in Dutch");
    public static readonly Phrase NameEn = new("Naam in het Engels", "Name in English");
    public static readonly Phrase DefinitionNl = new("Betekenis in het Nederlands", "Definition in Dutch");
    public static readonly Phrase DefinitionEn = new("Betekenis in het Engels", "Definition in English");
    public static readonly Phrase SourceField = new("Bron van de betekenis", "Source of the definition");
    public static readonly Phrase BorderlineField = new("Dit is een grensgeval", "This is a borderline case");
    public static readonly Phrase MergeField = new("Opgegaan in", "Merged into");
    public static readonly Phrase MergeHint = new("Dit begrip verdwijnt dan uit de lijst. De oude naam blijft werken.", "This label then leaves the list. The old name keeps working.");
    public static readonly Phrase NoMerge = new("geen: staat op zichzelf", "none: stands by itself");
    public static readonly Phrase ListingNumber = new("Vermelding {0}", "Listing {0}");
    public static readonly Phrase ListingHint = new("Laat lijst en instantie leeg om een vermelding weg te halen.", "Leave list and body empty to take a listing out.");
    public static readonly Phrase ListingName = new("Naam van de lijst", "Name of the list");
    public static readonly Phrase ListingBy = new("Wie plaatste de groep erop", "Who put the group on it");
    public static readonly Phrase ListingOn = new("Sinds (jaar, maand of dag)", "Since (year, month or day)");
    public static readonly Phrase ListingUntil = new("Tot (leeg als het nog geldt)", "Until (empty while it holds)");
    public static readonly Phrase ListingSource = new("Bron van de vermelding", "Source of the listing");
    public static readonly Phrase Reason = new("Waarom?", "Why?");
    public static readonly Phrase ReasonHint = new("Lezers zien dit in de geschiedenis.", "Readers see this in the history.");
    public static readonly Phrase Send = new("Stel voor", "Propose");
    public static readonly Phrase NotSent = new("Niet voorgesteld. Kijk bij de gemarkeerde velden.", "Not proposed. Look at the marked fields.");
    public static readonly Phrase Yes = new("ja", "yes");
    public static readonly Phrase No = new("nee", "no");

    /// <summary>What one label is.</summary>
    public static Phrase OneOf(Vocabulary vocabulary) => vocabulary switch
    {
        Vocabulary.Ideologies => new("Ideologie", "Ideology"),
        Vocabulary.Groups => new("Groep", "Group"),
        Vocabulary.Settings => new("Plaats of omgeving", "Place or setting"),
    };

    public static Phrase Of(Vocabulary vocabulary) => vocabulary switch
    {
        Vocabulary.Ideologies => new("Ideologieën", "Ideologies"),
        Vocabulary.Groups => new("Groepen", "Groups"),
        Vocabulary.Settings => new("Plaatsen en omgevingen", "Places and settings"),
    };

    /// <summary>An ISO 8601 day, month or year as people write it.</summary>
    public static string DayOf(string iso) => TermRules.Begin(iso) is not { } day ? iso : iso.Length switch
    {
        4 => iso,
        7 => day.Month(),
        _ => day.Long(),
    };

    public static Phrase Of(TermDone done) => done switch
    {
        TermDone.Sent => new("Voorgesteld. Een hoofdredacteur beslist.", "Proposed. An editor-in-chief decides."),
        TermDone.Confirmed => new("Klaar. Het begrip geldt nu overal.", "Done. The label now holds everywhere."),
        TermDone.Closed => new("Het voorstel is gesloten.", "The proposal is closed."),
    };

    /// <summary>What is wrong with a field, in the words of the page.</summary>
    public static Phrase Of(Fault fault) => fault.Field.Split('.') switch
    {
        ["id"] => new("Kies een andere vaste naam, met kleine letters, cijfers en streepjes.", "Choose another fixed name, of small letters, digits and hyphens."),
        ["name", ..] => new("Vul een naam in van hooguit 120 tekens.", "Give a name of at most 120 characters."),
        ["definition", ..] => new("Vul een betekenis in van hooguit 2000 tekens.", "Give a definition of at most 2,000 characters."),
        ["source"] => new("Een bron heeft hooguit 500 tekens.", "A source has at most 500 characters."),
        ["listings", _, "listedOn"] => new("Vul een jaar, maand of dag in die voorbij is: 2014, 2014-02 of 2014-02-07.", "Give a past year, month or day: 2014, 2014-02 or 2014-02-07."),
        ["listings", _, "until"] => new("Vul een jaar, maand of dag in die na het begin ligt.", "Give a year, month or day after the beginning."),
        ["listings", ..] => new("Vul de naam van de lijst en de instantie in.", "Give the name of the list and the body."),
        ["mergedInto"] => new("Kies een ander begrip dat zelf nog bestaat.", "Choose another label that still stands by itself."),
        ["reason"] => new("Vul een reden in zonder namen of adressen van personen.", "Give a reason without names or addresses of persons."),
        ["version"] or ["hash"] => new("Dit is intussen veranderd. Kijk eerst opnieuw.", "This has changed meanwhile. Look again first."),
        ["term"] => new("Dit staat er al, of er wacht al een voorstel.", "It says this already, or a proposal waits already."),
        ["person"] => new("Dit moet een andere persoon doen.", "Another person must do this."),
        _ => new("Dit kan niet.", "This cannot be done."),
    };
}
