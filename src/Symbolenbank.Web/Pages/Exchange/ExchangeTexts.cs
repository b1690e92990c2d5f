using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Exchange;

internal static class ExchangeTexts
{
    public static readonly Phrase ImportTitle = new("Invoeren", "Import");
    public static readonly Phrase ImportLead = new(
        "Maak van een bestand concepten. U ziet eerst per rij wat er zou gebeuren. Er wordt niets gepubliceerd: elk concept gaat langs de gewone beoordeling.",
        "Make drafts of a file. First you see row by row what would happen. Nothing is published: each draft goes through the usual review.");
    public static readonly Phrase File = new("Welk bestand?", "Which file?");
    public static readonly Phrase FileHint = new(
        "Een tabel (CSV), tekens als JSON, of een MISP-galaxy. Ten hoogste {0:N0} rijen en {1:N0} kilobyte.",
        "A table (CSV), entries as JSON, or a MISP galaxy. At most {0:N0} rows and {1:N0} kilobytes.");
    public static readonly Phrase CheckFile = new("Kijk het na", "Check it");
    public static readonly Phrase NotTaken = new("Het bestand is niet ingelezen.", "The file was not read.");
    public static readonly Phrase Columns = new("Welke kolommen", "Which columns");
    public static readonly Phrase ColumnsLead = new(
        "De eerste rij noemt de kolommen. Een lege cel verandert niets; schrijf (leeg) om iets leeg te maken. Met code of id wijzigt u een teken dat er al is.",
        "The first row names the columns. An empty cell changes nothing; write (empty) to empty something. With code or id you change an entry that is there.");
    public static readonly Phrase ColumnsLists = new(
        "Zet lijsten in één cel, elk op een eigen regel. Zo schrijft u een betekenis en een bron:",
        "Put lists in one cell, each on a line of its own. This is how you write a sense and a source:");
    public static readonly Phrase ColumnsExample = new("Voer een teken uit om te zien hoe het moet.", "Export an entry to see how it is done.");
    public static readonly Phrase Earlier = new("Uw invoer", "Your imports");
    public static readonly Phrase NoneEarlier = new("U hebt nog niets ingevoerd.", "You have not imported anything yet.");
    public static readonly Phrase State = new("Stand", "State");
    public static readonly Phrase When = new("Wanneer", "When");
    public static readonly Phrase Rows = new("Rijen", "Rows");
    public static readonly Phrase Made = new("Concepten", "Drafts");
    public static readonly Phrase FileName = new("Bestand", "File");

    public static readonly Phrase ImportOf = new("Invoer: {0}", "Import: {0}");
    public static readonly Phrase Progress = new("{0} van {1} rijen", "{0} of {1} rows");
    public static readonly Phrase Refresh = new("Ververs deze pagina", "Refresh this page");
    public static readonly Phrase MayLeave = new("U mag deze pagina verlaten. Het werk gaat door zolang u aangemeld bent.", "You may leave this page. The work goes on while you are signed in.");
    public static readonly Phrase DryRun = new("Er is nog niets veranderd. Hieronder staat per rij wat er zou gebeuren.", "Nothing was changed yet. Below is what would happen, row by row.");
    public static readonly Phrase ToDrafts = new("Naar uw concepten", "To your drafts");
    public static readonly Phrase AlsoDuplicates = new("Maak ook concepten van wat misschien dubbel is ({0})", "Also make drafts of possible duplicates ({0})");
    public static readonly Phrase Start = new("Maak de concepten", "Make the drafts");
    public static readonly Phrase GoOn = new("Ga verder", "Go on");
    public static readonly Phrase Stop = new("Stop", "Stop");
    public static readonly Phrase Discard = new("Doe niets met dit bestand", "Do nothing with this file");
    public static readonly Phrase Undo = new("Maak ongedaan", "Undo");
    public static readonly Phrase UndoHint = new(
        "Alle concepten gaan weg waar niemand meer aan heeft gewerkt. De rest blijft staan.",
        "All drafts go that nobody worked on since. The rest stays.");
    public static readonly Phrase NothingToMake = new("Er is niets om concepten van te maken.", "There is nothing to make drafts of.");
    public static readonly Phrase EndedSignedOut = new(
        "Het werk is gestopt omdat u was afgemeld, of niet meer mocht schrijven.",
        "The work stopped because you had signed out, or were no longer allowed to write.");
    public static readonly Phrase EndedInterrupted = new("Het bestand is niet helemaal binnengekomen. Geef het opnieuw op.", "The file did not come in completely. Hand it in again.");
    public static readonly Phrase All = new("Alle", "All");
    public static readonly Phrase Verdicts = new("Rijen naar uitkomst", "Rows by outcome");
    public static readonly Phrase Row = new("Rij", "Row");
    public static readonly Phrase Name = new("Teken", "Entry");
    public static readonly Phrase Outcome = new("Uitkomst", "Outcome");
    public static readonly Phrase Why = new("Waarom", "Why");
    public static readonly Phrase NoRows = new("Geen rijen.", "No rows.");
    public static readonly Phrase Unnamed = new("(zonder naam)", "(no name)");
    public static readonly Phrase NotYet = new("nog niet nagekeken", "not checked yet");
    public static readonly Phrase SameFormAs = new("Dezelfde of bijna dezelfde schrijfwijze ‘{0}’ in", "Same or similar form ‘{0}’ in");
    public static readonly Phrase OtherRow = new("rij {0}", "row {0}");
    public static readonly Phrase Changes = new("Verandert: {0}", "Changes: {0}");
    public static readonly Phrase Value = new("Er staat: {0}", "It says: {0}");
    public static readonly Phrase Pages = new("Bladzijden", "Pages");
    public static readonly Phrase Previous = new("Vorige", "Previous");
    public static readonly Phrase Next = new("Volgende", "Next");
    public static readonly Phrase BackToImports = new("Alle invoer", "All imports");

