using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Review;

internal static class ReviewTexts
{
    public static readonly Phrase Title = new("{0}, versie {1}", "{0}, version {1}");
    public static readonly Phrase FaultTitle = new("Niet gedaan: {0}", "Not done: {0}");
    public static readonly Phrase NotDone = new("Dit is niet gedaan:", "This was not done:");
    public static readonly Phrase YouWrote = new("U schreef:", "You wrote:");
    public static readonly Phrase Done = new("Gedaan: {0}", "Done: {0}");
    public static readonly Phrase State = new("Stand", "State");
    public static readonly Phrase HandedIn = new("Ingeleverd", "Handed in");
    public static readonly Phrase By = new("door {0}", "by {0}");
    public static readonly Phrase Authors = new("Geschreven door", "Written by");
    public static readonly Phrase Why = new("Wat en waarom", "What and why");
    public static readonly Phrase FromFile = new("meegeleverd met de bank", "shipped with the bank");
    public static readonly Phrase CameFromFile = new("Meegeleverd met de bank", "Shipped with the bank");
    public static readonly Phrase IsShown = new("Lezers zien deze versie nu.", "Readers see this version now.");
    public static readonly Phrase IsProvisional = new("Voorlopig gepubliceerd. Zonder oordeel van een deskundige vervalt dit op {0}.", "Published provisionally. Without an expert's opinion this lapses on {0}.");
    public static readonly Phrase IsTimed = new("Wordt gepubliceerd op {0}, als alles dan nog klopt.", "Will be published on {0}, if everything still holds then.");
    public static readonly Phrase WasRefused = new("De geplande publicatie ging niet door:", "The planned publication did not happen:");
    public static readonly Phrase ConfirmBefore = new("Een tweede persoon bevestigt de intrekking vóór {0}, of zet het terug.", "A second person confirms the withdrawal before {0}, or restores it.");
    public static readonly Phrase Missing = new("Wat nog ontbreekt", "What is still missing");
    public static readonly Phrase MissingLead = new("Publiceren kan pas als dit in orde is.", "It cannot be published before this is in order.");
    public static readonly Phrase NothingMissing = new("Er ontbreekt niets voor publicatie.", "Nothing is missing for publication.");
    public static readonly Phrase Changes = new("Wat er verandert", "What changes");
    public static readonly Phrase ChangesFrom = new("Vergeleken met versie {0}, die toen gepubliceerd was.", "Compared with version {0}, which was published then.");
    public static readonly Phrase AllNew = new("Er was nog niets gepubliceerd: alles is nieuw.", "Nothing was published yet: all of it is new.");
    public static readonly Phrase NoChanges = new("De teksten zijn gelijk.", "The texts are the same.");
    public static readonly Phrase Before = new("Was", "Was");
    public static readonly Phrase After = new("Wordt", "Becomes");
    public static readonly Phrase ToSign = new("Naar het teken", "To the sign");
    public static readonly Phrase Gone = new("staat er niet meer", "is not there any more");
    public static readonly Phrase Comments = new("Opmerkingen", "Remarks");
    public static readonly Phrase OpenComments = new("Nog {0} open", "{0} still open");
    public static readonly Phrase WriteComment = new("Opmerking maken", "Write a remark");
    public static readonly Phrase CommentOn = new("Opmerking bij {0}", "Remark on {0}");
    public static readonly Phrase CommentHint = new("Alleen de redactie leest dit.", "Only the curation team reads this.");
    public static readonly Phrase Answer = new("Antwoorden", "Answer");
    public static readonly Phrase Place = new("Plaatsen", "Post");
    public static readonly Phrase Resolve = new("Zet op afgehandeld", "Mark as resolved");
    public static readonly Phrase Resolved = new("afgehandeld", "resolved");
    public static readonly Phrase ToDeciding = new("Naar wat u kunt doen", "To what you can do");
    public static readonly Phrase Deciding = new("Wat u kunt doen", "What you can do");
    public static readonly Phrase NothingToDo = new("U kunt op dit moment niets met deze versie doen.", "You can do nothing with this version at the moment.");
    public static readonly Phrase OnDay = new("Op welke dag?", "On which day?");
    public static readonly Phrase AtTime = new("Hoe laat? (Nederlandse tijd)", "At what time? (Dutch time)");
    public static readonly Phrase Legal = new("Juridische regels", "Legal lines");
    public static readonly Phrase Confirmed = new("Bevestigd door een jurist.", "Confirmed by a jurist.");
    public static readonly Phrase NotConfirmed = new("Nog niet bevestigd door een jurist.", "Not confirmed by a jurist yet.");
    public static readonly Phrase Confirm = new("Deze regel klopt", "This line is right");
    public static readonly Phrase TakeBackConfirmation = new("Bevestiging terugnemen: deze regel klopt niet", "Take the confirmation back: this line is not right");
    public static readonly Phrase History = new("Wat er gebeurd is", "What happened");
    public static readonly Phrase Bank = new("de bank zelf", "the bank itself");
    public static readonly Phrase Preview = new("Zo ziet een lezer het", "As a reader sees it");
    public static readonly Phrase Erase = new("De tekst van deze versie wissen", "Erase the text of this version");
    public static readonly Phrase EraseHint = new(
        "Alleen als er gegevens van een persoon of geheime gegevens in staan. De tekst is daarna voorgoed weg. Dat er een tekst was, wie besliste en waarom hij weg is, blijft staan.",
        "Only if it holds data of a person or classified data. The text is then gone for good. That there was a text, who decided, and why it is gone, stay.");
    public static readonly Phrase EraseReason = new("Waarom? Herhaal niet wat er weg moet: dit blijft in het logboek.", "Why? Do not repeat what has to go: this stays in the audit log.");
    public static readonly Phrase Erased = new(
        "De tekst is gewist. Concepten die ermee begonnen: {0}. Vraag de schrijvers die na te kijken.",
        "The text was erased. Drafts that began with it: {0}. Ask their authors to check them.");

