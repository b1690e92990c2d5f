using System.Globalization;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Exchange;

/// <summary>States, verdicts and results of imports in plain words.</summary>
internal static class ImportWords
{
    /// <summary>Verdicts as they stand in addresses.</summary>
    private static readonly Dictionary<RowVerdict, string> Addressed = new()
    {
        [RowVerdict.New] = "nieuw",
        [RowVerdict.Changed] = "gewijzigd",
        [RowVerdict.Unchanged] = "gelijk",
        [RowVerdict.Duplicate] = "dubbel",
        [RowVerdict.Refused] = "geweigerd",
    };

    public static RowVerdict? VerdictOf(string? word) => Addressed.Where(pair => pair.Value == word).Select(pair => (RowVerdict?)pair.Key).FirstOrDefault();

    public static string WordOf(RowVerdict verdict) => Addressed[verdict];

    public static Phrase Of(ImportState state) => state switch
    {
        ImportState.Reading => new("komt binnen", "coming in"),
        ImportState.Checking => new("wordt nagekeken", "being checked"),
        ImportState.Checked => new("nagekeken, wacht op u", "checked, waits for you"),
        ImportState.Running => new("wordt ingevoerd", "being imported"),
        ImportState.Done => new("klaar", "done"),
        ImportState.Cancelled => new("gestopt door u", "stopped by you"),
        ImportState.Stopped => new("onderbroken", "interrupted"),
        ImportState.Undoing => new("wordt teruggedraaid", "being undone"),
        ImportState.Undone => new("teruggedraaid", "undone"),
    };

    public static Phrase Of(ImportFormat format) => format switch
    {
        ImportFormat.Csv => new("tabel (CSV)", "table (CSV)"),
        ImportFormat.Json => new("JSON", "JSON"),
        ImportFormat.MispGalaxy => new("MISP-galaxy", "MISP galaxy"),
    };

    public static Phrase Of(RowVerdict verdict) => verdict switch
    {
        RowVerdict.New => new("Nieuw", "New"),
        RowVerdict.Changed => new("Wijziging", "Change"),
        RowVerdict.Unchanged => new("Zonder verschil", "No difference"),
        RowVerdict.Duplicate => new("Misschien dubbel", "Possible duplicate"),
        RowVerdict.Refused => new("Geweigerd", "Refused"),
    };

    public static Phrase Of(RowResult result) => result switch
    {
        RowResult.Drafted => new("Concept gemaakt", "Draft made"),
        RowResult.PassedOver => new("Overgeslagen", "Passed over"),
        RowResult.Failed => new("Niet gelukt", "Failed"),
        RowResult.TakenBack => new("Teruggedraaid", "Undone"),
        RowResult.Kept => new("Blijft staan", "Kept"),
    };

    public static Phrase Of(RowFaultKind kind) => kind switch
    {
        RowFaultKind.UnknownWord => new("Dit woord past niet in deze kolom.", "This word does not fit this column."),
        RowFaultKind.UnknownTerm => new("Dit begrip staat niet in de lijsten van de bank.", "This term is not in the bank's lists."),
        RowFaultKind.NotACode => new("Dit is geen code zoals SB-2026-0412.", "This is no code such as SB-2026-0412."),
        RowFaultKind.NotAnId => new("Dit is geen id van een teken.", "This is no id of an entry."),
        RowFaultKind.NotADate => new("Schrijf een datum als 2026-01-31.", "Write a date as 2026-01-31."),
        RowFaultKind.BadLine => new("Deze regel heeft te weinig of te veel delen tussen de streepjes.", "This line has too few or too many parts between the strokes."),
        RowFaultKind.TextTooLong => new("Deze tekst is te lang. Ten hoogste 5.000 tekens.", "This text is too long. At most 5,000 characters."),
        RowFaultKind.FormTooLong => new("Deze schrijfwijze is te lang. Ten hoogste 200 tekens.", "This form is too long. At most 200 characters."),
        RowFaultKind.TooManyForms => new("Een teken heeft ten hoogste 500 schrijfwijzen.", "An entry has at most 500 forms."),
        RowFaultKind.TooMuch => new("Alles bij elkaar is het te veel voor één teken.", "Taken together this is too much for one entry."),
        RowFaultKind.BadCharacter => new("Hier staat een half of leeg teken dat niet bewaard kan worden.", "This holds half a character or a null character, which cannot be kept."),
        RowFaultKind.NothingSaid => new("Er staat geen schrijfwijze en geen naam.", "There is neither a form nor a name."),
        RowFaultKind.NotAnEntry => new("Op deze plek klopt de JSON niet met wat een teken is.", "At this place the JSON is not what an entry is."),
        RowFaultKind.OtherSchema => new("Dit is geschreven voor een andere versie van de bank.", "This was written for another version of the bank."),
        RowFaultKind.MarkingTooStrict => new("De TLP- of PAP-markering is strenger dan u zelf mag zien.", "The TLP or PAP marking is stricter than you may see yourself."),
        RowFaultKind.UnknownPicture => new("Afbeeldingen komen niet mee met een bestand. Voeg ze toe in het concept.", "Pictures do not come with a file. Add them in the draft."),
        RowFaultKind.CodeOfAnother => new("De code en het id horen bij twee verschillende tekens.", "Code and id belong to two different entries."),
        RowFaultKind.OwnDraft => new("U hebt al een concept van dit teken. Rond dat eerst af.", "You have a draft of this entry already. Finish that first."),
        RowFaultKind.ChangedMeanwhile => new("Het teken is na het nakijken veranderd. Voer het bestand opnieuw in.", "The entry changed after the check. Import the file again."),
        RowFaultKind.SameEntryTwice => new("Een eerdere rij gaat over hetzelfde teken.", "An earlier row is about the same entry."),
        RowFaultKind.Revoked => new("De bron heeft dit ingetrokken.", "The source revoked this."),
        RowFaultKind.WorkedOn => new("Aan dit concept is sindsdien gewerkt. Het blijft staan.", "This draft was worked on since. It stays."),
    };

