using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Sets of forms and scans for tests.</summary>
internal static class Scans
{
    /// <summary>The day on which the tests look at disabled forms.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<FormSet> Shipped = new(static () => FormSet.Compile(ShippedForms()));

    /// <summary>What a bank in Development scans for.</summary>
    public static FormSet OfShippedEntries => Shipped.Value;

    public static ScanForm[] ShippedForms() => [.. ShippedEntries().SelectMany(static entry => ScannedForms.Of(entry, examples: true, Today))];

    /// <summary>All forms of all entries as they would be scanned for, whatever their use allows.</summary>
    public static ScanForm[] AllShippedForms() => [.. ShippedEntries().SelectMany(static entry => entry.Forms.Select(form => ScannedForms.Trial(entry, form)))];

    public static IReadOnlyList<ScanMatch> In(string text, params ScanForm[] forms) => In(FormSet.Compile(forms), text);

    public static IReadOnlyList<ScanMatch> In(FormSet set, string text, string? language = "nl")
    {
        var matches = new List<ScanMatch>();
        set.Scan(text, language, matches);
        return matches;
    }

    public static IReadOnlyList<ScanMatch> In(string text, string form, FormType? type = null) => In(text, ScanForm.Of(form, "X", type));

    private static IEnumerable<EntryContent> ShippedEntries() =>
        Directory.EnumerateFiles(Checkout.Path("data", "entries"), "*.json").Order(StringComparer.Ordinal).Select(static file => EntryJson.Read(File.ReadAllText(file)));

    /// <summary>The forms that were found, with their standing.</summary>
    public static string Told(this IEnumerable<ScanMatch> matches) =>
        string.Join("; ", matches.Select(static match => $"{match.Form} {match.Standing} [{string.Join(' ', match.Steps)}] -[{string.Join(' ', match.Against)}]"));
}
