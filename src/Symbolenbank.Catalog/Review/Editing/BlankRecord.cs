using System.Text.Json;
using System.Text.Json.Nodes;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Makes the JSON of a record that holds nothing yet: what is required is there and empty.</summary>
internal static class BlankRecord
{
    public static JsonObject Of(Type type)
    {
        var blank = new JsonObject();
        foreach (var member in FieldTypes.MembersOf(type).Where(member => member.IsRequired)) blank[member.Name] = Empty(member.PropertyType);
        return blank;
    }

    private static JsonNode Empty(Type type) => type switch
    {
        _ when type == typeof(string) => JsonValue.Create(""),
        _ when type == typeof(int) => JsonValue.Create(0),
        _ when type.IsEnum => JsonValue.Create(FieldText.WordsOf(type)[0]),
        _ when FieldTypes.IsWords(type) || FieldTypes.RowOf(type) is not null => new JsonArray(),
        _ when FieldTypes.IsRecord(type) => Of(type),
        _ => throw new JsonException($"Nobody begins a {type.Name} empty."),
    };
}
