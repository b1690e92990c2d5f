using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Administration;

internal static class AccessTexts
{
    public static readonly Phrase Title = new("Toegang bevestigen", "Confirm access");
    public static readonly Phrase Lead = new(
        "Niemand geeft alleen toegang die verder gaat dan opzoeken. Een tweede persoon bevestigt het.",
        "Nobody alone gives access beyond looking up. A second person confirms it.");
    public static readonly Phrase KnowThem = new(
        "Bevestig alleen als u zeker weet dat deze persoon bestaat, dit werk doet en dit zelf wil.",
        "Confirm only if you know that this person exists, does this work and wants this.");
    public static readonly Phrase WaitsForConfirmation = new("wacht op bevestiging", "waits for confirmation");
    public static readonly Phrase Waiting = new("Wacht op een tweede persoon", "Waits for a second person");
    public static readonly Phrase NothingWaits = new("Er wacht niets.", "Nothing waits.");
    public static readonly Phrase AloneTitle = new("Door één persoon gegeven", "Given by one person");
    public static readonly Phrase AloneLead = new(
        "Dit geldt al. Toen het begon was er nog niemand die kon bevestigen. Kijk het na en bevestig het alsnog.",
        "This holds already. When it began there was nobody yet who could confirm. Look at it and confirm it after all.");
    public static readonly Phrase AskedBy = new("Gevraagd door {0} op {1}.", "Asked for by {0} on {1}.");
    public static readonly Phrase GivenBy = new("Gegeven door {0} op {1}.", "Given by {0} on {1}.");
    public static readonly Phrase Console = new("wie deze bank draait, met de link bij het opstarten", "whoever runs this bank, with the link at the start");
    public static readonly Phrase Until = new("Wacht tot {0} uur.", "Waits until {0}.");
    public static readonly Phrase RolesWord = new("{0}, tot en met {1}", "{0}, until {1}");
    public static readonly Phrase LinkWord = new("een nieuwe link; wat nu werkt om aan te melden, werkt daarna niet meer", "a new link; what works now to sign in no longer works after it");
    public static readonly Phrase SeparationWord = new("telt weer als een andere persoon dan bij de andere accounts", "counts again as another person than with the other accounts");
    public static readonly Phrase WithCode = new("U krijgt een code. Geef die zelf aan deze persoon: de link werkt er alleen mee.", "You get a code. Give it to this person yourself: the link only works with it.");
    public static readonly Phrase SetUpAlone = new(
        "Meldt zich al aan, met een link die één beheerder gaf. Vraag deze persoon zelf of dit account echt van hem of haar is.",
        "Signs in already, with a link that one administrator gave. Ask this person whether the account is really theirs.");
    public static readonly Phrase External = new("Bij de eigen organisatie: {0}.", "At their own organisation: {0}.");
    public static readonly Phrase Confirm = new("Bevestig", "Confirm");
    public static readonly Phrase Refuse = new("Wijs af", "Refuse");
    public static readonly Phrase TakeBack = new("Neem terug", "Take back");
    public static readonly Phrase Own = new("U vroeg dit zelf. Iemand anders bevestigt het.", "You asked for this. Somebody else confirms it.");
    public static readonly Phrase ForYou = new("Dit gaat over u. Iemand anders bevestigt het.", "This is about you. Somebody else confirms it.");
    public static readonly Phrase NotYou = new("Dit kunt u niet zelf bevestigen.", "You cannot confirm this yourself.");
    public static readonly Phrase Gone = new(
        "Dit was al beslist of verlopen, of wie het vroeg mag het niet meer vragen.",
        "This was decided already or has lapsed, or whoever asked for it no longer may.");
    public static readonly Phrase Done = new("Gedaan. Dit geldt binnen vijf seconden overal.", "Done. It holds everywhere within five seconds.");
    public static readonly Phrase CodeTitle = new("Geef deze code aan {0}", "Give this code to {0}");
    public static readonly Phrase CodeLead = new(
        "U ziet hem alleen nu. Geef hem zelf, het liefst in een gesprek. De link krijgt deze persoon van de beheerder. Geen van u beiden kan de link alleen gebruiken.",
        "You see it only now. Give it yourself, best in a conversation. They get the link from the administrator. Neither of you can use the link alone.");
    public static readonly Phrase ToList = new("Terug naar de lijst", "Back to the list");
    public static readonly Phrase LinkWaits = new(
        "De link werkt pas als een tweede persoon dit bevestigt: een andere beheerder of een hoofdredacteur. Die krijgt dan een code. {0} heeft link en code nodig.",
        "The link works only once a second person confirms this: another administrator or an editor-in-chief. They then get a code. {0} needs both link and code.");
    public static readonly Phrase RoleWaits = new("Gevraagd. De rol geldt zodra een tweede persoon dit bevestigt.", "Asked for. The role holds once a second person confirms it.");
    public static readonly Phrase SeparationWaits = new("Gevraagd. Dit geldt zodra een tweede persoon het bevestigt.", "Asked for. It holds once a second person confirms it.");
    public static readonly Phrase ToDecide = new("Toegang die op een tweede persoon wacht", "Access that waits for a second person");
    public static readonly Phrase GivenAlone = new("Toegang die één persoon gaf", "Access that one person gave");

    public static readonly Phrase SamePersonTitle = new("Dezelfde persoon", "The same person");
    public static readonly Phrase TieLead = new(
        "Heeft deze persoon nog een account? Koppel de twee. Wie met het ene account een tekst schreef, kan die dan ook met het andere niet goedkeuren. Dit geldt meteen.",
        "Does this person have another account? Connect the two. Whoever wrote a text with one account can then not approve it with the other either. It holds at once.");
    public static readonly Phrase OtherAccount = new("Ander account van deze persoon", "Other account of this person");
    public static readonly Phrase Tie = new("Koppel de accounts", "Connect the accounts");
    public static readonly Phrase SeparateLead = new("Zijn dit toch twee mensen? Een tweede persoon bevestigt het.", "Are these two people after all? A second person confirms it.");
    public static readonly Phrase Separate = new("Vraag om los te maken", "Ask to separate");
    public static readonly Phrase EndTitle = new("Einde van het account", "End of the account");
    public static readonly Phrase EndsOn = new("Dit account werkt tot en met {0}.", "This account works until {0}.");
    public static readonly Phrase NoEnd = new("Dit account heeft geen einde. Rollen lopen wel af.", "This account has no end. Roles do end.");
    public static readonly Phrase EndLabel = new("Laatste dag", "Last day");
    public static readonly Phrase EndHint = new("Leeg laten: geen einde.", "Leave empty: no end.");
    public static readonly Phrase SetEnd = new("Bewaar het einde", "Save the end");
    public static readonly Phrase BadEnd = new("Kies een dag die nog komt, of laat het veld leeg.", "Choose a day to come, or leave the field empty.");

    /// <summary>What is asked for.</summary>
    public static string WordOf(AccessRequest request) => request.Kind switch
    {
        AccessRequestKind.Roles when request.RolesEndAt is { } end => RolesWord.With(Names(request), Day.Of(end.AddTicks(-1)).Long()),
        AccessRequestKind.Roles => Names(request),
        AccessRequestKind.Link => LinkWord,
        AccessRequestKind.Separation => SeparationWord,
    };

    private static string Names(AccessRequest request) => string.Join(", ", request.Roles.Select(role => RoleWords.Of(role).ToString()));
}
