using System.Globalization;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Reports;

internal static class ReportTexts
{
    public static readonly Phrase MissingTitle = new("Meld een teken dat ontbreekt", "Report a missing sign");
    public static readonly Phrase MissingLead = new(
        "Ziet u een teken dat wij niet kennen? Vertel het ons. Schrijf over het teken, niet over een persoon.",
        "Did you see a sign that we do not know? Tell us. Write about the sign, not about a person.");
    public static readonly Phrase MissingAsk = new("Staat uw teken er niet bij?", "Is your sign not here?");
    public static readonly Phrase Sign = new("Welk teken is het?", "Which sign is it?");
    public static readonly Phrase SignHint = new(
        "Typ het over, of beschrijf wat u ziet: vorm, kleur, letters. Ten hoogste {0} tekens.",
        "Type it, or describe what you see: shape, colour, letters. At most {0} characters.");
    public static readonly Phrase Place = new("Waar zag u het?", "Where did you see it?");
    public static readonly Phrase PlaceHint = new(
        "Bijvoorbeeld: sticker op een paal bij een station, of in de chat van een spel. Geen namen, accounts of adressen. Ten hoogste {0} tekens.",
        "For example: sticker on a pole near a station, or in the chat of a game. No names, accounts or addresses. At most {0} characters.");
    public static readonly Phrase Week = new("In welke week zag u het?", "In which week did you see it?");
    public static readonly Phrase WeekHint = new("De week is genoeg. De dag hoeven wij niet te weten.", "The week is enough. We do not need to know the day.");
    public static readonly Phrase Choose = new("Kies…", "Choose…");
    public static readonly Phrase NoWeek = new("Langer geleden, of ik weet het niet", "Longer ago, or I do not know");
    public static readonly Phrase Send = new("Verstuur", "Send");
    public static readonly Phrase WhatIsKept = new(
        "Wij bewaren wat u hier schrijft. De analist ziet niet wie het meldt. In het logboek staat een schuilnaam. Alleen twee mensen samen kunnen nagaan wie dat is, en alleen met een reden.",
        "We keep what you write here. The analyst does not see who reported it. The audit log holds a pseudonym. Only two people together can trace it, and only with a reason.");

    public static readonly Phrase CorrectionTitle = new("Klopt dit niet?", "Is this not right?");
    public static readonly Phrase CorrectionLead = new(
        "Vertel wat er niet klopt bij {0} ({1}, versie {2}). Een analist kijkt het na.",
        "Tell us what is not right with {0} ({1}, version {2}). An analyst will look into it.");
    public static readonly Phrase Part = new("Om welk deel gaat het?", "Which part is it about?");
    public static readonly Phrase What = new("Wat klopt er niet?", "What is not right?");
    public static readonly Phrase WhatHint = new(
        "Schrijf op wat er staat en wat het zou moeten zijn. Geen namen, accounts of adressen. Ten hoogste {0} tekens.",
        "Write what it says and what it should say. No names, accounts or addresses. At most {0} characters.");
    public static readonly Phrase Source = new("Hebt u een bron? (hoeft niet)", "Do you have a source? (optional)");
    public static readonly Phrase SourceHint = new(
        "Titel, uitgever of webadres. Laat namen van personen weg. Ten hoogste {0} tekens.",
        "Title, publisher or web address. Leave out names of persons. At most {0} characters.");
    public static readonly Phrase BackToEntry = new("Terug naar het teken", "Back to the sign");
    public static readonly Phrase BackToSearch = new("Naar zoeken", "Go to search");

    public static readonly Phrase FaultTitle = new("Niet verstuurd: {0}", "Not sent: {0}");
    public static readonly Phrase LookAgain = new(
        "Uw melding is nog niet verstuurd. Kijk bij de velden wat er anders moet.",
        "Your report has not been sent yet. See at the fields what must change.");
    public static readonly Phrase TooOften = new(
        "Uw melding is nog niet verstuurd. U hebt kort na elkaar veel gemeld. Wacht een minuut en verstuur dan opnieuw.",
        "Your report has not been sent yet. You sent many reports in a short time. Wait a minute, then send again.");

