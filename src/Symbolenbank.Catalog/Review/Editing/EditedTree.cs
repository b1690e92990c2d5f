using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Entry content as a tree in which each entry of a list of records carries the name by which edits find it.</summary>
internal static class EditedTree
{
    /// <summary>The member that carries the name; no record has one like it.</summary>
    public const string Name = "$row";

    public static JsonObject Of(EntryContent content)
    {
        var tree = ContentTree.Of(content);
        NameRows(tree);
        return tree;
    }

    /// <exception cref="System.Text.Json.JsonException">The tree is no entry content.</exception>
    public static EntryContent Read(JsonObject tree)
    {
        var plain = tree.DeepClone().AsObject();
        Strip(plain);
        return ContentTree.Read(plain);
    }

    public static JsonNode? Find(JsonNode? node, ReadOnlySpan<string> path)
    {
        for (var at = 0; at < path.Length && node is not null; at++)
        {
            node = node switch
            {
                JsonObject record => record[path[at]],
                JsonArray list => RowOf(list, path[at]),
                _ => null,
            };
        }

        return node;
    }

    public static JsonObject? RowOf(JsonArray list, string name) =>
        list.OfType<JsonObject>().FirstOrDefault(row => string.Equals(NameOf(row), name, StringComparison.Ordinal));

    public static string? NameOf(JsonObject row) => row[Name]?.GetValue<string>();

    /// <summary>Gives a new row a name that no other of its list has, its own if it has one; and the rows within it theirs.</summary>
    public static void GiveName(JsonArray list, string member, JsonObject row)
    {
        NameRows(row);
        var own = ContentTree.Named(member, [row.DeepClone()]) is [{ Key: { Length: > 0 } key }] ? key : "";
        var name = own.Length > 0 ? own : "#1";
        for (var number = 2; RowOf(list, name) is not null; number++) name = $"{own}#{number}";
        row[Name] = name;
    }

    private static void NameRows(JsonNode? node)
    {
        if (node is not JsonObject record) return;
        foreach (var (member, value) in record.ToArray())
        {
            if (value is JsonObject) NameRows(value);
            if (value is not JsonArray list) continue;
            foreach (var row in list.OfType<JsonObject>().ToArray()) GiveName(list, member, row);
        }
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject record:
                record.Remove(Name);
                foreach (var (_, value) in record) Strip(value);
                break;
            case JsonArray list:
                foreach (var entry in list) Strip(entry);
                break;
        }
    }
}
