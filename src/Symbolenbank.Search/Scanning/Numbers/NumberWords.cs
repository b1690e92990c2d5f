using System.Collections.Frozen;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>The words by which a text says what a number is, from the table <c>number-words.tsv</c> beside this file.</summary>
/// <remarks>
/// The table has a language, a place (<c>before</c> or <c>after</c> the number, <c>street</c> for the endings of a street's name, <c>no-plural</c> for
/// what ends as a plural and is none), a kind (<c>-</c> for one that policies do not name) and words in lower case. The language is for those who read it:
/// a text holds words of several, and all are looked for.
/// </remarks>
internal static class NumberWords
{
    private const string Table = "number-words.tsv";

    private static readonly string[][] Rows = Read();

    /// <summary>Words that stand before a number, with its kind.</summary>
    public static FrozenDictionary<string, NumberKind?> Before { get; } = At("before");

    /// <summary>Words that stand after a number: units, money, and what is counted.</summary>
    public static FrozenDictionary<string, NumberKind?> After { get; } = At("after");

    /// <summary>With what the name of a street ends.</summary>
    public static string[] StreetEndings { get; } = [.. At("street").Keys];

    /// <summary>Words that end as a plural and are none.</summary>
    public static FrozenDictionary<string, NumberKind?> NoPlurals { get; } = At("no-plural");

    private static FrozenDictionary<string, NumberKind?> At(string place)
    {
        var words = new Dictionary<string, NumberKind?>(StringComparer.Ordinal);
        foreach (var row in Rows.Where(row => string.Equals(row[1], place, StringComparison.Ordinal)))
        {
            foreach (var word in row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(word, row[2] is "-" ? null : Enum.Parse<NumberKind>(row[2], ignoreCase: true));
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[][] Read()
    {
        using var table = new StreamReader(typeof(NumberWords).Assembly.GetManifestResourceStream(Table) ?? throw new InvalidOperationException($"{Table} is not in the program."));
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.TrimEnd('\r').Split('\t'))];
    }
}
