using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Work;

internal static class WorkTexts
{
    public static readonly Phrase Menu = new("Werk van de redactie", "Curation work");
    public static readonly Phrase Title = new("Uw werk", "Your work");
    public static readonly Phrase Lead = new("Wat op u wacht, en wat u zelf onder handen hebt.", "What waits for you, and what you are working on.");
    public static readonly Phrase NothingWaits = new("Er wacht niets op u.", "Nothing waits for you.");
    public static readonly Phrase WaitsForYou = new("Dit wacht op u", "Waiting for you");
    public static readonly Phrase YourOwn = new("Uw eigen werk", "Your own work");
    public static readonly Phrase Drafts = new("Uw concepten", "Your drafts");
    public static readonly Phrase NoDrafts = new("U hebt geen concepten.", "You have no drafts.");
    public static readonly Phrase Discarded = new("weggegooid", "thrown away");
    public static readonly Phrase SentBack = new("teruggestuurd", "sent back");
    public static readonly Phrase Saved = new("bewaard op {0}", "saved on {0}");
    public static readonly Phrase NewSign = new("Nieuw teken beschrijven", "Describe a new sign");
    public static readonly Phrase NoName = new("zonder naam", "without a name");
    public static readonly Phrase All = new("Alle {0} bekijken", "See all {0}");
    public static readonly Phrase Empty = new("Er staat nu niets in deze lijst.", "There is nothing in this list now.");
    public static readonly Phrase Version = new("versie {0}", "version {0}");
    public static readonly Phrase HandedInBy = new("ingeleverd door {0}", "handed in by {0}");
    public static readonly Phrase Person = new("{0}, {1}", "{0}, {1}");
    public static readonly Phrase WaitsSince = new("wacht {0}", "waiting for {0}");
    public static readonly Phrase DueOn = new("opnieuw te controleren vóór {0}", "to be checked again before {0}");
    public static readonly Phrase DueLate = new("Te laat: had vóór {0} gecontroleerd moeten zijn", "Overdue: should have been checked before {0}");
    public static readonly Phrase Urgent = new("Spoed", "Urgent");
    public static readonly Phrase Small = new("Kleine wijziging", "Small change");
    public static readonly Phrase Provisional = new("Voorlopig gepubliceerd: oordeel nodig vóór {0}", "Published provisionally: opinion needed before {0}");
    public static readonly Phrase Timed = new("Wordt gepubliceerd op {0}", "Will be published on {0}");
    public static readonly Phrase ConfirmBefore = new("Tweede persoon nodig vóór {0}", "Second person needed before {0}");
    public static readonly Phrase Overdue = new("Te laat: een tweede persoon had vóór {0} moeten beslissen", "Overdue: a second person should have decided before {0}");
    public static readonly Phrase StoppedForm = new("Uitgeschakelde schrijfwijze:", "Stopped spelling:");
    public static readonly Phrase OverdueTitle = new("Te laat met bevestigen", "Confirmation overdue");
    public static readonly Phrase OverdueLead = new(
        "Iemand trok dit in, en niemand heeft op tijd bevestigd of het teruggezet. Het blijft weg tot iemand beslist.",
        "Somebody withdrew this, and nobody confirmed or restored it in time. It stays away until somebody decides.");
    public static readonly Phrase Pages = new("Bladeren", "Pages");
    public static readonly Phrase Previous = new("Vorige", "Previous");
    public static readonly Phrase Next = new("Volgende", "Next");
    public static readonly Phrase JustNow = new("nog geen 2 minuten", "less than 2 minutes");
    public static readonly Phrase Minutes = new("{0} minuten", "{0} minutes");
    public static readonly Phrase OneHour = new("1 uur", "1 hour");
    public static readonly Phrase Hours = new("{0} uur", "{0} hours");
    public static readonly Phrase OneDay = new("1 dag", "1 day");
    public static readonly Phrase Days = new("{0} dagen", "{0} days");

