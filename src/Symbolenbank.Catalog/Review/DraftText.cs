using System.Text.Json;
using System.Text.Json.Serialization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Turns what an author typed into the text of a draft, after checking that it can be stored as typed.</summary>
internal static class DraftText
{
    /// <summary>Characters of JSON; far more than five hundred forms and their sources need.</summary>
    public const int Longest = 1_000_000;

    /// <summary>The sentence for more than <see cref="Longest"/>.</summary>
    public static readonly string TooLong = $"A draft has at most {Longest} characters in all.";

    private static readonly JsonSerializerOptions Checking = new(EntryJson.Options) { Converters = { new SoundText() } };

    /// <summary>The JSON, or the fault for which it cannot be kept.</summary>
    public static (string? Json, Fault? Fault) Of(EntryContent content)
    {
        if (content.Schema != EntryContent.CurrentSchema) return (null, new Fault("schema", $"This program edits schema {EntryContent.CurrentSchema}."));
        try
        {
            var json = JsonSerializer.Serialize(content, Checking);
            return json.Length <= Longest ? (json, null) : (null, new Fault("content", TooLong));
        }
        catch (JsonException fault)
        {
            return (null, new Fault("content", fault.Message));
        }
    }

    // The serializer itself would write U+FFFD for half of a pair, and so not keep what was typed.
    private sealed class SoundText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Checked(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(Checked(value));

        private static string Checked(string text) => StoredText.IsSound(text)
            ? text
            : throw new JsonException($"The text of {text.Length} characters that begins with '{Beginning(text)}' holds a character that is no character.");

        private static string Beginning(string text) => new([.. text.Take(20).Where(c => !char.IsSurrogate(c) && c != '\0')]);
    }
}
