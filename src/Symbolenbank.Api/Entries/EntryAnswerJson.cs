using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Symbolenbank.Api.Publication;

namespace Symbolenbank.Api.Entries;

/// <summary>Writes enum values as words: <c>number-code</c>.</summary>
internal sealed class WordConverter() : JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

/// <summary>The wire shapes of entries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WordConverter)])]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(EntryAnswer))]
[JsonSerializable(typeof(ChangesAnswer))]
internal sealed partial class EntryAnswerJson : JsonSerializerContext;

/// <summary>Writes the wire shapes with text as it is: answers are never put into HTML unescaped, and ü should not become six characters.</summary>
internal static class EntryWire
{
    public static readonly EntryAnswerJson Json =
        new(new JsonSerializerOptions(EntryAnswerJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