    public static readonly Phrase HistoryLink = new("Geschiedenis voor de redactie", "History for the curation team");
    public static readonly Phrase HistoryTitle = new("Geschiedenis van {0}", "History of {0}");
    public static readonly Phrase Compare = new("Vergelijk", "Compare");
    public static readonly Phrase CompareTitle = new("Versie {0} en versie {1}", "Version {0} and version {1}");
    public static readonly Phrase Older = new("Van versie", "From version");
    public static readonly Phrase Newer = new("Naar versie", "To version");
    public static readonly Phrase Version = new("Versie {0}", "Version {0}");
    public static readonly Phrase VersionErased = new("De tekst is gewist; alleen het kenmerk (SHA-256) is er nog.", "The text was erased; only its fingerprint (SHA-256) is left.");
    public static readonly Phrase ToDraft = new("Nieuw concept met deze tekst", "New draft with this text");
    public static readonly Phrase HasDraft = new("U hebt al een concept van dit teken. Maak dat eerst af of gooi het weg.", "You have a draft of this sign already. Finish it or throw it away first.");
    public static readonly Phrase Stops = new("Uitgeschakelde schrijfwijzen", "Stopped spellings");
    public static readonly Phrase StopsLead = new("Deze schrijfwijzen staan in de tekst, maar geen lezer, zoekvraag of scan krijgt ze.", "These spellings are in the text, but no reader, search or scan gets them.");
    public static readonly Phrase StoppedBy = new("Uitgeschakeld op {0} door {1}.", "Stopped on {0} by {1}.");
    public static readonly Phrase StopConfirmed = new("Een tweede persoon heeft dit bevestigd.", "A second person has confirmed this.");
    public static readonly Phrase StopWaits = new("Een tweede persoon moet dit nog bevestigen of terugzetten.", "A second person has still to confirm or lift this.");
    public static readonly Phrase StopOverdue = new("Te laat: een tweede persoon had dit al moeten bevestigen of terugzetten.", "Overdue: a second person should have confirmed or lifted this by now.");
    public static readonly Phrase ConfirmStop = new("Bevestigen", "Confirm");
    public static readonly Phrase LiftStop = new("Weer inschakelen", "Put back");
    public static readonly Phrase StopTitle = new("Een schrijfwijze meteen uitschakelen", "Stop a spelling at once");
    public static readonly Phrase StopHint = new(
        "Ze verdwijnt binnen enkele seconden uit zoeken, API en scans. Staat ze ook in de naam of de uitleg, trek dan het hele teken in.",
        "It disappears from search, API and scans within seconds. If it also stands in the name or the explanation, withdraw the whole sign.");
    public static readonly Phrase WhichForm = new("Welke schrijfwijze?", "Which spelling?");
    public static readonly Phrase StopReason = new("De reden. Die blijft in het logboek.", "The reason. It stays in the audit log.");
    public static readonly Phrase Stop = new("Nu uitschakelen", "Stop now");
}
