using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Upkeep;

internal static class UpkeepTexts
{
    public static readonly Phrase RecheckTitle = new("Opnieuw nakijken", "Check again");
    public static readonly Phrase RecheckLead = new(
        "Deze teksten zijn aan de beurt. Lees de tekst en de bronnen opnieuw.",
        "It is these texts' turn. Read the text and its sources again.");
    public static readonly Phrase NothingDue = new("Er is nu niets om na te kijken. Komt de controledatum van een tekst dichterbij, dan staat die hier.", "Nothing is due now. A text stands here when the date of its next check comes near.");
    public static readonly Phrase Overdue = new("{0} dagen te laat", "{0} days overdue");
    public static readonly Phrase OverdueOne = new("1 dag te laat", "1 day overdue");
    public static readonly Phrase DueToday = new("vandaag", "today");
    public static readonly Phrase DueIn = new("over {0} dagen", "in {0} days");
    public static readonly Phrase DueInOne = new("morgen", "tomorrow");
    public static readonly Phrase StillRight = new("Nog juist", "Still right");
    public static readonly Phrase StillRightOf = new("Nog juist: {0}", "Still right: {0}");
    public static readonly Phrase StillRightDetail = new(
        "‘Nog juist’ is een kleine wijziging: een ander bevestigt die. Daarna geldt een nieuwe datum.",
        "‘Still right’ is a small change: somebody else confirms it. Then a new date holds.");
    public static readonly Phrase Change = new("Wijzig de tekst", "Change the text");
    public static readonly Phrase ChangeOf = new("Wijzig de tekst: {0}", "Change the text: {0}");
    public static readonly Phrase HandedIn = new("{0} is ingeleverd. Een ander bevestigt dit.", "{0} was handed in. Somebody else confirms it.");
    public static readonly Phrase Busy = new("Aan {0} werkt al iemand, of er wacht al een wijziging.", "Somebody works on {0} already, or a change of it waits.");
    public static readonly Phrase Incomplete = new("{0} mist nog iets. Wijzig de tekst en lever die in.", "{0} still lacks something. Change the text and hand it in.");
    public static readonly Phrase Pages = new("Bladzijden", "Pages");
    public static readonly Phrase Next = new("Volgende", "Next");
    public static readonly Phrase Previous = new("Vorige", "Previous");

    public static readonly Phrase SourcesTitle = new("Bronnen nakijken", "Check sources");
    public static readonly Phrase SourcesLead = new(
        "Elke bron staat hier één keer. De bank haalt zelf geen pagina’s op: u kijkt.",
        "Each source stands here once. The bank itself fetches no pages: you look.");
    public static readonly Phrase AllSources = new("Alle bronnen", "All sources");
    public static readonly Phrase NoSources = new("Er zijn geen bronnen met dit gebrek.", "No sources have this flaw.");
    public static readonly Phrase Shown = new("{0} bronnen", "{0} sources");
    public static readonly Phrase CitedIn = new("Gebruikt in", "Used in");
    public static readonly Phrase LastChecked = new("Laatst nagekeken", "Last checked");
    public static readonly Phrase Never = new("nog nooit", "never yet");
    public static readonly Phrase Lacks = new("Ontbreekt", "Lacks");
    public static readonly Phrase Archive = new("Archiefadres", "Archive address");
    public static readonly Phrase Mark = new("Gekozen bronnen zijn vandaag nagekeken", "Chosen sources were checked today");
    public static readonly Phrase SaveArchive = new("Lever archiefadressen in", "Hand archive addresses in");
    public static readonly Phrase Marked = new("De controle is bewaard.", "The check was kept.");
    public static readonly Phrase Undo = new("Maak ongedaan", "Undo");
    public static readonly Phrase Undone = new("De controle is ongedaan gemaakt.", "The check was undone.");
    public static readonly Phrase ChooseSome = new("Kies minstens één bron.", "Choose at least one source.");
    public static readonly Phrase Clean = new(
        "In deze archiefadressen staan geen persoonsgegevens en niets uit een onderzoek of uit geheime stukken.",
        "These archive addresses hold no personal data and nothing from an investigation or classified papers.");
    public static readonly Phrase NotConfirmed = new("Bevestig eerst dat de archiefadressen geen persoonsgegevens of geheime gegevens bevatten.", "First confirm that the archive addresses hold no personal data and nothing secret.");
    public static readonly Phrase BadAddress = new("Een adres in een archief begint met https.", "An archive's address begins with https.");
    public static readonly Phrase Archived = new("Ingeleverd als kleine wijziging: {0}.", "Handed in as a small change: {0}.");
    public static readonly Phrase NotArchived = new("Niet ingeleverd, want er wordt al aan gewerkt: {0}.", "Not handed in, because somebody works on it: {0}.");

    public static Phrase Of(SourceFlaw flaw) => flaw switch
    {
        SourceFlaw.Incomplete => new("jaartal, uitgever of taal", "year, publisher or language"),
        SourceFlaw.NoAddress => new("webadres", "web address"),
        SourceFlaw.NotSecure => new("veilig webadres (https)", "secure web address (https)"),
        SourceFlaw.NotRead => new("leesdatum", "date of reading"),
        SourceFlaw.NeverChecked => new("eerste controle", "first check"),
        SourceFlaw.CheckedLongAgo => new("recente controle", "recent check"),
        SourceFlaw.NoArchive => new("archiefadres", "archive address"),
    };

    public static string Age(int days) => days switch
    {
        > 1 => Overdue.With(days),
        1 => OverdueOne,
        0 => DueToday,
        -1 => DueInOne,
        _ => DueIn.With(-days),
    };

    /// <summary>What became of saying that a text is still right.</summary>
    public static Phrase Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Ok => HandedIn,
        OutcomeKind.Conflict => Busy,
        _ => Incomplete,
    };
}
