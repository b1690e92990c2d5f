using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Catalog.Review;

/// <summary>Entry content as the members that people compare: every list entry has a name by which it is the same one in two versions.</summary>
/// <remarks>
/// Comparison is by JSON, because records with equal lists are not equal. A path is a JSON pointer (RFC 6901) in which the entry of a list
/// stands under its own name instead of its place: <c>/forms/88/use</c>, <c>/sources/s2</c>. In the editor every row has such a name (<see cref="RowNames"/>).
/// </remarks>
internal static class ContentTree
{
    public static JsonObject Of(EntryContent content) => JsonNode.Parse(EntryJson.Write(content))!.AsObject();

    /// <exception cref="System.Text.Json.JsonException">The tree is no entry content.</exception>
    public static EntryContent Read(JsonObject tree) => EntryJson.Read(tree.ToJsonString(EntryJson.Options));

    public static string Below(string path, string member) =>
        $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The entries of a list by name, in their order; null when they have no names or one stands twice.</summary>
    public static List<KeyValuePair<string, JsonNode?>>? Named(string member, JsonArray list)
    {
        var named = new List<KeyValuePair<string, JsonNode?>>(list.Count);
        foreach (var entry in list)
        {
            if ((entry is JsonObject row ? RowNames.Of(row) : null) is not { } name)
            {
                if (KeyOf(member, entry) is not { } key) return null;
                name = key;
            }

            named.Add(new(name, entry));
        }

        return named.DistinctBy(pair => pair.Key, StringComparer.Ordinal).Count() == named.Count ? named : null;
    }

    /// <summary>The word by which a list's entry is told from the others; null when it has none.</summary>
    public static string? KeyOf(string member, JsonNode? entry) => member switch
    {
        "forms" => Word(entry, "value"),
        "sources" => Word(entry, "id"),
        "groups" => Word(entry, "group"),
        "mergedFrom" => Word(entry, "code"),
        "images" => Word(entry, "file"),
        "advice" => Word(entry, "audience"),
        "relations" => $"{Word(entry, "type")} {Word(entry, "target")}",
        _ => entry is JsonValue value && value.TryGetValue(out string? text) ? text : null,
    };

    private static string? Word(JsonNode? entry, string member) => (entry as JsonObject)?[member] is JsonValue value ? value.ToString() : null;
}