    public static readonly Phrase ThanksTitle = new("Bedankt voor uw melding", "Thank you for your report");
    private static readonly Phrase WhoReported = new(
        "U krijgt geen antwoord, want de analist ziet niet wie meldt. In het logboek staat een schuilnaam. Alleen twee mensen samen kunnen nagaan wie dat is, en alleen met een reden.",
        "You get no answer, because the analyst does not see who reported. The audit log holds a pseudonym. Only two people together can trace it, and only with a reason.");
    public static readonly Phrase WhatHappens = new("Wat er nu gebeurt", "What happens now");
    public static readonly IReadOnlyList<Phrase> AfterMissing =
    [
        new("Een analist leest uw melding.", "An analyst reads your report."),
        new("De analist zoekt open bronnen over het teken. Zonder bronnen komt een teken niet in de bank.", "The analyst looks for open sources on the sign. Without sources a sign does not enter the bank."),
        new("Iemand anders kijkt de tekst na. Daarna kunt u het teken hier vinden.", "Somebody else checks the text. Then you can find the sign here."),
        WhoReported,
    ];
    public static readonly IReadOnlyList<Phrase> AfterCorrection =
    [
        new("Een analist leest uw melding en kijkt de bronnen na.", "An analyst reads your report and checks the sources."),
        new("Klopt er iets niet, dan komt er een nieuwe versie. In de geschiedenis van het teken staat wanneer.", "If something is wrong, there will be a new version. The history of the sign says when."),
        WhoReported,
    ];
    public static readonly Phrase Danger = new("Is er direct gevaar? Bel 112. Twijfelt u wat u kunt doen? Lees", "Is there immediate danger? Call 112. Not sure what to do? Read");

    public static readonly Phrase ListTitle = new("Meldingen", "Reports");
    public static readonly Phrase ListLead = new(
        "Tekens die iemand miste en teksten die iemand niet vond kloppen. Nieuwste eerst. Ook het lezen van deze lijst staat in het logboek.",
        "Signs that somebody missed and texts that somebody found wrong. Newest first. Reading this list is recorded too.");
    public static readonly Phrase HasClosed = new("De melding staat nu bij Behandeld.", "The report is now under Handled.");
    public static readonly Phrase States = new("Stand", "State");
    public static readonly Phrase New = new("Nieuw", "New");
    public static readonly Phrase Handled = new("Behandeld", "Handled");
    public static readonly Phrase NoneNew = new("Er zijn geen nieuwe meldingen.", "There are no new reports.");
    public static readonly Phrase NoneHandled = new("Er zijn nog geen meldingen behandeld.", "No reports have been handled yet.");
    public static readonly Phrase Pages = new("Pagina’s", "Pages");
    public static readonly Phrase Newest = new("Nieuwste meldingen", "Newest reports");
    public static readonly Phrase Older = new("Oudere meldingen", "Older reports");
    public static readonly Phrase EntryOf = new("Teken", "Sign");
    public static readonly Phrase VersionOf = new("{0}, versie {1}", "{0}, version {1}");
    public static readonly Phrase PartOf = new("Deel", "Part");
    public static readonly Phrase SourceOf = new("Bron", "Source");
    public static readonly Phrase PlaceOf = new("Waar", "Where");
    public static readonly Phrase WeekOf = new("Wanneer", "When");
    public static readonly Phrase ReportedOn = new("Gemeld op", "Reported on");
    public static readonly Phrase HandledOn = new("Behandeld op", "Handled on");
    public static readonly Phrase NoteOf = new("Notitie", "Note");
    public static readonly Phrase Note = new("Wat is ermee gedaan?", "What was done with it?");
    public static readonly Phrase NoteHint = new("Kort, zonder namen. Ten hoogste {0} tekens.", "Short, without names. At most {0} characters.");
    public static readonly Phrase Close = new("Zet op behandeld", "Mark as handled");

