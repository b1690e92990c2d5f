namespace Symbolenbank.Web.Pages.Shared.Layout;

internal static class LayoutTexts
{
    public const string BankName = "Symbolenbank";

    public static readonly Phrase SkipToContent = new("Naar de inhoud", "Skip to content");
    public static readonly Phrase MainMenu = new("Hoofdmenu", "Main menu");
    public static readonly Phrase Search = new("Zoeken", "Search");
    public static readonly Phrase Advice = new("Wat kunt u doen?", "What can you do?");
    public static readonly Phrase Work = new("Werk", "Work");
    public static readonly Phrase AuditLog = new("Logboek", "Audit log");
    public static readonly Phrase Requests = new("Verzoeken", "Requests");
    public static readonly Phrase Reports = new("Meldingen", "Reports");
    public static readonly Phrase SignIn = new("Aanmelden", "Sign in");
    public static readonly Phrase SignOut = new("Afmelden", "Sign out");
    public static readonly Phrase NoOperator = new(
        "Dit is geen dienst van de NCTV, de politie of de rijksoverheid.",
        "This is not a service of the NCTV, the police or the Dutch government.");
    public static readonly Phrase Operator = new("De Symbolenbank is een dienst van {0}.", "The Symbolenbank is a service of {0}.");
    public static readonly Phrase Account = new("Uw account", "Your account");
    public static readonly Phrase Privacy = new("Privacy", "Privacy");
    public static readonly Phrase Accessibility = new("Toegankelijkheid", "Accessibility");
    public static readonly Phrase Notice = new("Let op", "Please note");
    public static readonly Phrase Example = new("Voorbeeldtekst.", "Example text.");
    public static readonly Phrase Examples = new("Voorbeeldteksten.", "Example texts.");
    public static readonly Phrase ExampleDetail = new(
        "Niet beoordeeld door politie of NCTV. Gebruik dit niet voor beslissingen.",
        "Not reviewed by the police or the NCTV. Do not use it for decisions.");
    public static readonly Phrase Provisional = new("Voorlopig.", "Provisional.");
    public static readonly Phrase ProvisionalDetail = new(
        "Met spoed gepubliceerd. Een deskundige heeft hier nog niet over geoordeeld.",
        "Published in haste. No expert has given an opinion on it yet.");
    public static readonly Phrase SomeProvisional = new("Deels voorlopig.", "Provisional in part.");
    public static readonly Phrase SomeProvisionalDetail = new(
        "Over minstens één tekst op deze pagina heeft nog geen deskundige geoordeeld. Dat staat bij die tekst.",
        "No expert has given an opinion yet on at least one text of this page. It says so beside that text.");

    public static readonly Phrase Overdue = new("Niet op tijd nagekeken.", "Not checked in time.");
    public static readonly Phrase OverdueDetail = new(
        "Deze tekst had vóór {0} opnieuw gecontroleerd moeten zijn. Hij kan verouderd zijn.",
        "This text should have been checked again before {0}. It may be out of date.");
    public static readonly Phrase SomeOverdue = new(
        "Dat geldt voor een of meer van deze teksten. Het staat erbij.",
        "That holds for one or more of these texts. It says so beside each.");
    public static readonly Phrase Exercise = new("Oefening.", "Exercise.");
    public static readonly Phrase ExerciseDetail = new(
        "Dit teken is verzonnen. Het is er alleen om mee te oefenen.",
        "This sign is invented. It is here for practice only.");
}
