using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Audit;

public sealed class RefusalTallyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_AfterManyRefusals_MakesOneRecordForNetworkAndReason()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        var tally = bank.Get<RefusalTally>();
        for (var i = 0; i < 100; i++) tally.Count(Act.Limited, "203.0.113.0/24", "network");
        tally.Count(Act.Unauthenticated, "203.0.113.0/24", "no-token");

        await tally.WriteAsync(Ct);
        await tally.WriteAsync(Ct);

        var records = await RecordsAsync(bank);
        Assert.Equal(2, records.Count);
        Assert.Contains(records, record => record.Contains("\"+count\":\"100\"", StringComparison.Ordinal));
        Assert.All(records, record => Assert.DoesNotContain("203.0.113", record, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RefusalTally.MaxKinds, 0)]
    [InlineData(RefusalTally.MaxKinds + 10, 1)]
    public async Task Count_FromMoreNetworksThanFit_CountsTheRestTogether(int networks, int together)
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        var tally = bank.Get<RefusalTally>();

        for (var i = 0; i < networks; i++) tally.Count(Act.Limited, $"network {i}", "network");
        await tally.WriteAsync(Ct);

        Assert.Equal(RefusalTally.MaxKinds + together, (await RecordsAsync(bank)).Count);
    }

    [Fact]
    public async Task Close_WithRefusalsCounted_WritesThem()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        bank.Get<RefusalTally>().Count(Act.Limited, "n", "network");

        await bank.ReopenAsync(Ct);

        Assert.Single(await RecordsAsync(bank));
    }

    private static async Task<List<string>> RecordsAsync(CatalogBank bank)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return [.. await connection.QueryAsync<string>("SELECT record FROM audit_record WHERE act IN (501, 502)")];
    }
}