    private static readonly Phrase ThisWeek = new("Deze week ({0} t/m {1})", "This week ({0} to {1})");
    private static readonly Phrase LastWeek = new("Vorige week ({0} t/m {1})", "Last week ({0} to {1})");
    private static readonly Phrase OneWeek = new("Week {2} ({0} t/m {1})", "Week {2} ({0} to {1})");

    /// <summary>A week in words.</summary>
    /// <param name="back">How many weeks ago it was; null when that does not matter.</param>
    public static string WeekName(Week week, int? back)
    {
        var monday = week.Monday.ToString(week.Monday.Month == week.Sunday.Month ? "%d" : "d MMMM", CultureInfo.CurrentUICulture);
        return (back switch { 0 => ThisWeek, 1 => LastWeek, _ => OneWeek }).With(monday, week.Sunday.ToString("d MMMM", CultureInfo.CurrentUICulture), week.Number);
    }

    /// <summary>What is wrong with this field, as its reader should hear it; null when nothing is.</summary>
    public static string? Of(IReadOnlyList<ReportFault> faults, string field) =>
        faults.FirstOrDefault(fault => fault.Field == field) is { } found ? Of(found.Kind).With(found.Limit) : null;

    public static Phrase Of(ReportKind kind) => kind switch
    {
        ReportKind.MissingSign => new("Ontbrekend teken", "Missing sign"),
        ReportKind.Correction => new("Verbetering van", "Correction of"),
    };

    public static Phrase Of(EntryPart part) => part switch
    {
        EntryPart.Summary => new("In het kort, of de uitleg", "In short, or the explanation"),
        EntryPart.Senses => new("Wat het kan betekenen", "What it can mean"),
        EntryPart.Forms => new("Schrijfwijzen en varianten", "Spellings and variants"),
        EntryPart.Drawing => new("De tekening", "The drawing"),
        EntryPart.WhereSeen => new("Waar het gezien is en wie het gebruikt", "Where it is seen and who uses it"),
        EntryPart.Legal => new("Of het strafbaar is", "Whether it is punishable"),
        EntryPart.Sources => new("De bronnen", "The sources"),
        EntryPart.Advice => new("Wat u kunt doen", "What you can do"),
        EntryPart.Other => new("Iets anders", "Something else"),
    };

    private static Phrase Of(ReportFaultKind kind) => kind switch
    {
        ReportFaultKind.Empty => new("Dit veld is nog leeg. Vul het in.", "This field is still empty. Fill it in."),
        ReportFaultKind.TooLong => new("Dit is te lang. Gebruik ten hoogste {0} tekens.", "This is too long. Use at most {0} characters."),
        ReportFaultKind.NoSuchChoice => new("Kies een van de mogelijkheden.", "Choose one of the options."),
        ReportFaultKind.Unsound => new("Hier staat een teken dat wij niet kunnen lezen. Haal het weg.", "There is a character here that we cannot read. Remove it."),
        ReportFaultKind.Handle => new(
            "Hier staat een account, zoals @naam. Haal het weg. Wij willen het teken weten, niet de persoon.",
            "There is an account here, such as @name. Remove it. We want to know the sign, not the person."),
        ReportFaultKind.WebAddress => new(
            "Hier staat een webadres. Haal het weg. Zeg in uw eigen woorden waar u het zag.",
            "There is a web address here. Remove it. Say in your own words where you saw it."),
        ReportFaultKind.MailAddress => new("Hier staat een e-mailadres. Haal het weg.", "There is an e-mail address here. Remove it."),
        ReportFaultKind.PhoneNumber => new("Hier staat een telefoonnummer. Haal het weg.", "There is a phone number here. Remove it."),
        ReportFaultKind.PostalAddress => new(
            "Hier staat een adres. Haal de straat met het nummer, of de postcode, weg. De plaats is genoeg.",
            "There is an address here. Remove the street with its number, or the postcode. The town is enough."),
        ReportFaultKind.PersonName => new(
            "Dit lijkt op de naam van een persoon: een voornaam, voorletters of mevrouw of meneer met een achternaam. Haal de naam weg, of schrijf het anders.",
            "This looks like a person's name: a given name, initials or a title with a surname. Remove the name, or write it in another way."),
    };
}
