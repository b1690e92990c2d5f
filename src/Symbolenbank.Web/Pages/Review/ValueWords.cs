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
    /// <param name="sources">What ids of sources are shown as; null to show the ids.</param>
    public static IReadOnlyList<ValueLine> Of(string? json, string path, IReadOnlyDictionary<string, string>? sources)
    {
        if (json is null) return [];
        var lines = new List<ValueLine>();
        var members = path.Split('/');
        Add(JsonNode.Parse(json), "", members.Length > 1 ? members[1] : "", members[^1], lines);
        return sources is null ? lines : [.. lines.Select(line => line.Label == FieldWords.Member("sourceIds") ? line with { Text = Named(line.Text, sources) } : line)];
    }

    /// <summary>The SHA-256 of the image that this JSON describes; null when it describes none.</summary>
    public static string? HashOfImage(string json) => (JsonNode.Parse(json) as JsonObject)?["sha256"]?.ToString();

    private static string Named(string ids, IReadOnlyDictionary<string, string> sources) => string.Join("; ", ids.Split("; ").Select(id => sources.GetValueOrDefault(id, id)));

    /// <summary>What every new form or source says of itself anyway.</summary>
    private static bool IsUsual(string member, JsonNode? value) => (member, value?.ToString()) is ("script", "Zyyy") or ("language", "und") or ("cover", "none")
        or ("tlp", "CLEAR") or ("boundary", "word") or ("caseSensitive", "false") or ("assessment", "admitted") or ("access", "open");

    private static void Add(JsonNode? node, string label, string root, string member, List<ValueLine> lines)
    {
        switch (node)
        {
            case JsonObject all:
                foreach (var (name, value) in all.Where(pair => !IsUsual(pair.Key, pair.Value))) Add(value, label.Length == 0 ? FieldWords.Member(name) : $"{label}, {FieldWords.Member(name)}", root, name, lines);
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
        "pap" => Enum.TryParse<Pap>(text, ignoreCase: true, out var pap) ? $"{Words.Marking(pap)} ({Words.Of(pap)})" : null,
        "script" => Scripts.NameOf(text)?.ToString(),
        "assurance" => Of<Assurance>(text, ReviewWords.Of),
        "ambiguity" => Of<Ambiguity>(text, Words.Of),
        "lifecycle" => Of<Lifecycle>(text, Words.Of),
        "cover" => Of<Cover>(text, Words.Of),
        "ground" => Of<AdmissionGround>(text, Words.Of),
        "nature" => Of<SenseNature>(text, Words.Of),
        "type" => root switch
        {
            "forms" => Of<FormType>(text, Words.Of),
            "sources" => Of<SourceType>(text, Words.Of),
            "relations" => Of<RelationType>(text, Words.Of),
            _ => null,
        },
        "rule" => Of<DerivationRule>(text, Words.Of),
        "boundary" => Of<MatchBoundary>(text, Words.Of),
        "use" => Of<FormUse>(text, Words.Of),
        "assessment" => Of<FormAssessment>(text, Words.Of),
        "qualification" => Of<LegalQualification>(text, Words.Of),
        "class" => Of<SourceClass>(text, Words.Of),
        "access" => Of<SourceAccess>(text, Words.Of),
        "audience" => Of<Audience>(text, Words.Of),
        "precision" => Of<DatePrecision>(text, Words.Of),
        _ => null,
    };

    private static Phrase Meaning(string tlp) => Words.Of(tlp is "AMBER+STRICT" ? Tlp.AmberStrict : Enum.Parse<Tlp>(tlp, ignoreCase: true));

    /// <summary>The words for a kebab-case code; null for one that is none.</summary>
    private static string? Of<T>(string code, Func<T, Phrase> words)
        where T : struct, Enum => Enum.TryParse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) ? words(value).ToString() : null;
}
