using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Accounts;

/// <summary>Giving roles for a time and taking them away; on one engine.</summary>
public abstract class RoleDeskTests(TestEngine engine)
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Give_ForAYear_CountsAtOnceAndIsRecordedUnderThePseudonym()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);

        Assert.True((await bank.Get<RoleDesk>().GiveAsync(administrator, moderator.Actor.Id, Role.MunicipalProfessional, Now.AddYears(1), Ct)).IsOk);

        Assert.Contains(Role.MunicipalProfessional, bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Value!.Roles);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        var (subject, record) = await connection.QuerySingleAsync<(string, string)>("SELECT subject, record FROM audit_record WHERE act = 710");
        Assert.Equal(await connection.ExecuteScalarAsync<string>("SELECT pseudonym FROM actor WHERE subject = @Id", new { moderator.Actor.Id }), subject);
        Assert.Contains("MunicipalProfessional until 2027-01-05", record, StringComparison.Ordinal);
        Assert.DoesNotContain(moderator.Actor.Id.ToString(), record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_BeyondAYearInThePastOrToNobody_IsRefused()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var account = Account(bank, Role.Moderator);
        var desk = bank.Get<RoleDesk>();

        Assert.Equal(OutcomeKind.Invalid, (await desk.GiveAsync(administrator, account, Role.Jurist, Now.AddYears(1).AddDays(1), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.GiveAsync(administrator, account, Role.Jurist, Now, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.GiveAsync(administrator, Guid.CreateVersion7(), Role.Jurist, Now.AddDays(1), Ct)).Kind);
    }

    [Fact]
    public async Task Change_OfOnesOwnRolesOrByOthers_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var desk = bank.Get<RoleDesk>();

        Assert.Equal(OutcomeKind.NotAllowed, (await desk.GiveAsync(administrator, administrator.Actor.Id, Role.EditorInChief, Now.AddDays(1), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.GiveAsync(editor, Account(bank, Role.Moderator), Role.Expert, Now.AddDays(1), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.TakeAwayAsync(editor, Account(bank, Role.Moderator), Role.Moderator, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.EnableAsync(editor, Account(bank, Role.Moderator), false, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.EndingAsync(editor, Now, Ct)).Kind);
    }

    [Fact]
    public async Task TakeAway_ARole_CountsAtOnceForAnOpenSession()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);

        Assert.True((await bank.Get<RoleDesk>().TakeAwayAsync(administrator, moderator.Actor.Id, Role.Moderator, Ct)).IsOk);

        Assert.Empty(bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Value!.Roles);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<RoleDesk>().TakeAwayAsync(administrator, moderator.Actor.Id, Role.Moderator, Ct)).Kind);
    }

    [Fact]
    public async Task Disable_AnAccount_EndsItsSessionsForGood()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);
        var desk = bank.Get<RoleDesk>();

        Assert.True((await desk.EnableAsync(administrator, moderator.Actor.Id, false, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await desk.EnableAsync(administrator, moderator.Actor.Id, false, Ct)).Kind);
        Assert.True((await desk.EnableAsync(administrator, moderator.Actor.Id, true, Ct)).IsOk);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Kind);
    }

    [Fact]
    public async Task Ending_ListsWhatMustBeConfirmed_TheFirstToEndFirst()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var desk = bank.Get<RoleDesk>();
        await desk.GiveAsync(administrator, Account(bank, Role.Moderator), Role.Moderator, Now.AddDays(40), Ct);
        await desk.GiveAsync(administrator, Account(bank, Role.Expert), Role.Expert, Now.AddDays(20), Ct);
        await desk.GiveAsync(administrator, Account(bank, Role.Auditor), Role.Auditor, Now.AddDays(200), Ct);

        var ending = (await desk.EndingAsync(administrator, Now.AddDays(60), Ct)).Value!;

        Assert.Equal([Role.Expert, Role.Moderator], ending.Take(2).Select(line => line.Role));
        Assert.DoesNotContain(ending, line => line.Role is Role.Auditor);
        Assert.All(ending.Skip(2), line => Assert.Null(line.EndsAt));
    }

    private static Guid Account(CatalogBank bank, Role role) => bank.Get<DemoAccounts>().All.First(account => account.Role == role).Id;

    private Task<CatalogBank> OpenAsync() => CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = new FakeClock() }, Ct);
}

public sealed class SqliteRoleDeskTests() : RoleDeskTests(TestEngine.Sqlite);

public sealed class PostgresRoleDeskTests() : RoleDeskTests(TestEngine.Postgres);
