using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Symbolenbank.Catalog.Entries;

/// <summary>How entry content becomes JSON and back: lowerCamelCase members, kebab-case words, text as it is (no needless escapes).</summary>
/// <remarks>
/// Not source-generated: a generated reader sets init-only members that the text leaves out to null, and not to their default.
/// </remarks>
public static class EntryJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Write(EntryContent content) => JsonSerializer.Serialize(content, Options);

    /// <exception cref="JsonException">The text is not entry content; the message names the place.</exception>
    public static EntryContent Read(string json) =>
        JsonSerializer.Deserialize<EntryContent>(json, Options) ?? throw new JsonException("The document is empty.");

    /// <summary>Lists and maps that hold nothing are left out, unless the text must name them.</summary>
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => !member.IsRequired && member.PropertyType != typeof(string)))
        {
            if (member.PropertyType.IsAssignableTo(typeof(IEnumerable))) member.ShouldSerialize = (_, value) => value is IEnumerable all && all.Cast<object>().Any();
        }
    }
}
