using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Accounts;

/// <summary>Who may read at a moment, on one engine.</summary>
public abstract class AccessTests(TestEngine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Analyst, Tlp.AmberStrict)]
    [InlineData(Role.Expert, Tlp.Amber)]
    [InlineData(Role.EditorInChief, Tlp.Red)]
    [InlineData(Role.MunicipalProfessional, Tlp.Green)]
    [InlineData(Role.Moderator, Tlp.Green)]
    [InlineData(Role.Auditor, Tlp.Clear)]
    [InlineData(Role.Administrator, Tlp.Clear)]
    public async Task SignIn_AsARole_GivesItsClearance(Role role, Tlp clearance)
    {
        await using var bank = await OpenAsync();

        var reader = await bank.SignInAsync(role, Ct);

        Assert.Equal(clearance, reader.Class.Clearance);
        Assert.Equal([role], reader.Roles);
    }

    [Fact]
    public async Task SignIn_UnknownOrDisabledAccount_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        await WriteAsync(bank, "UPDATE account SET enabled = @no", new { no = false });
        var sessions = bank.Get<Sessions>();

        Assert.Equal(OutcomeKind.NotAllowed, (await sessions.StartAsync(Guid.CreateVersion7(), "demo", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await sessions.StartAsync(bank.Get<DemoAccounts>().All[0].Id, "demo", Ct)).Kind);
    }

    [Fact]
    public async Task Session_AfterSignOut_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var reader = await bank.SignInAsync(Role.Analyst, Ct);

        await bank.Get<Sessions>().EndAsync(reader.Actor, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).Kind);
    }

    [Fact]
    public async Task Session_OfAnAccountDisabledSince_IsGoneAtTheNextLook()
    {
        await using var bank = await OpenAsync();
        var reader = await bank.SignInAsync(Role.Analyst, Ct);

        await WriteAsync(bank, "UPDATE account SET enabled = @no", new { no = false });
        await bank.Get<TruthWatch>().RefreshAsync(Ct);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).Kind);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Session_LeftAlone_EndsAfterTheIdleTime(int minutes, bool open)
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var reader = await bank.SignInAsync(Role.Analyst, Ct);

        clock.Advance(TimeSpan.FromMinutes(minutes));
        await bank.Get<TruthWatch>().RefreshAsync(Ct);

        Assert.Equal(open, bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).IsOk);
    }

    [Fact]
    public async Task Session_OfAPageThatOnlyAsksByItself_EndsAfterTheIdleTime()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var session = (await bank.SignInAsync(Role.Analyst, Ct)).Actor.Session!.Value;

        for (var minutes = 0; minutes < 30; minutes += 10)
        {
            Assert.True(bank.Get<AccessTable>().OfSession(session, isUse: false).IsOk);
            clock.Advance(TimeSpan.FromMinutes(10));
            await bank.Get<TruthWatch>().RefreshAsync(Ct);
        }

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(session, isUse: false).Kind);
    }

    [Fact]
    public async Task Session_UsedAllDay_EndsAtItsLimit()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var reader = await bank.SignInAsync(Role.Analyst, Ct);
        var session = reader.Actor.Session!.Value;

        for (var quarter = 1; quarter < 32; quarter++)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            await bank.Get<TruthWatch>().RefreshAsync(Ct);
            Assert.True(bank.Get<AccessTable>().OfSession(session).IsOk);
        }

        clock.Advance(TimeSpan.FromMinutes(15));
        await bank.Get<TruthWatch>().RefreshAsync(Ct);
        Assert.False(bank.Get<AccessTable>().OfSession(session).IsOk);
    }

    [Fact]
    public async Task Session_Extended_EndsLaterByTheIdleTimeAndLeavesNoRecord()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var actor = (await bank.SignInAsync(Role.Analyst, Ct)).Actor;
        clock.Advance(TimeSpan.FromMinutes(29));
        await bank.Get<TruthWatch>().RefreshAsync(Ct);
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromMinutes(1), bank.Get<AccessTable>().TimesOf(actor.Session!.Value)!.Value.End);

        var times = await bank.Get<Sessions>().ExtendAsync(actor);

        Assert.Equal((clock.GetUtcNow() + TimeSpan.FromMinutes(30), false), (times!.Value.End, times.Value.IsLast));
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(clock.GetUtcNow(), await connection.QuerySingleAsync<DateTimeOffset>("SELECT last_seen_at FROM session WHERE id = @Session", new { actor.Session }));
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act > 300 AND act < 400"));
    }

    [Theory]
    [InlineData(449, false)]
    [InlineData(450, true)]
    public async Task Session_NearItsLimit_SaysThatNothingPutsItOff(int minutes, bool last)
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var actor = (await bank.SignInAsync(Role.Analyst, Ct)).Actor;
        var limit = clock.GetUtcNow() + TimeSpan.FromHours(8);
        for (var left = minutes; left > 0; left -= Math.Min(left, 25))
        {
            clock.Advance(TimeSpan.FromMinutes(Math.Min(left, 25)));
            await bank.Get<TruthWatch>().RefreshAsync(Ct);
            await bank.Get<Sessions>().ExtendAsync(actor);
        }

        var times = bank.Get<AccessTable>().TimesOf(actor.Session!.Value)!.Value;

        Assert.Equal(last, times.IsLast);
        Assert.True(times.End <= limit);
    }

    [Fact]
    public async Task Session_ThatEnded_CannotBeExtended()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var actor = (await bank.SignInAsync(Role.Analyst, Ct)).Actor;
        clock.Advance(TimeSpan.FromMinutes(31));
        await bank.Get<TruthWatch>().RefreshAsync(Ct);

        Assert.Null(await bank.Get<Sessions>().ExtendAsync(actor));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Table_NotReadFor_IsUnavailableAfterFiveSeconds(int seconds, bool answers)
    {
        await using var bank = await OpenAsync();
        var clock = new FakeClock();
        var table = new AccessTable(new AccessStore(bank.Get<BankDatabase>(), clock), clock, bank.Get<IOptions<BankOptions>>());
        await table.ReloadAsync(Ct);

        clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(answers, table.OfClient("demo-platform").IsOk);
        Assert.Equal(answers ? OutcomeKind.Ok : OutcomeKind.Unavailable, table.Client("demo-platform").Kind);
        Assert.Equal(answers ? OutcomeKind.NotAllowed : OutcomeKind.Unavailable, table.OfSession(Guid.CreateVersion7()).Kind);
    }

    [Theory]
    [InlineData("UPDATE client SET enabled = @no")]
    [InlineData("UPDATE client SET ends_at = 0")]
    [InlineData("DELETE FROM client")]
    public async Task Client_WithdrawnEndedOrUnknown_IsNotAllowed(string sql)
    {
        await using var bank = await OpenAsync();
        Assert.True(bank.Get<AccessTable>().OfClient("demo-platform").IsOk);

        await WriteAsync(bank, sql, new { no = false });
        await bank.Get<TruthWatch>().RefreshAsync(Ct);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfClient("demo-platform").Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Anonymous_Reader_ExistsOnlyWhereTheOperatorOpenedTheBank(bool open)
    {
        await using var bank = await CatalogBank.OpenAsync(
            new BankSetup { Engine = engine, Settings = new() { ["Bank:OpenToEveryone"] = open.ToString() } }, Ct);

        Assert.Equal(open, bank.Get<AccessTable>().Anonymous().IsOk);
    }

    private static Task WriteAsync(CatalogBank bank, string sql, object parameters) => bank.Get<WorkingState>()
        .WriteAsync(WorkingMatter.AttemptCounters, transaction => transaction.Connection!.Execute(sql, parameters, transaction));

    private Task<CatalogBank> OpenAsync(TimeProvider? clock = null) => CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = clock }, Ct);
}

public sealed class SqliteAccessTests() : AccessTests(TestEngine.Sqlite);

public sealed class PostgresAccessTests() : AccessTests(TestEngine.Postgres);
