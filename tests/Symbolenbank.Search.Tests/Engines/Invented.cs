using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Search.Tests;

/// <summary>Entries about signs that nobody uses.</summary>
internal static class Invented
{
    public static EntryContent Entry(int number, string name, params Form[] forms) => InventedEntry.Of(Code(number), "x") with
    {
        Texts = Texts(name),
        Forms = [.. forms.Select(static (form, at) => form with { Assessment = at == 0 ? FormAssessment.Preferred : FormAssessment.Admitted })],
    };

    public static string Code(int number, string series = "SB") => $"{series}-2026-{number.ToString("D4", CultureInfo.InvariantCulture)}";

    public static Dictionary<string, EntryText> Texts(string name, string summary = "Verzonnen teken. Vaak is het onschuldig.", params string[] looks) => new(StringComparer.Ordinal)
    {
        ["nl"] = new EntryText { Name = name, Summary = summary, Explanation = "Verzonnen uitleg.", Questions = ["Wat staat erbij?"], Looks = looks },
        ["en"] = new EntryText { Name = name, Summary = "Invented sign. Often it is innocent.", Explanation = "Invented explanation.", Questions = ["What stands beside it?"] },
    };

    public static Form Form(string value, FormType type = FormType.Word) => new() { Value = value, Type = type };

    /// <summary>The same entry under an exercise code, seen from a level upwards.</summary>
    public static EntryContent From(this EntryContent content, Tlp tlp) =>
        content with { Tlp = tlp, Code = EntryCode.Parse(Code(content.Code.Number, "OEF")) };

    /// <summary>What a level sees of an entry, for tests that need no store: forms by their own marking.</summary>
    public static Func<Tlp, EntryContent?> At(EntryContent content) => level => level < content.Tlp ? null : content with
    {
        Forms = [.. content.Forms.Where(form => form.Tlp <= level)],
        Images = [.. content.Images.Where(image => image.Tlp <= level)],
    };

    public static IndexedEntry Indexed(EntryContent content) => IndexedEntry.Of(At(content))!;

    public static EntryDocument Document(EntryContent content) => EntryDocument.Of(At(content))!;

    public static FormDictionary Dictionary(params EntryContent[] entries) => FormDictionary.Of([.. entries.Select(Indexed)]);
}
