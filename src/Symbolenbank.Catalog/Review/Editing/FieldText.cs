using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Turns what somebody typed or chose into a member's JSON, and back into what stands in the field.</summary>
internal static class FieldText
{
    private static readonly ConcurrentDictionary<Type, string[]> Words = new();

    /// <summary>The words of an enum as they stand in JSON.</summary>
    public static IReadOnlyList<string> WordsOf(Type type) =>
        Words.GetOrAdd(type, static one => [.. Enum.GetValues(one).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, one, EntryJson.Options)!.GetValue<string>())]);

    /// <summary>The member's JSON, or null when it is to be absent; else the fault in one sentence.</summary>
    public static (JsonNode? Node, string? Fault) Read(FieldType field, string typed)
    {
        if (!StoredText.IsSound(typed)) return (null, "This text holds a character that is no character: half of a pair, or U+0000.");
        var text = typed.Trim();
        if (FieldTypes.IsWords(field.Type)) return (field.Optional && text.Length == 0 ? null : LinesOf(typed), null);
        if (field.Type == typeof(string)) return (field.Optional && text.Length == 0 ? null : JsonValue.Create(typed), null);
        if (text.Length == 0 && field.Optional) return (null, null);
        if (field.Type == typeof(bool)) return bool.TryParse(text, out var truth) ? (JsonValue.Create(truth), null) : (null, "Yes or no.");
        if (field.Type == typeof(int)) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (JsonValue.Create(number), null) : (null, "This is no number.");
        if (field.Type == typeof(DateOnly)) return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? (JsonValue.Create(text), null) : (null, "This is no date.");
        if (field.Type == typeof(EntryCode)) return EntryCode.TryParse(text, out var code) ? (JsonValue.Create(code.ToString()), null) : (null, "This is no entry code such as SB-2026-0412.");
        return field.Type.IsEnum && WordsOf(field.Type).Contains(text, StringComparer.Ordinal) ? (JsonValue.Create(text), null) : (null, "Choose one of the list.");
    }

    /// <summary>What stands in the field; a list of words stands one a line.</summary>
    public static string Write(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list => string.Join('\n', list.Select(word => word?.ToString() ?? "")),
        JsonValue value when value.TryGetValue(out bool truth) => truth ? "true" : "false",
        _ => node.ToString(),
    };

    private static JsonArray LinesOf(string typed) =>
        [.. typed.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => JsonValue.Create(line))];
}
