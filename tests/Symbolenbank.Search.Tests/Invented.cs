using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.Tests;

/// <summary>Entries about signs that nobody uses.</summary>
internal static class Invented
{
    public static EntryContent Entry(int number, string name, params Form[] forms) => new()
    {
        Id = new Guid(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
        Code = EntryCode.Parse($"OEF-2026-{number.ToString("D4", CultureInfo.InvariantCulture)}"),
        Kind = EntryKind.Symbol,
        Ambiguity = Ambiguity.DependsOnContext,
        CheckedOn = new DateOnly(2026, 11, 1),
        ReviewBy = new DateOnly(2027, 11, 1),
        Admission = new Admission { Ground = AdmissionGround.Confusable, Relevance = new LocalText { Nl = "Oefening.", En = "Exercise." } },
        Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal)
        {
            ["nl"] = Text(name),
            ["en"] = Text(name),
        },
        Senses = [new Sense { Nature = SenseNature.Benign, Text = new LocalText { Nl = "een teken zonder betekenis", En = "a sign without meaning" } }],
        Forms = forms,
        Sources = [],
    };

    public static EntryText Text(string name, string summary = "Verzonnen.", string explanation = "Verzonnen.", params string[] looks) => new()
    {
        Name = name,
        Summary = summary,
        Explanation = explanation,
        Looks = looks,
    };

    public static Form Form(string value, FormType type = FormType.Word) => new() { Value = value, Type = type };

    /// <summary>What a level sees of an entry, for tests that need no store: forms by their own marking.</summary>
    public static IndexedEntry Indexed(EntryContent content) => IndexedEntry.Of(level => level < content.Tlp ? null : content with
    {
        Forms = [.. content.Forms.Where(form => form.Tlp <= level)],
    })!;

    public static FormDictionary Dictionary(params EntryContent[] entries) => FormDictionary.Of([.. entries.Select(Indexed)]);
}
