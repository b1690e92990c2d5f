using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolenbank.Catalog.Entries;

/// <summary>How entry content becomes JSON and back: lowerCamelCase members, kebab-case words, text as it is (no needless escapes).</summary>
public static class EntryJson
{
    private static readonly EntryJsonContext Context = new(new JsonSerializerOptions(EntryJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(EntryContent content) => JsonSerializer.Serialize(content, Context.EntryContent);

    /// <exception cref="JsonException">The text is not entry content; the message names the place.</exception>
    public static EntryContent Read(string json) =>
        JsonSerializer.Deserialize(json, Context.EntryContent) ?? throw new JsonException("The document is empty.");
}

/// <summary>Writes enum names as the field's words: <c>number-code</c>, <c>often-extremist</c>.</summary>
internal sealed class KebabCaseEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters = [typeof(KebabCaseEnumConverter)])]
[JsonSerializable(typeof(EntryContent))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;
