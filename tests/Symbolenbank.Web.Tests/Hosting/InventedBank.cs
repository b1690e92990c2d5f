using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>The entries of the bank in these tests.</summary>
internal static class InventedBank
{
    /// <summary>A number code with both sides, four questions, a source with an address and a spoken rune.</summary>
    public static readonly EntryContent Code = InventedEntry.Of("SB-2026-0001", "7171", "#7171") with
    {
        Senses =
        [
            new Sense { Nature = SenseNature.Extremist, Text = InventedEntry.Text("verzonnen groet", "invented greeting"), SourceIds = ["s1", "s2"] },
            new Sense { Nature = SenseNature.Benign, Text = InventedEntry.Text("verzonnen huisnummer", "invented house number") },
        ],
        Forms =
        [
            InventedEntry.Form("7171") with { Assessment = FormAssessment.Preferred, Type = FormType.NumberCode },
            InventedEntry.Form("ᛟᛟ") with { Type = FormType.Rune, Script = "Runr", Spoken = InventedEntry.Text("twee verzonnen runen", "two invented runes") },
            InventedEntry.Form("سبعة") with { Script = "Arab", Language = "ar" },
        ],
        Sources = [InventedEntry.Source("s1", "Verzonnen instituut") with { Address = "https://instituut.example/rapport" }, InventedEntry.Source("s2", "Verzonnen krant")],
        Relations = [new Relation { Type = RelationType.ConfusedWith, Target = EntryCode.Parse("SB-2026-0002") }],
    };

    /// <summary>Files of <c>drawings</c> by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Drawings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bloem.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""",
        ["streep.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><line x1="10" y1="60" x2="110" y2="60" stroke="currentColor"/></svg>""",
    };

    /// <summary>Mostly innocent: the benign side comes first. Has a drawing, and one that is shown on request only.</summary>
    public static readonly EntryContent Innocent = InventedEntry.Of("SB-2026-0002", "wimpelbloem") with
    {
        Ambiguity = Ambiguity.MostlyInnocent,
        Kind = EntryKind.Symbol,
        Images =
        [
            Image("bloem.svg") with { AlternativeText = InventedEntry.Text("Een bloem met vijf blaadjes.", "A flower with five petals.") },
            Image("streep.svg") with { Cover = Cover.Violence },
        ],
    };

    /// <summary>Shown on request only, its name too.</summary>
    public static readonly EntryContent Covered = InventedEntry.Of("SB-2026-0003", "grompelaar") with
    {
        Cover = Cover.Slur,
        Kind = EntryKind.Slogan,
        Forms = [InventedEntry.Form("grompelaar") with { Assessment = FormAssessment.Preferred, Cover = Cover.Slur }],
        Images = [Image("streep.svg")],
    };

    /// <summary>Covered, but not its name, which is neither a slur nor violent.</summary>
    public static readonly EntryContent OpenName = InventedEntry.Of("SB-2026-0006", "strijdwimpel") with { Cover = Cover.Violence, Kind = EntryKind.Slogan };

    /// <summary>Taken for extremist only.</summary>
    public static readonly EntryContent Confusable = InventedEntry.Of("SB-2026-0005", "bladwimpel") with
    {
        Ambiguity = Ambiguity.MostlyInnocent,
        Kind = EntryKind.Symbol,
        Ideologies = [],
        Admission = Innocent.Admission with { Ground = AdmissionGround.Confusable },
        Senses = [new Sense { Nature = SenseNature.Benign, Text = InventedEntry.Text("verzonnen boomblad", "invented leaf"), SourceIds = ["s1"] }],
    };

    /// <summary>Beyond what moderators may see.</summary>
    public static readonly EntryContent Amber = InventedEntry.Of("SB-2026-0004", "fluisterwoord") with { Tlp = Tlp.Amber };

    public static readonly IReadOnlyList<EntryContent> All = [Code, Innocent, Covered, Amber, Confusable, OpenName];

    private static EntryImage Image(string file) => InventedData.ImageOf(file, Drawings[file]);
}
