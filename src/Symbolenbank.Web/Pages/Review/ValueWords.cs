using System.Globalization;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>One line of a value: what it is, and what it says.</summary>
/// <param name="Label">Empty when the value needs none.</param>
internal sealed record ValueLine(string Label, string Text);

/// <summary>Values of an entry's members as people read them: words for codes, dates as dates, yes and no.</summary>
internal static class ValueWords
{
    private static readonly Phrase Yes = new("ja", "yes");
    private static readonly Phrase No = new("nee", "no");

    /// <summary>The lines of a value; none for one that is not there.</summary>
    /// <param name="path">Where it stands, by which codes are told apart.</param>
    public static IReadOnlyList<ValueLine> Of(string? json, string path)
    {
        if (json is null) return [];
        var lines = new List<ValueLine>();
        var members = path.Split('/');
        Add(JsonNode.Parse(json), "", members.Length > 1 ? members[1] : "", members[^1], lines);
        return lines;
    }

    private static void Add(JsonNode? node, string label, string root, string member, List<ValueLine> lines)
    {
        switch (node)
        {
            case JsonObject all:
                foreach (var (name, value) in all) Add(value, label.Length == 0 ? FieldWords.Member(name) : $"{label}, {FieldWords.Member(name)}", root, name, lines);
                break;
            case JsonArray { Count: > 0 } list when list[0] is JsonObject:
                foreach (var (place, entry) in list.Index()) Add(entry, $"{label} {(place + 1).ToString(CultureInfo.CurrentUICulture)}".Trim(), root, member, lines);
                break;
            case JsonArray list:
                lines.Add(new ValueLine(label, string.Join("; ", list.Select(entry => Text(entry, root, member)))));
                break;
            default:
                lines.Add(new ValueLine(label, Text(node, root, member)));
                break;
        }
    }

    private static string Text(JsonNode? node, string root, string member) => node switch
    {
        JsonValue value when value.TryGetValue(out bool flag) => flag ? Yes : No,
        JsonValue value when value.TryGetValue(out string? text) => Word(text, root, member) ?? Date(text) ?? text,
        null => "",
        _ => node.ToString(),
    };

    private static string? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.Long() : null;

    private static string? Word(string text, string root, string member) => member switch
    {
        "kind" => Of<EntryKind>(text, Words.Of),
        "tlp" => text is "CLEAR" or "GREEN" or "AMBER" or "AMBER+STRICT" or "RED" ? $"TLP:{text} ({Meaning(text)})" : null,
        "pap" => Enum.TryParse<Pap>(text, ignoreCase: true, out var pap) ? $"PAP:{text} ({ReviewWords.Of(pap)})" : null,
        "assurance" => Of<Assurance>(text, ReviewWords.Of),
        "ambiguity" => Of<Ambiguity>(text, Words.Of),
        "lifecycle" => Of<Lifecycle>(text, Words.Of),
        "cover" => Of<Cover>(text, Words.Of),
        "ground" => Of<AdmissionGround>(text, ReviewWords.Of),
        "nature" => Of<SenseNature>(text, Words.Of),
        "type" => root switch
        {
            "forms" => Of<FormType>(text, ReviewWords.Of),
            "sources" => Of<SourceType>(text, ReviewWords.Of),
            "relations" => Of<RelationType>(text, Words.Of),
            _ => null,
        },
        "rule" => Of<DerivationRule>(text, Words.Of),
        "boundary" => Of<MatchBoundary>(text, ReviewWords.Of),
        "use" => Of<FormUse>(text, ReviewWords.Of),
        "assessment" => Of<FormAssessment>(text, ReviewWords.Of),
        "qualification" => Of<LegalQualification>(text, Words.Of),
        "class" => Of<SourceClass>(text, Words.Of),
        "access" => Of<SourceAccess>(text, ReviewWords.Of),
        "audience" => Of<Audience>(text, Words.Of),
        "precision" => Of<DatePrecision>(text, ReviewWords.Of),
        _ => null,
    };

    private static Phrase Meaning(string tlp) => Words.Of(tlp is "AMBER+STRICT" ? Tlp.AmberStrict : Enum.Parse<Tlp>(tlp, ignoreCase: true));

    /// <summary>The words for a kebab-case code; null for one that is none.</summary>
    private static string? Of<T>(string code, Func<T, Phrase> words)
        where T : struct, Enum => Enum.TryParse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) ? words(value).ToString() : null;
}
