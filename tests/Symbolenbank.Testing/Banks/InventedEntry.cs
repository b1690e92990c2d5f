using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Testing.Banks;

/// <summary>Entries with invented words, sound by the rules, to be varied with <c>with</c>.</summary>
public static class InventedEntry
{
    /// <summary>An entry whose first form is preferred; its id follows from its code.</summary>
    public static EntryContent Of(string code, params string[] forms) => new()
    {
        Id = new Guid($"00000000-0000-7000-9000-{EntryCode.Parse(code).Number:d12}"),
        Code = EntryCode.Parse(code),
        Kind = EntryKind.NumberCode,
        Ambiguity = Ambiguity.DependsOnContext,
        CheckedOn = new DateOnly(2026, 1, 5),
        ReviewBy = new DateOnly(2027, 1, 5),
        Ideologies = ["right-wing-extremist"],
        Settings = ["online"],
        Admission = new Admission { Ground = AdmissionGround.Research, SourceIds = ["s1"], Relevance = Text("Komt in Nederland voor.", "Occurs in the Netherlands.") },
        Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal)
        {
            ["nl"] = Texts($"teken {forms[0]}", "Verzonnen teken. Vaak is het onschuldig."),
            ["en"] = Texts($"sign {forms[0]}", "Invented sign. Often it is innocent."),
        },
        Senses =
        [
            new Sense { Nature = SenseNature.Extremist, Text = Text("verzonnen groet", "invented greeting"), SourceIds = ["s1", "s2"] },
            new Sense { Nature = SenseNature.Benign, Text = Text("verzonnen huisnummer", "invented house number") },
        ],
        Forms = [.. forms.Select((form, index) => Form(form) with { Assessment = index == 0 ? FormAssessment.Preferred : FormAssessment.Admitted })],
        Sources = [Source("s1", "Verzonnen instituut"), Source("s2", "Verzonnen krant")],
    };

    public static Form Form(string value) => new() { Value = value, Type = FormType.Word };

    public static Source Source(string id, string publisher) => new()
    {
        Id = id,
        Type = SourceType.Report,
        Class = SourceClass.Research,
        Citation = $"{publisher}, verzonnen rapport (2025)",
        Publisher = publisher,
        Reliability = "B",
        Credibility = 2,
    };

    public static LocalText Text(string nl, string en) => new() { Nl = nl, En = en };

    private static EntryText Texts(string name, string summary) => new() { Name = name, Summary = summary, Explanation = summary, Questions = ["Wat staat erbij?"] };
}
