using Symbolenbank.Catalog.Overview;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.Taxonomy;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Overview;

internal static class OverviewTexts
{
    public static readonly Phrase Today = new("{0} (vandaag)", "{0} (today)");
    public static readonly Phrase OneDay = new("{0} (1 dag)", "{0} (1 day)");
    public static readonly Phrase Days = new("{0} ({1:N0} dagen)", "{0} ({1:N0} days)");
    public static readonly Phrase AllChanges = new("Alle wijzigingen", "All changes");
    public static readonly Phrase Title = new("Stand van zaken", "State of the bank");
    public static readonly Phrase Lead = new("Zo staat de bank er nu voor. U ziet wat u zelf mag zien.", "This is how the bank stands now. You see what you may see yourself.");

    public static readonly Phrase Waits = new("Wat wacht", "What waits");
    public static readonly Phrase What = new("Wat", "What");
    public static readonly Phrase HowMany = new("Hoeveel", "How many");
    public static readonly Phrase SinceWhen = new("Oudste wacht sinds", "Oldest waits since");
    public static readonly Phrase Nothing = new("Er wacht niets.", "Nothing waits.");
    public static readonly Phrase First = new("Dit eerst", "This first");
    public static readonly Phrase Left = new("nog {0}", "{0} left");
    public static readonly Phrase TimeIsOver = new("te laat: moest vóór {0}", "overdue: had to be done before {0}");
    public static readonly Phrase LapsesIn = new("vervalt over {0}", "lapses in {0}");
    public static readonly Phrase Version = new("{0}, versie {1}", "{0}, version {1}");
    public static readonly Phrase Urgent = new("waarvan {0} met spoed", "{0} of them urgent");

    public static readonly Phrase Bank = new("Wat aandacht vraagt", "What needs attention");
    public static readonly Phrase Published = new("Gepubliceerde tekens", "Published entries");
    public static readonly Phrase Overdue = new("Datum van nakijken voorbij", "Date of the next check passed");
    public static readonly Phrase OverdueSince = new("langst sinds {0}", "longest since {0}");
    public static readonly Phrase Examples = new("Voorbeelden, door niemand beoordeeld", "Examples, reviewed by nobody");
    public static readonly Phrase WithoutBenign = new("Zonder onschuldige betekenis", "Without an innocent meaning");
    public static readonly Phrase WithoutScript = new("Met een schrijfwijze zonder schrift", "With a form without a script");

    public static readonly Phrase Unanswered = new("Opgezocht en niet gevonden", "Looked up and not found");
    public static readonly Phrase UnansweredLead = new(
        "Alleen wat vaker is opgezocht, door mensen van meer dan één organisatie. De bank weet niet door wie.",
        "Only what was looked up more often, by people of more than one organisation. The bank does not know by whom.");
    public static readonly Phrase UnansweredNone = new("Nog niets dat vaak genoeg is opgezocht.", "Nothing that was looked up often enough yet.");
    public static readonly Phrase LookedUpLast = new("laatst op {0}", "last on {0}");
    public static readonly Phrase BeginDraft = new("Begin een concept", "Begin a draft");
    public static readonly Phrase BeginDraftOf = new("van ‘{0}’", "of ‘{0}’");
    public static readonly Phrase Close = new("Haal weg", "Remove");

    public static readonly Phrase ClosedLines = new("Weggehaald ({0})", "Removed ({0})");
    public static readonly Phrase Reopen = new("Zet terug", "Put back");

    public static readonly Phrase Recent = new("Laatste wijzigingen", "Latest changes");
    public static readonly Phrase RecentNone = new("Er is nog niets gepubliceerd.", "Nothing is published yet.");
    public static readonly Phrase WasPublished = new("gepubliceerd", "published");
    public static readonly Phrase WasWithdrawn = new("ingetrokken", "withdrawn");

    public static readonly Phrase Coverage = new("Wat de bank dekt", "What the bank covers");
    public static readonly Phrase CoverageLead = new(
        "Een teken telt mee in elke rij en kolom waar het bij hoort. Kies een getal om de lijst te zien.",
        "An entry counts in each row and column to which it belongs. Choose a number to see the list.");
    public static readonly Phrase CoverageNone = new("Er zijn geen tekens om te tellen.", "There are no entries to count.");
    public static readonly Phrase OnlyKind = new("Tel alleen deze soort", "Count only this kind");
    public static readonly Phrase AllKinds = new("Alle soorten", "All kinds");
    public static readonly Phrase Count = new("Tel", "Count");
    public static readonly Phrase IdeologyByLanguage = new("Ideologie en taal van de schrijfwijze", "Ideology and language of forms");
    public static readonly Phrase IdeologyByKind = new("Ideologie en soort", "Ideology and kind");
    public static readonly Phrase LanguageByKind = new("Taal van de schrijfwijze en soort", "Language of forms and kind");

    public static Phrase Of(WaitingKind kind) => kind switch
    {
        WaitingKind.Provisional => new("Voorlopig gepubliceerd, wacht op een deskundige", "Published provisionally, waits for an expert"),
        WaitingKind.Withdrawal => new("Ingetrokken, wacht op een tweede persoon", "Withdrawn, waits for a second person"),
        WaitingKind.StoppedForm => new("Uitgeschakelde schrijfwijze, wacht op een tweede persoon", "Stopped spelling, waits for a second person"),
        WaitingKind.Opinion => new("Voor het oordeel van een deskundige", "For an expert’s opinion"),
        WaitingKind.SmallChange => new("Kleine wijzigingen", "Small changes"),
        WaitingKind.Publication => new("Klaar om te publiceren", "Ready to publish"),
        WaitingKind.LegalLine => new("Juridische regel die een jurist moet bevestigen", "Legal line that a jurist has to confirm"),
        WaitingKind.TermProposal => new("Voorstellen voor ideologieën en groepen", "Proposals for ideologies and groups"),
        WaitingKind.Report => new("Meldingen van lezers", "Reports from readers"),
    };

    /// <summary>The list behind a number.</summary>
    public static string AddressOf(WaitingKind kind) => kind switch
    {
        WaitingKind.Provisional or WaitingKind.Opinion or WaitingKind.LegalLine => WorkPlaces.ToReview,
        WaitingKind.Withdrawal or WaitingKind.StoppedForm => WorkPlaces.Withdrawn,
        WaitingKind.SmallChange => WorkPlaces.SmallChanges,
        WaitingKind.Publication => WorkPlaces.ToPublish,
        WaitingKind.TermProposal => TermWorkEndpoints.Address,
        WaitingKind.Report => ReportListEndpoints.Address,
    };

    /// <summary>How long is left of what presses most; empty where time decides nothing.</summary>
    public static string TimeOf(Waiting waiting, DateTimeOffset now) => waiting.Deadline switch
    {
        null => "",
        { } by when by <= now => TimeIsOver.With(Moment.Words(by)),
        { } by => (waiting.Kind is WaitingKind.Provisional ? LapsesIn : Left).With(WorkTexts.Age(by - now)),
    };
}
