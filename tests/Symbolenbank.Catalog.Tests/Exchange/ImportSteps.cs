using System.Text;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Tests.Review;

namespace Symbolenbank.Catalog.Tests.Exchange;

/// <summary>Steps on the way of a file, as its importer and the worker take them.</summary>
internal static class ImportSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ImportDesk Desk(ReviewBank bank) => bank.Bank.Get<ImportDesk>();

    public static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Task WorkAsync(ReviewBank bank) => bank.Bank.Get<ImportWorker>().WorkAsync(Ct);

    public static Task<ImportPage> CheckedAsync(ReviewBank bank, Reader importer, string file) => CheckedAsync(bank, importer, Bytes(file));

    public static async Task<ImportPage> CheckedAsync(ReviewBank bank, Reader importer, Stream file)
    {
        var taken = await Desk(bank).TakeInAsync(importer, "lijst.csv", file, Ct);
        Assert.True(taken.Value?.Fault is null, $"{taken.Value?.Fault}");
        await WorkAsync(bank);
        return await PageAsync(bank, importer, taken.Value!.Import!.Value);
    }

    public static async Task RunAsync(ReviewBank bank, Guid import, Reader? importer = null, bool withDuplicates = false)
    {
        var started = await Desk(bank).StartAsync(importer ?? bank.Analyst, import, withDuplicates, Ct);
        Assert.True(started.IsOk, started.Kind.ToString());
        await WorkAsync(bank);
    }

    public static async Task<ImportPage> PageAsync(ReviewBank bank, Reader importer, Guid import) => (await Desk(bank).OpenAsync(importer, import, new ImportRowFilter(), Ct)).Value!;

    public static async Task<(ImportState State, int Checked)> StateAsync(ReviewBank bank, Guid import)
    {
        var state = await bank.ScalarAsync<string>("SELECT state FROM bulk_import WHERE id = @import", new { import });
        return (Enum.Parse<ImportState>(state), (int)await bank.ScalarAsync<long>("SELECT COUNT(*) FROM bulk_row WHERE verdict IS NOT NULL"));
    }
}
