using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolenbank.Api.Entries;

/// <summary>The words by which an enum's values go on the wire: kebab-case, or the word of the field where it has one.</summary>
internal static class Words
{
    public static IEnumerable<string> Of(Type type) => Enum.GetNames(type).Select(name => Of(type, name));

    public static string Of(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

/// <inheritdoc cref="Words"/>
internal static class Words<T>
    where T : struct, Enum
{
    public static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(value => Words.Of(typeof(T), value.ToString()), value => value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> Texts = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Texts[value];
}
