using System.Data.Common;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>The forms of the local bank that may be scanned for, read beside a server that may be running.</summary>
/// <param name="Forms">Those that a reader of the clearance may see.</param>
/// <param name="Notices">What must be known of the entries before anybody relies on them: one sentence a line.</param>
internal sealed record BankForms(IReadOnlyList<ScanForm> Forms, IReadOnlyList<string> Notices)
{
    /// <summary>Forms as a reader of this clearance may see them. The operator owns the files, so that nothing of it is on record.</summary>
    /// <param name="examples">Whether forms of entries that nobody has reviewed are among them.</param>
    /// <exception cref="ScanException">There is no bank, or it cannot be read.</exception>
    public static async Task<BankForms> ReadAsync(DirectoryInfo? var, Tlp clearance, bool examples, DateOnly today, CancellationToken ct)
    {
        var folders = BankFolders.Find(var?.FullName, configuredData: null);
        if (!File.Exists(folders.Database))
            throw new ScanException($"There is no bank in {folders.Var}: {folders.Database} is missing.");
        try
        {
            var entries = await PublishedEntries.OfFileAsync(folders.Database, examples, ct);
            return Of([.. entries.Select(entry => entry.At(clearance)?.Content).OfType<EntryContent>()], examples, today);
        }
        catch (Exception shape) when (shape is OlderStoreException or NewerStoreException)
        {
            throw new ScanException($"{folders.Database} cannot be scanned for: {shape.Message}");
        }
        catch (DbException unreadable)
        {
            throw new ScanException($"{folders.Database} cannot be read as a bank: {unreadable.Message}");
        }
    }

    private static BankForms Of(IReadOnlyList<EntryContent> entries, bool examples, DateOnly today)
    {
        var scanned = entries.Select(entry => (Entry: entry, Forms: ScannedForms.Of(entry, examples, today).ToArray())).Where(static pair => pair.Forms.Length > 0).ToArray();
        string[] Codes(Func<TextStanding, bool> holds) => [.. scanned.Where(pair => holds(TextStanding.Of(pair.Entry))).Select(static pair => pair.Entry.Code.ToString()).Order(StringComparer.Ordinal)];
        return new BankForms(
            [.. scanned.SelectMany(static pair => pair.Forms)],
            [
                .. Notice("Examples, reviewed by nobody", Codes(static standing => standing.IsExample)),
                .. Notice("Provisional, published in haste; no expert has given an opinion yet", Codes(static standing => standing.IsProvisional)),
                .. Notice("Not checked in time; may be out of date", Codes(standing => standing.IsOverdueOn(today))),
            ]);
    }

    private static IEnumerable<string> Notice(string what, string[] codes)
    {
        const int MostNamed = 10;

        if (codes.Length is 0) yield break;
        var more = codes.Length > MostNamed ? FormattableString.Invariant($" and {codes.Length - MostNamed} more") : "";
        yield return $"{what}: {string.Join(", ", codes.Take(MostNamed))}{more}.";
    }
}