    public static readonly Phrase SmallLead = new(
        "Hier komen alleen schrijfwijzen of bronnen bij. U bent de tweede persoon: aanvaarden publiceert meteen.",
        "These only add spellings or sources. You are the second person: accepting publishes at once.");
    public static readonly Phrase Keys = new(
        "Met het toetsenbord, in de lijst: j en k gaan een regel verder of terug, Enter opent de wijziging. De toets a kiest Aanvaarden, Enter bevestigt dat. De toets t opent Terugsturen.",
        "With the keyboard, in the list: j and k go to the next or previous line, Enter opens the change. The key a chooses Accept, Enter confirms it. The key t opens Send back.");
    public static readonly Phrase Accept = new("Aanvaarden", "Accept");
    public static readonly Phrase AcceptOf = new("{0}: aanvaarden en publiceren", "{0}: accept and publish");
    public static readonly Phrase Open = new("Bekijken", "Open");
    public static readonly Phrase Accepted = new("{0} is gepubliceerd.", "{0} is published.");
    public static readonly Phrase SendBack = new("Terugsturen", "Send back");
    public static readonly Phrase SendBackOf = new("{0}: terugsturen met een reden", "{0}: send back with a reason");
    public static readonly Phrase SendBackReason = new("Wat moet er anders? Alleen de redactie leest dit.", "What has to change? Only the curation team reads it.");
    public static readonly Phrase WasSentBack = new("{0} is teruggestuurd naar de schrijver.", "{0} was sent back to its author.");
    public static readonly Phrase NotSentBack = new("{0} is niet teruggestuurd:", "{0} was not sent back:");
    public static readonly Phrase NotAccepted = new("{0} is niet gepubliceerd:", "{0} is not published:");
    public static readonly Phrase WithdrawnLead = new(
        "Een tweede persoon bevestigt de intrekking of zet het teken terug. Tot dan ziet niemand het teken.",
        "A second person confirms the withdrawal or restores the sign. Until then nobody sees the sign.");

    public static Phrase Of(WorklistKind kind) => kind switch
    {
        WorklistKind.ToReview => new("Te beoordelen", "To review"),
        WorklistKind.ToPublish => new("Te publiceren", "To publish"),
        WorklistKind.SmallChanges => new("Kleine wijzigingen", "Small changes"),
        WorklistKind.LegalLines => new("Juridische regels na te kijken", "Legal lines to check"),
        WorklistKind.Mine => new("Ingeleverd, nog niet beslist", "Handed in, not decided yet"),
        WorklistKind.ChangesAsked => new("Teruggestuurd met opmerkingen", "Sent back with remarks"),
        WorklistKind.Withdrawals => new("Ingetrokken, te bevestigen", "Withdrawn, to confirm"),
        WorklistKind.Due => new("Opnieuw te controleren", "To be checked again"),
    };

    public static Phrase LeadOf(WorklistKind kind) => kind switch
    {
        WorklistKind.ToReview => new(
            "Teksten waarover u een oordeel kunt geven. Wat al voorlopig gepubliceerd is staat bovenaan, dan spoed, dan wat het langst wacht.",
            "Texts on which you can give an opinion. What is published provisionally comes first, then what is urgent, then what has waited longest."),
        WorklistKind.ToPublish => new(
            "Een deskundige heeft deze teksten goedgekeurd. U beslist of en wanneer lezers ze zien.",
            "An expert has approved these texts. You decide whether and when readers see them."),
        WorklistKind.SmallChanges => SmallLead,
        WorklistKind.LegalLines => new("Teksten met een juridische regel die nog geen jurist heeft bevestigd.", "Texts with a legal line that no jurist has confirmed yet."),
        WorklistKind.Withdrawals => WithdrawnLead,
        WorklistKind.Mine => new("Teksten die u inleverde. Een ander beslist erover; tot dan kunt u ze terugnemen.", "Texts that you handed in. Somebody else decides on them; until then you can take them back."),
        WorklistKind.ChangesAsked => new("Lees de opmerkingen, verbeter de tekst en lever hem opnieuw in.", "Read the remarks, correct the text and hand it in again."),
        WorklistKind.Due => Lead,
    };

    /// <summary>How long something waits, in the largest unit that says enough.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => JustNow,
        { TotalHours: < 1 } => Minutes.With((int)age.TotalMinutes),
        { TotalHours: < 2 } => OneHour,
        { TotalDays: < 1 } => Hours.With((int)age.TotalHours),
        { TotalDays: < 2 } => OneDay,
        _ => Days.With((int)age.TotalDays),
    };
}
