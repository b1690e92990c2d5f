using Dapper;
using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Audit;

public sealed class VerificationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestEngine.Sqlite)]
    [InlineData(TestEngine.Postgres)]
    public async Task Of_ASoundBank_FindsNothingAndCountsAll(TestEngine engine)
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Entries = [InventedEntry.Of("SB-2026-0001", "qx7")] }, Ct);
        await bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), EntryCode.Parse("SB-2026-0001"), Ct);

        var report = await Verification.OfAsync(bank.Get<BankDatabase>(), Ct);

        Assert.Empty(report.Faults);
        Assert.True(report.Records >= 4);
        Assert.Equal((1, 1), (report.Revisions, report.Publications));
    }

    [Theory]
    [InlineData("UPDATE audit_record SET record = replace(record, '\"act\":', '\"act\":1') WHERE seq = 2", "not what was hashed")]
    [InlineData("UPDATE audit_record SET subject = 'other' WHERE seq = 2", "columns of record 2")]
    [InlineData("DELETE FROM audit_record WHERE seq = 2", "After record 1 comes 3")]
    [InlineData("DELETE FROM audit_record WHERE seq = (SELECT MAX(seq) FROM audit_record)", "The head says")]
    [InlineData("UPDATE revision SET content = replace(content, 'verzonnen', 'echt')", "is not what was hashed")]
    [InlineData("UPDATE revision SET created_in = 1", "A change without its record")]
    [InlineData("UPDATE publication SET published_in = 1", "A change without its record")]
    [InlineData("DELETE FROM publication", "points to an unpublished revision")]
    public async Task Of_ATamperedBank_NamesTheFault(string tampering, string fault)
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [InventedEntry.Of("SB-2026-0001", "qx7")] }, Ct);
        await bank.CloseAsync();
        var file = Path.Combine(bank.Var, "bank.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.ExecuteAsync(tampering);
        }

        var report = await Verification.OfFileAsync(file, Ct);

        Assert.Contains(report.Faults, found => found.Contains(fault, StringComparison.Ordinal));
    }
}
