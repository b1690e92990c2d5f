using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>What stands at a path of <see cref="EntryContent"/>.</summary>
/// <param name="Type">The type of the member, without <see cref="Nullable{T}"/>.</param>
/// <param name="Optional">Whether the member may be absent.</param>
internal readonly record struct FieldType(Type Type, bool Optional);

/// <summary>Knows the type of every member that an author may write, read off the records themselves: a new member is editable at once.</summary>
internal static partial class FieldTypes
{
    /// <summary>What the bank, the jurist or the hand-in says, and no author: a path below these, or these names anywhere in it, is refused.</summary>
    private static readonly string[] Kept = ["schema", "id", "code", "assurance", "checkedBy", "sha256", "pdq", "pdqQuality", "file", "svg", "mergedFrom", "origin"];

    private static readonly ConcurrentDictionary<(Type, string), FieldType?> Members = new();

    /// <summary>The field at the path; null when there is none, or none that an author writes.</summary>
    public static FieldType? At(ReadOnlySpan<string> path)
    {
        var field = new FieldType(typeof(EntryContent), Optional: false);
        for (var at = 0; at < path.Length; at++)
        {
            if (Below(field.Type, path[at]) is not { } next) return null;
            field = next;
        }

        return field;
    }

    /// <summary>The type of a list's entries; null when it is no list of records.</summary>
    public static Type? RowOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && type.GenericTypeArguments[0] is { IsClass: true } row && row != typeof(string) ? row : null;

    /// <summary>A list of words: free ones, or ones of an enum.</summary>
    public static bool IsWords(Type type) => type == typeof(IReadOnlyList<string>) || WordOf(type) is not null;

    /// <summary>The enum of a list of words; null when there is none.</summary>
    public static Type? WordOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && type.GenericTypeArguments[0] is { IsEnum: true } word ? word : null;

    /// <summary>A record with members of its own, and no value.</summary>
    public static bool IsRecord(Type type) => type.IsClass && type.Namespace == typeof(EntryContent).Namespace;

    public static IReadOnlyList<JsonPropertyInfo> MembersOf(Type type) => [.. EntryJson.Options.GetTypeInfo(type).Properties];

    private static FieldType? Below(Type type, string member)
    {
        if (RowOf(type) is { } row) return new FieldType(row, Optional: true);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return LanguageTag().IsMatch(member) ? new FieldType(type.GenericTypeArguments[1], Optional: true) : null;
        }

        return IsRecord(type) ? Members.GetOrAdd((type, member), static key => Find(key.Item1, key.Item2)) : null;
    }

    private static FieldType? Find(Type type, string member)
    {
        if (Kept.Contains(member, StringComparer.Ordinal) || (type == typeof(LegalLine) && member is "checkedOn")) return null;
        return MembersOf(type).FirstOrDefault(one => string.Equals(one.Name, member, StringComparison.Ordinal)) is { } found
            ? new FieldType(Nullable.GetUnderlyingType(found.PropertyType) ?? found.PropertyType, !found.IsRequired && (found.IsSetNullable || !found.PropertyType.IsValueType))
            : null;
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
