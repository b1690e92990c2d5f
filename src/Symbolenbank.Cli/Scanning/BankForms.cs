using System.Data.Common;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>The forms of the local bank that may be scanned for, read beside a server that may be running.</summary>
internal static class BankForms
{
    /// <summary>Forms as a reader of this clearance may see them. The operator owns the files, so that nothing of it is on record.</summary>
    /// <param name="examples">Whether forms of entries that nobody has reviewed are among them.</param>
    /// <exception cref="ScanException">There is no bank, or it cannot be read.</exception>
    public static async Task<IReadOnlyList<ScanForm>> ReadAsync(DirectoryInfo? var, Tlp clearance, bool examples, DateOnly today, CancellationToken ct)
    {
        var folders = BankFolders.Find(var?.FullName, configuredData: null);
        if (!File.Exists(folders.Database))
            throw new ScanException($"There is no bank in {folders.Var}: {folders.Database} is missing.");
        try
        {
            var entries = await PublishedEntries.OfFileAsync(folders.Database, examples, ct);
            return [.. entries.Select(entry => entry.At(clearance)?.Content).OfType<EntryContent>().SelectMany(entry => ScannedForms.Of(entry, examples, today))];
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
}
