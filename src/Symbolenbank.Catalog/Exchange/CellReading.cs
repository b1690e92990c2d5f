using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Reads the cells of one row and notes what is wrong with them. For one row only.</summary>
internal sealed class CellReading(TaxonomyTable taxonomy)
{
    private const int LongestShown = 40;

    public TaxonomyTable Taxonomy { get; } = taxonomy;

    /// <summary>The column that is being read.</summary>
    public string Column { get; set; } = "";

    public List<RowFault> Faults { get; } = [];

    public void Fault(RowFaultKind kind, string value) => Faults.Add(new RowFault(kind, Column, Beginning(value)));

    /// <summary>The enum value that a word names; <paramref name="otherwise"/> for an empty cell, and with a fault for an unknown word.</summary>
    public T Word<T>(string cell, T otherwise)
        where T : struct, Enum
    {
        if (cell.Trim().Length == 0) return otherwise;
        if (EnumWords<T>.Find(cell.Trim()) is { } value) return value;
        Fault(RowFaultKind.UnknownWord, cell);
        return otherwise;
    }

    public DateOnly Date(string cell, DateOnly otherwise)
    {
        if (cell.Trim().Length == 0) return otherwise;
        if (DateOnly.TryParseExact(cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Fault(RowFaultKind.NotADate, cell);
        return otherwise;
    }

    /// <summary>Ids that the taxonomy must have.</summary>
    public IReadOnlyList<string> Terms(string cell, Func<string, Term?> find)
    {
        var ids = CellLists.WordsOf(cell);
        foreach (var id in ids.Where(id => find(id) is null)) Fault(RowFaultKind.UnknownTerm, id);
        return ids;
    }

    public static string Beginning(string text)
    {
        var cut = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return new string([.. cut.Where(c => !char.IsSurrogate(c) && c != '\0')]);
    }
}

/// <summary>The words by which enum values stand in files: those of the JSON.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonSerializer.SerializeToElement(value, EntryJson.Options).GetString()!);

    private static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    public static string Of(T value) => Words[value];

    public static T? Find(string word) => Values.TryGetValue(word, out var value) ? value : null;
}
