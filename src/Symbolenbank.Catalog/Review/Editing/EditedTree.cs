using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Entry content as a tree in which each row of a list carries the name by which edits find it (<see cref="RowNames"/>).</summary>
internal static class EditedTree
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
                JsonArray list => RowNames.Find(list, path[at]),
                _ => null,
            };
        }

        return node;
    }

    /// <summary>What stands there, as JSON without the names; null when nothing does.</summary>
    public static string? TextOrNull(JsonNode? node) => node is null ? null : Text(node);

    public static string Text(JsonNode node)
    {
        var room = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(room, Writing)) Write(node, writer);
        return Encoding.UTF8.GetString(room.WrittenSpan);
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
                    if (member is RowNames.Member) continue;
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