    /// <summary>What changes, in words: <c>/forms/88/use</c> is <c>vorm 88 use</c>.</summary>
    public static string OfPath(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        return parts.Length == 0 ? path : string.Join(' ', parts.Skip(1).Prepend(OfMember(parts[0])));
    }

    private static string OfMember(string member) => member switch
    {
        "texts" => new Phrase("tekst", "text"),
        "forms" => new Phrase("schrijfwijze", "form"),
        "senses" => new Phrase("betekenis", "sense"),
        "sources" => new Phrase("bron", "source"),
        "kind" => new Phrase("soort", "kind"),
        "ideologies" => new Phrase("ideologie", "ideology"),
        "groups" => new Phrase("groep", "group"),
        "settings" => new Phrase("omgeving", "setting"),
        "relations" => new Phrase("relatie", "relation"),
        "legal" => new Phrase("juridische regel", "legal line"),
        "images" => new Phrase("afbeelding", "picture"),
        "advice" => new Phrase("advies", "advice"),
        "notes" => new Phrase("notitie", "note"),
        "admission" => new Phrase("opname", "admission"),
        "lifecycle" => new Phrase("levensloop", "lifecycle"),
        "ambiguity" => new Phrase("hoe vaak extremistisch", "how often extremist"),
        "checkedOn" => new Phrase("nagekeken op", "checked on"),
        "reviewBy" => new Phrase("opnieuw nakijken", "check again"),
        _ => member,
    };

    public static string Of(FileFault fault) => Sentence(fault.Kind).With(fault.Limit) + (fault.Line == 0 ? "" : " " + Place(fault));

    private static string Place(FileFault fault) => fault.Column.Length == 0
        ? new Phrase("Regel {0}.", "Line {0}.").With(fault.Line)
        : new Phrase("Regel {0}, kolom {1}.", "Line {0}, column {1}.").With(fault.Line, fault.Column);

    private static Phrase Sentence(FileFaultKind kind) => kind switch
    {
        FileFaultKind.Empty => new("Kies een bestand waar iets in staat.", "Choose a file with something in it."),
        FileFaultKind.TooLarge => new("Het bestand is te groot: ten hoogste {0:N0} bytes. Verdeel het.", "The file is too large: at most {0:N0} bytes. Divide it."),
        FileFaultKind.TooManyRows => new("Er zijn te veel rijen: ten hoogste {0:N0}. Verdeel het bestand.", "There are too many rows: at most {0:N0}. Divide the file."),
        FileFaultKind.TooManyColumns => new("Er zijn te veel kolommen: ten hoogste {0:N0}.", "There are too many columns: at most {0:N0}."),
        FileFaultKind.CellTooLong => new("Deze cel is te lang: ten hoogste {0:N0} tekens.", "This cell is too long: at most {0:N0} characters."),
        FileFaultKind.BadEncoding => new("Deze tekens zijn geen UTF-8. Bewaar het bestand als ‘CSV UTF-8’.", "These characters are no UTF-8. Save the file as ‘CSV UTF-8’."),
        FileFaultKind.BadQuote => new("Hier staat een aanhalingsteken los in een cel. Schrijf het dubbel.", "There is a single quotation mark within a cell here. Write it twice."),
        FileFaultKind.OpenQuote => new("Het aanhalingsteken dat hier begint, wordt nergens gesloten.", "The quotation mark that begins here is never closed."),
        FileFaultKind.UnknownColumn => new("Deze kolom kent de bank niet. Kijk bij ‘Welke kolommen’.", "The bank does not know this column. See ‘Which columns’."),
        FileFaultKind.DoubleColumn => new("Deze kolom staat er twee keer in.", "This column is there twice."),
        FileFaultKind.TooManyCells => new("Deze rij heeft meer cellen dan er kolommen zijn.", "This row has more cells than there are columns."),
        FileFaultKind.BadJson => new("Hier klopt de JSON niet.", "The JSON is broken here."),
        FileFaultKind.TooDeep => new("De JSON zit dieper in elkaar dan {0} lagen.", "The JSON is nested deeper than {0} levels."),
        FileFaultKind.NothingKnown => new("In deze JSON staan geen tekens en geen MISP-galaxy.", "This JSON holds neither entries nor a MISP galaxy."),
        FileFaultKind.TooManyOpen => new("U hebt al {0} invoerbestanden openstaan. Rond er eerst een af of stop het.", "You have {0} imports open already. Finish or stop one first."),
    };

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentUICulture);
}
