using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Reports;

/// <summary>How long reports are kept after they were handled; on one engine.</summary>
public abstract class ReportRetentionTests(TestEngine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(29, 2)]
    [InlineData(30, 1)]
    public async Task Tidy_SomeDaysAfterAReportWasHandled_ForgetsThatOneAndKeepsWhatWaits(int days, int kept)
    {
        var clock = new FakeClock();
        var setup = new BankSetup { Engine = engine, Clock = clock, Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reports:KeepDays"] = "30" } };
        await using var bank = await CatalogBank.OpenAsync(setup, Ct);
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);
        var handled = await bank.Get<ReportDesk>().TakeAsync(moderator, new MissingSign { Sign = "een omgekeerde driehoek", Place = "paal" }, Ct);
        await bank.Get<ReportDesk>().TakeAsync(moderator, new MissingSign { Sign = "een rechte driehoek", Place = "paal" }, Ct);
        Assert.True((await bank.Get<ReportList>().CloseAsync(await bank.SignInAsync(Role.Analyst, Ct), handled.Value, "Nieuw teken gemaakt.", Ct)).IsOk);

        await bank.Get<ReportRetention>().TidyAsync(clock.GetUtcNow().AddDays(days));

        var analyst = await bank.SignInAsync(Role.Analyst, Ct);
        var waiting = (await bank.Get<ReportList>().ReadAsync(analyst, new ReportFilter { Handled = false }, Ct)).Value!.Reports.Count;
        var done = (await bank.Get<ReportList>().ReadAsync(analyst, new ReportFilter { Handled = true }, Ct)).Value!.Reports.Count;
        Assert.Equal((1, kept), (waiting, waiting + done));
    }

    [Theory]
    [InlineData("29", false)]
    [InlineData("30", true)]
    [InlineData("3650", true)]
    [InlineData("3651", false)]
    public async Task KeepDays_OutsideItsRange_StopsTheStart(string days, bool starts)
    {
        var setup = new BankSetup { Engine = engine, Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reports:KeepDays"] = days } };
        if (!starts)
        {
            Assert.Contains("KeepDays", (await Assert.ThrowsAsync<OptionsValidationException>(() => CatalogBank.OpenAsync(setup, Ct))).Message, StringComparison.Ordinal);
            return;
        }

        await using var bank = await CatalogBank.OpenAsync(setup, Ct);
        Assert.Equal(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture), bank.Get<IOptions<ReportOptions>>().Value.KeepDays);
    }
}

public sealed class SqliteReportRetentionTests() : ReportRetentionTests(TestEngine.Sqlite);

public sealed class PostgresReportRetentionTests() : ReportRetentionTests(TestEngine.Postgres);
