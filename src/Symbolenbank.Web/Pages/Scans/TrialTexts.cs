using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Scans;

internal static class TrialTexts
{
    public static readonly Phrase Title = new("Wat zou dit raken?", "What would this hit?");
    public static readonly Phrase Lead = new(
        "Hier telt u hoe vaak elke schrijfwijze van {0} voorkomt in de proefteksten. Zo ziet u hoe vaak het misgaat.",
        "Here you count how often each spelling of {0} occurs in the trial texts. That shows how often it goes wrong.");
    public static readonly Phrase AsInScans = new(
        "Wij tellen zoals een scan het zou vinden, samen met de andere schrijfwijzen in scans. Namen, accounts en adressen in de voorbeelden zijn stippen. Wat u laat tellen, staat in het logboek.",
        "We count what a scan would find, beside the other spellings in scans. Names, accounts and addresses in the examples are dots. What you have counted is recorded.");
    public static readonly Phrase TooOften = new(
        "U hebt in korte tijd veel laten tellen. Wacht een minuut en probeer het dan opnieuw.",
        "You have had much counted in a short time. Wait a minute, then try again.");
    public static readonly Phrase NoCorpus = new("Er zijn nog geen proefteksten.", "There are no trial texts yet.");
    public static readonly Phrase HowToCorpus = new(
        "De beheerder kiest een bestand met één tekst op elke regel, in UTF-8. Het pad staat in de instelling {0}.",
        "The operator chooses a file with one text on each line, in UTF-8. Its path is the setting {0}.");
    public static readonly Phrase Count = new("Tel", "Count");
    public static readonly Phrase CountRest = new("Tel de rest", "Count the rest");
    public static readonly Phrase Stop = new("Stop", "Stop");
    public static readonly Phrase Look = new("Kijk opnieuw", "Look again");
    public static readonly Phrase Busy = new("Aan het tellen: {0} van {1} klaar.", "Counting: {0} of {1} done.");
    public static readonly Phrase Full = new(
        "Er wachten al zoveel schrijfwijzen van u als er mogen. De rest kunt u tellen zodra er een klaar is.",
        "As many of your spellings are waiting as may be. You can count the rest once one is done.");
    public static readonly Phrase TextsRead = new("Teksten gelezen", "Texts read");
    public static readonly Phrase TextsHit = new("Teksten met treffer", "Texts with a match");
    public static readonly Phrase Recognised = new("Dit is de schrijfwijze", "This is the spelling");
    public static readonly Phrase InContext = new("De context beslist", "Context decides");
    public static readonly Phrase Capped = new("Alleen het begin van het bestand is gelezen.", "Only the beginning of the file was read.");
    public static readonly Phrase Examples = new("Voorbeelden ({0})", "Examples ({0})");
    public static readonly Phrase NotPublished = new("Staat niet in dit teken.", "Is not in this sign.");
    public static readonly Phrase TryOther = new("Probeer een andere schrijfwijze", "Try another spelling");
    public static readonly Phrase SpellingHint = new("Een schrijfwijze die nog niet in het teken staat. Ten hoogste {0} tekens.", "A spelling that is not in the sign yet. At most {0} characters.");
    public static readonly Phrase Try = new("Probeer", "Try");
    public static readonly Phrase AllForms = new("Alle schrijfwijzen van dit teken", "All spellings of this sign");
    public static readonly Phrase BackToEntry = new("Terug naar het teken", "Back to the sign");

    public static Phrase Of(CorpusState state) => state switch
    {
        CorpusState.NotCounted => new("nog niet geteld", "not counted yet"),
        CorpusState.Waiting => new("wacht op zijn beurt", "waits for its turn"),
        CorpusState.Counting => new("wordt geteld", "is being counted"),
        CorpusState.Done => new("geteld", "counted"),
        CorpusState.Failed => new("het tellen is mislukt", "counting failed"),
        CorpusState.Refused => new("wordt niet geteld: dit lijkt op gegevens van een persoon", "is not counted: this looks like data of a person"),
    };

    public static Phrase Of(FormUse use) => use switch
    {
        FormUse.LookupOnly => new("Nu alleen om op te zoeken.", "Now for looking up only."),
        FormUse.ScanWithContext => new("Nu in scans, als de context erbij past.", "Now in scans, if the context fits."),
        FormUse.Scan => new("Nu in scans.", "Now in scans."),
    };
}
