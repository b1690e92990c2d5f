using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>One column of a table of entries: what stands in it, and what a cell changes in an entry.</summary>
/// <param name="Read">The entry with what the cell says.</param>
internal sealed record EntryColumn(string Name, Func<EntryContent, string> Write, Func<EntryContent, string, CellReading, EntryContent> Read);

/// <summary>
/// The table of entries, column by column. A column that is left out and a cell that is empty change nothing, so that nothing is lost by
/// oversight; <see cref="EntryTable.Emptying"/> empties. What is not in the table
/// (pictures, legal lines, advice, notes, details of forms) stays as it is.
/// </summary>
internal static class EntryColumns
{
    public const string Id = "id";
    public const string Code = "code";

    private static readonly string[] Languages = ["nl", "en"];

    public static readonly IReadOnlyList<EntryColumn> All =
    [
        new(Code, entry => entry.Code.ToString(), (entry, _, _) => entry),
        new(Id, entry => entry.Id.ToString("D"), (entry, _, _) => entry),
        new("assurance", entry => EnumWords<Assurance>.Of(entry.Assurance), (entry, _, _) => entry), // Only a review makes a text reviewed.
        new("kind", entry => EnumWords<EntryKind>.Of(entry.Kind), (entry, cell, read) => entry with { Kind = read.Word(cell, entry.Kind) }),
        .. Languages.SelectMany(TextColumns),
        new("forms", EntryLists.WriteForms, EntryLists.ReadForms),
        new("senses", EntryLists.WriteSenses, EntryLists.ReadSenses),
        new("no_benign_known", entry => entry.NoBenignSenseKnown ? "yes" : "no", (entry, cell, read) => entry with { NoBenignSenseKnown = Yes(cell, read) }),
        new("ideologies", entry => CellLists.Words(entry.Ideologies), (entry, cell, read) => entry with { Ideologies = read.Terms(cell, read.Taxonomy.Ideology) }),
        new("groups", EntryLists.WriteGroups, EntryLists.ReadGroups),
        new("settings", entry => CellLists.Words(entry.Settings), (entry, cell, read) => entry with { Settings = read.Terms(cell, read.Taxonomy.Setting) }),
        new("ambiguity", entry => EnumWords<Ambiguity>.Of(entry.Ambiguity), (entry, cell, read) => entry with { Ambiguity = read.Word(cell, entry.Ambiguity) }),
        new("lifecycle", entry => EnumWords<Lifecycle>.Of(entry.Lifecycle), (entry, cell, read) => entry with { Lifecycle = read.Word(cell, Lifecycle.Current) }),
        new("cover", entry => EnumWords<Cover>.Of(entry.Cover), (entry, cell, read) => entry with { Cover = read.Word(cell, Cover.None) }),
        new("tlp", entry => EnumWords<Tlp>.Of(entry.Tlp), (entry, cell, read) => entry with { Tlp = read.Word(cell, entry.Tlp) }),
        new("pap", entry => EnumWords<Pap>.Of(entry.Pap), (entry, cell, read) => entry with { Pap = read.Word(cell, entry.Pap) }),
        new("ground", entry => EnumWords<AdmissionGround>.Of(entry.Admission.Ground),
            (entry, cell, read) => entry with { Admission = entry.Admission with { Ground = read.Word(cell, entry.Admission.Ground) } }),
        new("ground_sources", entry => CellLists.Words(entry.Admission.SourceIds),
            (entry, cell, _) => entry with { Admission = entry.Admission with { SourceIds = CellLists.WordsOf(cell) } }),
        new("relevance_nl", entry => entry.Admission.Relevance.Nl, (entry, cell, _) => Relevance(entry, entry.Admission.Relevance with { Nl = cell })),
        new("relevance_en", entry => entry.Admission.Relevance.En, (entry, cell, _) => Relevance(entry, entry.Admission.Relevance with { En = cell })),
        new("relations", EntryLists.WriteRelations, EntryLists.ReadRelations),
        new("sources", SourceLines.Write, SourceLines.Read),
        new("checked_on", entry => Iso(entry.CheckedOn), (entry, cell, read) => entry with { CheckedOn = read.Date(cell, entry.CheckedOn) }),
        new("review_by", entry => Iso(entry.ReviewBy), (entry, cell, read) => entry with { ReviewBy = read.Date(cell, entry.ReviewBy) }),
    ];

    private static readonly Dictionary<string, EntryColumn> ByName = Written(DateOnly.MinValue).ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a file that leaves on a day: all of them, and whether the text should have been checked again by then, which nobody can bring in.</summary>
    public static IReadOnlyList<EntryColumn> Written(DateOnly today) =>
        [.. All, new("overdue", entry => TextStanding.Of(entry).IsOverdueOn(today) ? "yes" : "no", (entry, _, _) => entry)];

    /// <summary>The column of this name, in any case; null when there is none.</summary>
    public static EntryColumn? Find(string name) => ByName.GetValueOrDefault(name);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<EntryColumn> TextColumns(string language) =>
    [
        Text($"name_{language}", language, text => text.Name, (text, cell) => text with { Name = cell }),
        Text($"summary_{language}", language, text => text.Summary, (text, cell) => text with { Summary = cell }),
        Text($"explanation_{language}", language, text => text.Explanation, (text, cell) => text with { Explanation = cell }),
        Text($"questions_{language}", language, text => CellLists.Lines(text.Questions), (text, cell) => text with { Questions = CellLists.ItemsOf(cell) }),
        Text($"looks_{language}", language, text => CellLists.Lines(text.Looks), (text, cell) => text with { Looks = CellLists.ItemsOf(cell) }),
    ];

    private static EntryColumn Text(string name, string language, Func<EntryText, string> write, Func<EntryText, string, EntryText> read) => new(
        name,
        entry => entry.Texts.TryGetValue(language, out var text) ? write(text) : "",
        (entry, cell, _) =>
        {
            var before = entry.Texts.GetValueOrDefault(language) ?? new EntryText { Name = "", Summary = "", Explanation = "" };
            return entry with { Texts = new Dictionary<string, EntryText>(entry.Texts, StringComparer.Ordinal) { [language] = read(before, cell) } };
        });

    private static EntryContent Relevance(EntryContent entry, LocalText relevance) => entry with { Admission = entry.Admission with { Relevance = relevance } };

    private static bool Yes(string cell, CellReading read)
    {
        switch (cell.Trim().ToUpperInvariant())
        {
            case "YES" or "TRUE" or "JA" or "WAAR" or "1": return true;
            case "" or "NO" or "FALSE" or "NEE" or "ONWAAR" or "0": return false;
            default:
                read.Fault(RowFaultKind.UnknownWord, cell);
                return false;
        }
    }
}
