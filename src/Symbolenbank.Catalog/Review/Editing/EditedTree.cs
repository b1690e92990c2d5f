using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Entry content as a tree in which each entry of a list of records carries the name by which edits find it.</summary>
internal static class EditedTree
{
    /// <summary>The member that carries the name; no record has one like it.</summary>
    public const string Name = "$row";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(EntryContent content)
    {
        var tree = ContentTree.Of(content);
        NameRows(tree);
        return tree;
    }

    /// <param name="room">Where the text stands in between; kept by the caller, for it is made anew at each keystroke.</param>
    /// <exception cref="JsonException">The tree is no entry content.</exception>
    public static EntryContent Read(JsonObject tree, ArrayBufferWriter<byte> room)
    {
        room.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(room, Writing)) Write(tree, writer);
        return JsonSerializer.Deserialize<EntryContent>(room.WrittenSpan, EntryJson.Options) ?? throw new JsonException("The document is empty.");
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

    /// <summary>Writes the tree without the names.</summary>
    private static void Write(JsonNode? node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject record:
                writer.WriteStartObject();
                foreach (var (member, value) in record)
                {
                    if (string.Equals(member, Name, StringComparison.Ordinal)) continue;
                    writer.WritePropertyName(member);
                    Write(value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var entry in list) Write(entry, writer);
                writer.WriteEndArray();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
