using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Symbolenbank.Catalog.Entries;

/// <summary>The code by which people cite an entry: <c>SB-2026-0412</c>, or <c>OEF-2026-0001</c> for an exercise entry.</summary>
/// <remarks>Codes 0001–5000 of a year belong to the files in <c>data/</c>; the bank itself gives out codes from 5001.</remarks>
[JsonConverter(typeof(EntryCodeConverter))]
public readonly partial record struct EntryCode : IComparable<EntryCode>
{
    /// <summary>The highest number a data file may carry.</summary>
    public const int LastOfData = 5000;

    private readonly string? _text;

    private EntryCode(string text) => _text = text;

    /// <summary>True for the invented entries of <c>data/exercise</c>, which exist in Development only.</summary>
    public bool IsExercise => ToString().StartsWith("OEF-", StringComparison.Ordinal);

    /// <summary>The number within the year, 1 to 99,999.</summary>
    public int Number => _text is null ? 0 : int.Parse(_text.AsSpan(_text.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads a code, in any case and with surrounding space; false for anything else.</summary>
    public static bool TryParse(string? text, out EntryCode code)
    {
        var canonical = text?.Trim().ToUpperInvariant() ?? "";
        code = Shape().IsMatch(canonical) ? new EntryCode(canonical) : default;
        return code._text is not null;
    }

    /// <exception cref="FormatException">The text is no code.</exception>
    public static EntryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an entry code such as SB-2026-0412.");

    public static bool operator <(EntryCode left, EntryCode right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryCode left, EntryCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryCode left, EntryCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryCode left, EntryCode right) => left.CompareTo(right) >= 0;

    public int CompareTo(EntryCode other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^(SB|OEF)-20[0-9]{2}-[0-9]{4,5}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}

internal sealed class EntryCodeConverter : JsonConverter<EntryCode>
{
    public override EntryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntryCode.TryParse(reader.GetString(), out var code)
            ? code
            : throw new JsonException($"'{reader.GetString()}' is not an entry code such as SB-2026-0412.");

    public override void Write(Utf8JsonWriter writer, EntryCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
