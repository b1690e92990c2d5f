using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Administration;

internal static class AdministrationTexts
{
    public static readonly Phrase PeopleTitle = new("Personen", "People");
    public static readonly Phrase PeopleLead = new("Wie er in mag, namens welke organisatie, en tot wanneer.", "Who may enter, for which organisation, and until when.");
    public static readonly Phrase Invite = new("Nodig iemand uit", "Invite somebody");
    public static readonly Phrase Menu = new("Beheer", "Administration");
    public static readonly Phrase OwnOrganisation = new("Uw eigen organisatie", "Your own organisation");
    public static readonly Phrase ToPeople = new("Naar de personen", "To the people");
    public static readonly Phrase EndingTitle = new("Rollen die binnenkort aflopen", "Roles that end soon");
    public static readonly Phrase EndingLead = new("Binnen {0} dagen, of al afgelopen. Bevestig wat nodig blijft.", "Within {0} days, or ended already. Confirm what is still needed.");
    public static readonly Phrase NoneEnding = new("Er loopt binnenkort geen rol af.", "No role ends soon.");
    public static readonly Phrase Confirm = new("Bevestig voor een jaar", "Confirm for a year");
    public static readonly Phrase EndsOn = new("tot en met {0}", "until {0}");
    public static readonly Phrase Ended = new("afgelopen op {0}", "ended on {0}");
    public static readonly Phrase NoEnd = new("zonder einde", "without an end");
    public static readonly Phrase Everybody = new("Iedereen", "Everybody");
    public static readonly Phrase Count = new("{0} accounts", "{0} accounts");
    public static readonly Phrase One = new("1 account", "1 account");
    public static readonly Phrase Name = new("Naam", "Name");
    public static readonly Phrase Organisation = new("Organisatie", "Organisation");
    public static readonly Phrase Roles = new("Rollen", "Roles");
    public static readonly Phrase State = new("Stand", "State");
    public static readonly Phrase NoRoles = new("geen", "none");
    public static readonly Phrase SignInName = new("Aanmeldnaam", "Sign-in name");
    public static readonly Phrase SignInNameHint = new("Kleine letters, cijfers en . _ - @ +. Blijft altijd dezelfde.", "Lower-case letters, digits and . _ - @ +. It never changes.");
    public static readonly Phrase DemoAccount = new("Proefaccount", "Demo account");
    public static readonly Phrase ExternalName = new("Naam bij de eigen organisatie", "Name at their own organisation");
    public static readonly Phrase ExternalNameHint = new(
        "Alleen als zij zich via hun organisatie aanmelden. Precies zoals die naam daar is.",
        "Only if they sign in through their organisation. Exactly as the name is there.");
    public static readonly Phrase SamePerson = new("Is dit een tweede account van iemand?", "Is this a second account of somebody?");
    public static readonly Phrase SamePersonHint = new(
        "Dan telt het als dezelfde persoon: wie een tekst schreef, kan die ook met dit account niet goedkeuren.",
        "Then it counts as the same person: whoever wrote a text cannot approve it with this account either.");
    public static readonly Phrase NoSecond = new("Nee", "No");
    public static readonly Phrase SamePersonAs = new("Ook van deze persoon: {0}", "Also of this person: {0}");
    public static readonly Phrase InviteTitle = new("Nodig iemand uit", "Invite somebody");
    public static readonly Phrase InviteLead = new(
        "U krijgt een link die één keer werkt. Geef die zelf aan deze persoon, en aan niemand anders.",
        "You get a link that works once. Give it to this person yourself, and to nobody else.");
    public static readonly Phrase RolesEnd = new("Rollen gelden tot en met", "Roles hold until");
    public static readonly Phrase OtherEnds = new("Een rol op een andere dag laten aflopen", "Let a role end on another day");
    public static readonly Phrase OtherEndsHint = new("Leeg laten: dezelfde dag als de andere rollen.", "Leave empty: the same day as the other roles.");
    public static readonly Phrase UntilOf = new("{0}, tot en met", "{0}, until");
    public static readonly Phrase AccountEnd = new("Laatste dag van het account", "Last day of the account");
    public static readonly Phrase RolesEndHint = new("Ten hoogste een jaar. Daarna bevestigt u ze opnieuw.", "At most a year. Then you confirm them again.");
    public static readonly Phrase MakeLink = new("Maak de link", "Make the link");
    public static readonly Phrase LinkTitle = new("Geef deze link aan {0}", "Give this link to {0}");
    public static readonly Phrase LinkLead = new(
        "U ziet hem alleen nu. Hij werkt één keer, tot {0} uur. Geef hem zo dat niemand anders hem leest.",
        "You see it only now. It works once, until {0}. Give it in such a way that nobody else reads it.");
    public static readonly Phrase Copy = new("Kopieer", "Copy");
    public static readonly Phrase Copied = new("Gekopieerd", "Copied");
    public static readonly Phrase ToPerson = new("Naar deze persoon", "To this person");
    public static readonly Phrase LookAgain = new("Nog niet bewaard. Kijk na wat hieronder staat.", "Not saved yet. Look at what is marked below.");
    public static readonly Phrase BadName = new("Geef een naam van 1 tot {0} tekens.", "Give a name of 1 to {0} characters.");
    public static readonly Phrase BadSignInName = new("Gebruik 3 tot 64 kleine letters, cijfers en . _ - @ +.", "Use 3 to 64 lower-case letters, digits and . _ - @ +.");
    public static readonly Phrase BadOrganisation = new("Kies een organisatie die meedoet.", "Choose an organisation that takes part.");
    public static readonly Phrase BadRoles = new("Kies ten minste één rol.", "Choose at least one role.");
    public static readonly Phrase BadEnd = new("Kies een dag binnen een jaar.", "Choose a day within a year.");
    public static readonly Phrase BadExternalName = new("Geef een naam van 1 tot 200 tekens.", "Give a name of 1 to 200 characters.");
    public static readonly Phrase NameTaken = new("Een ander account heeft deze naam al.", "Another account has this name already.");
    public static readonly Phrase BadPerson = new("Kies een account dat er is, en niet uw eigen.", "Choose an account that exists, and not your own.");
    public static readonly Phrase LinkUntil = new("De link werkt tot {0} uur.", "The link works until {0}.");
    public static readonly Phrase NoLink = new("De link werkt niet meer. Maak een nieuwe.", "The link no longer works. Make a new one.");
    public static readonly Phrase GiveTitle = new("Geef of bevestig een rol", "Give or confirm a role");
    public static readonly Phrase Role = new("Rol", "Role");
    public static readonly Phrase Until = new("Tot en met", "Until");
    public static readonly Phrase Give = new("Geef rol", "Give role");
    public static readonly Phrase Take = new("Trek in", "Take away");
    public static readonly Phrase Access = new("Toegang", "Access");
    public static readonly Phrase NewLinkLead = new(
        "Kan deze persoon niet meer binnen? Geef een nieuwe link. Wat nu werkt, werkt tot de link is gebruikt.",
        "Can this person no longer get in? Give a new link. What works now works until the link is used.");
    public static readonly Phrase NewLink = new("Maak een nieuwe link", "Make a new link");
    public static readonly Phrase NameTitle = new("Verbeter de naam", "Correct the name");
    public static readonly Phrase NameHint = new("Zoals collega’s deze persoon zien. De aanmeldnaam verandert niet.", "As colleagues see this person. The sign-in name does not change.");
    public static readonly Phrase SaveName = new("Bewaar de naam", "Save the name");
    public static readonly Phrase BadPersonName = new("Geef een naam van 1 tot 100 tekens.", "Give a name of 1 to 100 characters.");
    public static readonly Phrase MoveTitle = new("Naar een andere organisatie", "To another organisation");
    public static readonly Phrase MoveLead = new(
        "Alle rollen en sessies van dit account eindigen, binnen vijf seconden. Geef daarna de rollen die nodig zijn. Wat deze persoon schreef, blijft op naam staan: de oude organisatie telt daarvoor nog mee.",
        "All roles and sessions of this account end, within five seconds. Then give the roles that are needed. What this person wrote stays theirs: for that the old organisation still counts.");
    public static readonly Phrase MoveTo = new("Organisatie", "Organisation");
    public static readonly Phrase Move = new("Verplaats", "Move");
    public static readonly Phrase CloseLead = new("Sluiten meldt deze persoon overal af, binnen vijf seconden.", "Closing signs this person out everywhere, within five seconds.");
    public static readonly Phrase Close = new("Sluit het account", "Close the account");
    public static readonly Phrase Open = new("Open het account weer", "Open the account again");
    public static readonly Phrase Self = new(
        "Dit bent u zelf. Uw eigen rollen en toegang regelt een andere beheerder.",
        "This is you. Another administrator looks after your own roles and access.");
    public static readonly Phrase NotSelf = new("Dit kunt u niet bij uzelf doen.", "You cannot do this to yourself.");
    public static readonly Phrase Saved = new("Bewaard. Dit geldt binnen vijf seconden overal.", "Saved. It holds everywhere within five seconds.");
    public static readonly Phrase AlreadySo = new("Dat was al zo, of het kan niet bij dit account.", "That was so already, or is not possible for this account.");
    public static readonly Phrase OrganisationsTitle = new("Organisaties", "Organisations");
    public static readonly Phrase OrganisationsLead = new(
        "Wie meedoet. Stopt een organisatie, dan komen haar mensen en systemen er niet meer in.",
        "Who takes part. After an organisation has ended, its people and systems can no longer enter.");
    public static readonly Phrase Add = new("Voeg toe", "Add");
    public static readonly Phrase AddTitle = new("Voeg een organisatie toe", "Add an organisation");
    public static readonly Phrase Rename = new("Hernoem", "Rename");
    public static readonly Phrase End = new("Laat stoppen", "End");
    public static readonly Phrase Reopen = new("Laat weer meedoen", "Let take part again");
    public static readonly Phrase EndedOn = new("Gestopt op {0}", "Ended on {0}");
    public static readonly Phrase NotOwn = new("Uw eigen organisatie kunt u niet laten stoppen.", "You cannot end your own organisation.");
    public static readonly Phrase TakenName = new("Een andere organisatie heet al zo, of het was al zo.", "Another organisation has this name, or it was so already.");
}