    public static readonly Phrase ExportTitle = new("Uitvoeren", "Export");
    public static readonly Phrase ExportLead = new(
        "Kies welke tekens u wilt meenemen. U krijgt wat u ook op de pagina’s mag zien. Elke uitvoer staat in het logboek, met uw doel.",
        "Choose which entries to take with you. You get what you may also see on the pages. Each export is in the audit log, with your purpose.");
    public static readonly Phrase UnpublishedLead = new(
        "Lezers zien deze teksten niet. In het bestand staan ze als ‘provisional’: niemand heeft ze goedgekeurd.",
        "Readers do not see these texts. In the file they are marked ‘provisional’: nobody has approved them.");
    public static readonly Phrase UnpublishedPrint = new(
        "Dit zijn teksten in bewerking. Niemand heeft ze goedgekeurd. Gebruik ze niet als uitleg.",
        "These are texts in the making. Nobody has approved them. Do not use them as explanation.");
    public static readonly Phrase PageMarking = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Kind = new("Soort", "Kind");
    public static readonly Phrase Ideology = new("Ideologie", "Ideology");
    public static readonly Phrase Language = new("Taal van de schrijfwijze", "Language of forms");
    public static readonly Phrase Life = new("Levensloop", "Lifecycle");
    public static readonly Phrase Any = new("Alle", "Any");
    public static readonly Phrase NoIdeology = new("zonder ideologie", "no ideology");
    public static readonly Phrase Codes = new("Alleen deze codes (hoeft niet)", "Only these codes (optional)");
    public static readonly Phrase CodesHint = new("Zet er een spatie of een nieuwe regel tussen.", "Put a blank or a new line between them.");
    public static readonly Phrase NotCodes = new("Dit zijn geen codes: {0}", "These are no codes: {0}");
    public static readonly Phrase Choose = new("Toon deze tekens", "Show these entries");
    public static readonly Phrase Clear = new("Wis de keuze", "Clear");
    public static readonly Phrase FoundNone = new("Geen tekens. Maak uw keuze ruimer.", "No entries. Widen your choice.");
    public static readonly Phrase FoundOne = new("1 teken", "1 entry");
    public static readonly Phrase FoundMany = new("{0:N0} tekens", "{0:N0} entries");
    public static readonly Phrase LeftOut = new(
        "{0:N0} daarvan zijn voorbeelden die nog niemand heeft beoordeeld. Die gaan niet mee.",
        "{0:N0} of them are examples that nobody has reviewed. Those are left out.");
    public static readonly Phrase TooMany = new("Er gaan ten hoogste {0:N0} tekens tegelijk mee. Maak uw keuze kleiner.", "At most {0:N0} entries leave at once. Narrow your choice.");
    public static readonly Phrase Format = new("Soort bestand", "Kind of file");
    public static readonly Phrase Download = new("Haal het bestand op", "Download");
    public static readonly Phrase PrintView = new("Druk af of bewaar als pdf", "Print or save as PDF");
    public static readonly Phrase PrintTitle = new("Tekens om af te drukken", "Entries to print");
    public static readonly Phrase Print = new("Druk af", "Print");
    public static readonly Phrase Says = new("Dit teken zegt op zichzelf niets over een persoon.", "This sign by itself says nothing about a person.");
    public static readonly Phrase NoBenign = new("Geen onschuldige betekenis bekend.", "No innocent meaning known.");
    public static readonly Phrase Forms = new("Schrijfwijzen", "Forms");
    public static readonly Phrase Drawing = new("Tekening, in woorden", "Drawing, in words");
    public static readonly Phrase Senses = new("Betekenissen", "Meanings");
    public static readonly Phrase Sources = new("Bronnen", "Sources");
    public static readonly Phrase CoveredForm = new("afgedekt: {0}", "covered: {0}");
    public static readonly Phrase Code = new("Code", "Code");
    public static readonly Phrase ReviewBy = new("Opnieuw nakijken", "Check again");
}
