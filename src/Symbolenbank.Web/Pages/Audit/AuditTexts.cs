using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Audit;

internal static class AuditTexts
{
    public static readonly Phrase Title = new("Logboek", "Audit log");
    public static readonly Phrase Lead = new("Wie deed wat, en waarom. Ook het lezen van dit logboek staat erin.", "Who did what, and why. Reading this log is recorded too.");
    public static readonly Phrase Act = new("Handeling", "Act");
    public static readonly Phrase Actor = new("Schuilnaam", "Pseudonym");
    public static readonly Phrase Organisation = new("Organisatie", "Organisation");
    public static readonly Phrase Outcome = new("Uitkomst", "Outcome");
    public static readonly Phrase Subject = new("Onderwerp", "Subject");
    public static readonly Phrase From = new("Van", "From");
    public static readonly Phrase To = new("Tot en met", "Up to and including");
    public static readonly Phrase All = new("alle", "all");
    public static readonly Phrase Filter = new("Filter", "Filter");
    public static readonly Phrase Clear = new("Wis filters", "Clear filters");
    public static readonly Phrase Number = new("Nr.", "No.");
    public static readonly Phrase When = new("Wanneer", "When");
    public static readonly Phrase Record = new("Regel", "Record");
    public static readonly Phrase Hash = new("SHA-256", "SHA-256");
    public static readonly Phrase Caption = new("{0} regels, nieuwste eerst. Tijden in Nederland.", "{0} records, newest first. Times in the Netherlands.");
    public static readonly Phrase None = new("Er zijn geen regels die hierbij passen.", "No records match.");
    public static readonly Phrase Older = new("Oudere regels", "Older records");
    public static readonly Phrase Newest = new("Nieuwste regels", "Newest records");
    public static readonly Phrase Unmasking = new("Schuilnaam onthullen", "Unmask a pseudonym");
    public static readonly Phrase UnmaskingLead = new(
        "Alleen met een reden. Een tweede persoon moet het bevestigen. Elke stap komt in het logboek.",
        "Only with a reason. A second person must confirm it. Every step is recorded.");
    public static readonly Phrase Reason = new("Reden", "Reason");
    public static readonly Phrase ReasonHint = new("10 tot 1000 tekens.", "10 to 1,000 characters.");
    public static readonly Phrase Ask = new("Vraag onthulling", "Request unmasking");
    public static readonly Phrase Requests = new("Verzoeken", "Requests");
    public static readonly Phrase NoRequests = new("Er zijn geen verzoeken.", "There are no requests.");
    public static readonly Phrase AskedOn = new("gevraagd op {0}", "requested on {0}");
    public static readonly Phrase Confirm = new("Bevestig en toon", "Confirm and show");
    public static readonly Phrase Waiting = new("Wacht op een tweede persoon", "Waiting for a second person");
    public static readonly Phrase Confirmed = new("Bevestigd", "Confirmed");
    public static readonly Phrase ShowName = new("Toon de naam", "Show the name");
    public static readonly Phrase BehindPseudonym = new("Achter {0}", "Behind {0}");
    public static readonly Phrase ActorName = new("Naam", "Name");
    public static readonly Phrase ActorKind = new("Soort", "Kind");
    public static readonly Phrase BackToRequests = new("Naar de verzoeken", "To the requests");
    public static readonly Phrase BackToLog = new("Naar het logboek", "To the audit log");
    public static readonly Phrase BadReason = new("Geef een reden van 10 tot 1000 tekens.", "Give a reason of 10 to 1,000 characters.");
    public static readonly Phrase UnknownPseudonym = new("Deze schuilnaam is er niet.", "There is no such pseudonym.");
}
