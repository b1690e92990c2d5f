using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolenbank.Api.Entries;

/// <summary>The words by which an enum's values go on the wire: kebab-case, or the word of the field where it has one.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    public static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(Word, value => value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> Texts = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Texts[value];

    private static string Word(T value)
    {
        var name = value.ToString();
        return typeof(T).GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }
}
