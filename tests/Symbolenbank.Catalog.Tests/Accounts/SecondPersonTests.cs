using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Accounts;

/// <summary>An administrator who wants to be everybody; on one engine.</summary>
public abstract class SecondPersonTests(TestEngine engine)
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Expert)]
    [InlineData(Role.Jurist)]
    [InlineData(Role.EditorInChief)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Invite_AsMoreThanAReader_OpensNothingUntilASecondPersonAgreed(Role role)
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var made = await InviteAsync(bank, administrator, "nieuw", role);
        var links = bank.Get<SignInLinks>();

        Assert.True(made.Link.Waits);
        Assert.Equal(LinkState.Waits, (await links.OpenAsync(made.Link.Value, Ct)).Value!.State);
        Assert.Equal(OutcomeKind.NotFound, (await links.UseAsync(made.Link.Value, Means("one"), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await links.UnlockAsync(made.Link.Value, "ABCDE-FGH23", Ct)).Kind);
        Assert.Empty(await RolesOfAsync(bank, made.Account));

        var asked = Assert.Single(await WaitingAsync(bank, editor));
        Assert.Equal((made.Account, true, true, false), (asked.Person.Account, asked.WithLink, asked.MayConfirm, asked.IsOwn));
        var code = (await bank.Get<AccessRequests>().ConfirmAsync(editor, asked.Id, Ct)).Value!.Code!;

        Assert.Equal([role.ToString()], await RolesOfAsync(bank, made.Account));
        Assert.Equal(OutcomeKind.NotFound, (await links.UseAsync(made.Link.Value, Means("one"), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await links.UnlockAsync(made.Link.Value, "ABCDE-FGH23", Ct)).Kind);
        var unlocked = (await links.UnlockAsync(made.Link.Value, code.ToLowerInvariant().Replace('-', ' '), Ct)).Value!;
        Assert.True((await links.UseAsync(unlocked.Value, Means("one"), Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await links.OpenAsync(made.Link.Value, Ct)).Kind);
    }

    [Theory]
    [InlineData(Role.Moderator)]
    [InlineData(Role.MunicipalProfessional)]
    public async Task Invite_SomebodyWhoOnlyLooksUp_TakesOnePerson(Role role)
    {
        await using var bank = await OpenAsync();
        var made = await InviteAsync(bank, await bank.SignInAsync(Role.Administrator, Ct), "lezer", role);

        Assert.False(made.Link.Waits);
        Assert.True((await bank.Get<SignInLinks>().UseAsync(made.Link.Value, Means("one"), Ct)).IsOk);
    }

    [Fact]
    public async Task Link_ThatReplacesMeans_TakesNothingOverUntilASecondPersonAgreed()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await InviteAsync(bank, administrator, "lezer", Role.Moderator);
        await bank.Get<SignInLinks>().UseAsync(reader.Link.Value, Means("theirs"), Ct);

        var link = (await bank.Get<SignInLinks>().MakeAsync(administrator, reader.Account, Ct)).Value!;

        Assert.True(link.Waits);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().UseAsync(link.Value, Means("mine"), Ct)).Kind);
        Assert.Equal("theirs", Assert.Single((await bank.Get<SignInBook>().FindAsync(reader.Account, Ct))!.Passkeys).Id);
        var asked = Assert.Single(await WaitingAsync(bank, administrator));
        Assert.Equal((AccessRequestKind.Link, true, false), (asked.Kind, asked.IsOwn, asked.MayConfirm));
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccessRequests>().ConfirmAsync(administrator, asked.Id, Ct)).Kind);
    }

    [Fact]
    public async Task Link_OfOnePerson_EndsWhenTwoGiveTheAccountMore()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var made = await InviteAsync(bank, administrator, "lezer", Role.Moderator);

        Assert.Equal(Granting.Waits, (await bank.Get<RoleDesk>().GiveAsync(administrator, made.Account, Role.Expert, Now.AddDays(30), Ct)).Value);
        Assert.True((await bank.Get<AccessRequests>().ConfirmAsync(editor, Assert.Single(await WaitingAsync(bank, editor)).Id, Ct)).IsOk);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(made.Link.Value, Ct)).Kind);
        Assert.True((await bank.Get<SignInLinks>().MakeAsync(administrator, made.Account, Ct)).Value!.Waits);
    }

    [Fact]
    public async Task Confirm_ByWhomItIsForOrAnotherAccountOfTheOneWhoAsked_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var requests = bank.Get<AccessRequests>();
        await bank.Get<RoleDesk>().GiveAsync(administrator, editor.Actor.Id, Role.Expert, Now.AddDays(30), Ct);
        var forEditor = Assert.Single(await WaitingAsync(bank, editor)).Id;
        Assert.Equal(OutcomeKind.NotAllowed, (await requests.ConfirmAsync(editor, forEditor, Ct)).Kind);
        await requests.RefuseAsync(editor, forEditor, Ct);

        await InviteAsync(bank, administrator, "nieuw", Role.Expert);
        var asked = Assert.Single(await WaitingAsync(bank, editor)).Id;
        await WriteAsync(bank, "UPDATE account SET person = @Me WHERE id = @Other", new { Me = administrator.Actor.Id, Other = editor.Actor.Id });
        Assert.Equal(OutcomeKind.NotAllowed, (await requests.ConfirmAsync(editor, asked, Ct)).Kind);
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Expert)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Jurist)]
    public async Task Requests_ForOthersThanDeciders_AreNeitherShownNorDecided(Role role)
    {
        await using var bank = await OpenAsync();
        var other = await bank.SignInAsync(role, Ct);
        await InviteAsync(bank, await bank.SignInAsync(Role.Administrator, Ct), "nieuw", Role.Expert);
        var asked = Assert.Single(await WaitingAsync(bank, await bank.SignInAsync(Role.EditorInChief, Ct))).Id;

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccessRequests>().ReadAsync(other, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccessRequests>().ConfirmAsync(other, asked, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccessRequests>().RefuseAsync(other, asked, Ct)).Kind);
    }

    [Fact]
    public async Task Request_JustBeforeAndAtItsEnd_CanAndCannotBeConfirmed()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        await bank.Get<RoleDesk>().GiveAsync(administrator, Account(bank, Role.Moderator), Role.Expert, Now.AddDays(30), Ct);
        await bank.Get<RoleDesk>().GiveAsync(administrator, Account(bank, Role.Moderator), Role.Jurist, Now.AddDays(30), Ct);

        await PassAsync(bank, clock, TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var asked = await WaitingAsync(bank, editor);
        Assert.True((await bank.Get<AccessRequests>().ConfirmAsync(editor, asked[0].Id, Ct)).IsOk);
        await PassAsync(bank, clock, TimeSpan.FromSeconds(1));
        editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        Assert.Empty(await WaitingAsync(bank, editor));
        Assert.Equal(OutcomeKind.Conflict, (await bank.Get<AccessRequests>().ConfirmAsync(editor, asked[1].Id, Ct)).Kind);
        Assert.Equal(["Expert", "Moderator"], await RolesOfAsync(bank, Account(bank, Role.Moderator)));
    }

    [Fact]
    public async Task Request_TakenBackRefusedOrOfAnAdministratorNoMore_GivesNothing()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var requests = bank.Get<AccessRequests>();

        var mine = await InviteAsync(bank, administrator, "terug", Role.Expert);
        Assert.True((await requests.RefuseAsync(administrator, Assert.Single(await WaitingAsync(bank, editor)).Id, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(mine.Link.Value, Ct)).Kind);
        await InviteAsync(bank, administrator, "geweigerd", Role.Expert);
        Assert.True((await requests.RefuseAsync(editor, Assert.Single(await WaitingAsync(bank, editor)).Id, Ct)).IsOk);
        var last = await InviteAsync(bank, administrator, "laatste", Role.Expert);
        await WriteAsync(bank, "DELETE FROM account_role WHERE account = @Id", new { administrator.Actor.Id });
        Assert.Equal(OutcomeKind.Conflict, (await requests.ConfirmAsync(editor, Assert.Single(await WaitingAsync(bank, editor)).Id, Ct)).Kind);

        Assert.Empty(await RolesOfAsync(bank, last.Account));
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal([754, 753], await connection.QueryAsync<int>("SELECT act FROM audit_record WHERE act IN (752, 753, 754) ORDER BY seq"));
    }

    [Fact]
    public async Task Role_ThatStillHolds_IsConfirmedForAnotherYearByOnePersonAndOneThatEndedIsNot()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        await WriteAsync(bank, "UPDATE account_role SET ends_at = @end WHERE role = 'Expert'", new { end = Now.AddDays(1) });

        await PassAsync(bank, clock, TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        Assert.Equal(Granting.Holds, (await bank.Get<RoleDesk>().GiveAsync(administrator, Account(bank, Role.Expert), Role.Expert, Now.AddDays(2), Ct)).Value);
        await PassAsync(bank, clock, TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        administrator = await bank.SignInAsync(Role.Administrator, Ct);
        Assert.Equal(Granting.Waits, (await bank.Get<RoleDesk>().GiveAsync(administrator, Account(bank, Role.Expert), Role.Expert, Now.AddDays(9), Ct)).Value);
    }

    [Fact]
    public async Task Founding_ByTheFirstAdministrator_MakesOneSecondPersonAndNothingMore()
    {
        await using var bank = await OpenAsync(environment: "Production");
        var administrator = await FoundAsync(bank);
        var early = await InviteAsync(bank, administrator, "analist", Role.Analyst);
        var editor = await InviteAsync(bank, administrator, "hoofd", Role.EditorInChief);
        var late = await InviteAsync(bank, administrator, "hoofd.twee", Role.EditorInChief);
        Assert.Equal((true, false, true), (early.Link.Waits, editor.Link.Waits, late.Link.Waits));
        Assert.False((await bank.Get<SignInLinks>().MakeAsync(administrator, editor.Account, Ct)).Value!.Waits);

        // Whoever sends everybody else away is not founding again.
        Assert.True((await bank.Get<RoleDesk>().EnableAsync(administrator, editor.Account, false, Ct)).IsOk);
        Assert.True((await bank.Get<RoleDesk>().TakeAwayAsync(administrator, editor.Account, Role.EditorInChief, Ct)).IsOk);
        Assert.True((await InviteAsync(bank, administrator, "hoofd.drie", Role.EditorInChief)).Link.Waits);

        var shown = await WaitingAsync(bank, administrator);
        Assert.Equal([administrator.Actor.Id, editor.Account], shown.Where(one => one.HoldsAlready).Select(one => one.Person.Account));
        Assert.Null(shown[0].AskedBy);
        Assert.All(shown, one => Assert.False(one.MayConfirm));
    }

    [Fact]
    public async Task Founding_LookedAtByASecondPerson_IsOnTheListNoMore()
    {
        await using var bank = await OpenAsync(environment: "Production");
        var administrator = await FoundAsync(bank);
        var made = await InviteAsync(bank, administrator, "hoofd", Role.EditorInChief);
        await bank.Get<SignInLinks>().UseAsync(made.Link.Value, Means("editor"), Ct);
        var editor = await EnterAsync(bank, made.Account);

        var shown = await WaitingAsync(bank, editor);
        Assert.Equal([true, false], shown.Select(one => one.MayConfirm));
        Assert.True((await bank.Get<AccessRequests>().ConfirmAsync(editor, shown[0].Id, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccessRequests>().ConfirmAsync(editor, shown[1].Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Get<AccessRequests>().RefuseAsync(editor, shown[1].Id, Ct)).Kind);
        Assert.Equal(made.Account, Assert.Single(await WaitingAsync(bank, editor)).Person.Account);
    }

    [Fact]
    public async Task Rescue_WhenNoAdministratorIsLeft_IsALinkForOneMoreThatStandsInTheList()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock, "Production");
        var first = await FoundAsync(bank);
        Assert.Null(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));
        await PassAsync(bank, clock, Now.AddYears(1) - Now - TimeSpan.FromSeconds(1));
        Assert.Null(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));
        await PassAsync(bank, clock, TimeSpan.FromSeconds(1));

        var lost = await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct);
        var link = await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(lost!.Value, Ct)).Kind);
        Assert.Equal("beheerder.2", (await bank.Get<SignInLinks>().OpenAsync(link!.Value, Ct)).Value!.SignInName);
        var second = (await bank.Get<SignInLinks>().UseAsync(link.Value, Means("second"), Ct)).Value;
        Assert.NotEqual(first.Actor.Id, second);
        Assert.Null(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));
        var reader = await EnterAsync(bank, second);
        Assert.Equal([first.Actor.Id, second], (await WaitingAsync(bank, reader)).Select(one => one.Person.Account));
        Assert.Equal(Granting.Waits, (await bank.Get<RoleDesk>().GiveAsync(reader, first.Actor.Id, Role.Administrator, clock.GetUtcNow().AddDays(9), Ct)).Value);
    }

    [Fact]
    public async Task Rescue_WhenOnlyOneIsLeftWhoCouldAgree_IsALinkToo()
    {
        await using var bank = await OpenAsync(environment: "Production");
        var administrator = await FoundAsync(bank);
        var editor = await InviteAsync(bank, administrator, "hoofd", Role.EditorInChief);
        Assert.Null(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));

        await bank.Get<RoleDesk>().EnableAsync(administrator, editor.Account, false, Ct);
        Assert.NotNull(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));
    }

    [Fact]
    public async Task Tie_TwoAccounts_CountsAtOnceAndIsSeparatedByTwoPersons()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var desk = bank.Get<WhoIsWho>();
        var (expert, analyst) = (Account(bank, Role.Expert), Account(bank, Role.Analyst));

        Assert.True((await desk.TieAsync(administrator, expert, analyst, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await desk.TieAsync(administrator, analyst, expert, Ct)).Kind);
        Assert.Equal((await StandingOfAsync(bank, expert)).Person, (await StandingOfAsync(bank, analyst)).Person);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.TieAsync(administrator, administrator.Actor.Id, expert, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.TieAsync(administrator, expert, administrator.Actor.Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.TieAsync(editor, expert, analyst, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.TieAsync(administrator, expert, Guid.NewGuid(), Ct)).Kind);

        Assert.Equal(OutcomeKind.Conflict, (await desk.AskSeparationAsync(administrator, Account(bank, Role.Moderator), Ct)).Kind);
        Assert.True((await desk.AskSeparationAsync(administrator, analyst, Ct)).IsOk);
        Assert.Equal((await StandingOfAsync(bank, expert)).Person, (await StandingOfAsync(bank, analyst)).Person);
        Assert.True((await bank.Get<AccessRequests>().ConfirmAsync(editor, Assert.Single(await WaitingAsync(bank, editor)).Id, Ct)).IsOk);
        Assert.NotEqual((await StandingOfAsync(bank, expert)).Person, (await StandingOfAsync(bank, analyst)).Person);
    }

    [Fact]
    public async Task EndOn_ADay_EndsTheAccountAndItsSessionThenAndNotBefore()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);

        Assert.Equal(OutcomeKind.Invalid, (await bank.Get<WhoIsWho>().EndOnAsync(administrator, moderator.Actor.Id, Now, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<WhoIsWho>().EndOnAsync(administrator, administrator.Actor.Id, null, Ct)).Kind);
        Assert.True((await bank.Get<WhoIsWho>().EndOnAsync(administrator, moderator.Actor.Id, Now.AddMinutes(10), Ct)).IsOk);
        await PassAsync(bank, clock, TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.True((await bank.Get<Sessions>().StartAsync(moderator.Actor.Id, "demo", Ct)).IsOk);
        await PassAsync(bank, clock, TimeSpan.FromSeconds(1));
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<Sessions>().StartAsync(moderator.Actor.Id, "demo", Ct)).Kind);
        administrator = await bank.SignInAsync(Role.Administrator, Ct);
        Assert.True((await bank.Get<WhoIsWho>().EndOnAsync(administrator, moderator.Actor.Id, null, Ct)).IsOk);
        Assert.True((await bank.Get<Sessions>().StartAsync(moderator.Actor.Id, "demo", Ct)).IsOk);
    }

    private static Guid Account(CatalogBank bank, Role role) => bank.Get<DemoAccounts>().All.First(account => account.Role == role).Id;

    private static NewMeans Means(string id) => new()
    {
        Passkey = new Passkey { Id = id, Name = id, PublicKey = "AA", SignCount = 0, Transports = "internal", BackupEligible = false, BackedUp = false, MadeAt = Now },
    };

    private static async Task<InvitedAccount> InviteAsync(CatalogBank bank, Reader administrator, string name, Role role) => (await bank.Get<Invitations>().InviteAsync(administrator, new Invitation
    {
        Name = name,
        SignInName = name,
        Organisation = administrator.Organisation!.Value,
        Roles = new HashSet<Role> { role },
        RolesEndAt = Now.AddDays(90),
    }, Ct)).Value!;

    private static async Task<IReadOnlyList<AccessRequest>> WaitingAsync(CatalogBank bank, Reader reader) => (await bank.Get<AccessRequests>().ReadAsync(reader, Ct)).Value!;

    private static async Task<Reader> FoundAsync(CatalogBank bank)
    {
        var link = await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct);
        return await EnterAsync(bank, (await bank.Get<SignInLinks>().UseAsync(link!.Value, Means("first"), Ct)).Value);
    }

    private static async Task<Reader> EnterAsync(CatalogBank bank, Guid account)
    {
        var session = await bank.Get<Sessions>().StartAsync(account, "link", Ct);
        return bank.Get<AccessTable>().OfSession(session.Value).Value!;
    }

    private static async Task<string[]> RolesOfAsync(CatalogBank bank, Guid account)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return [.. await connection.QueryAsync<string>("SELECT role FROM account_role WHERE account = @account ORDER BY role", new { account })];
    }

    private static async Task<Standing> StandingOfAsync(CatalogBank bank, Guid account)
    {
        Standing? standing = null;
        await bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction => standing = Standing.OfAccount(transaction, Now, account));
        return standing!;
    }

    /// <summary>Lets time pass while the bank is closed: nobody ticks through a year.</summary>
    private static async Task PassAsync(CatalogBank bank, FakeClock clock, TimeSpan time)
    {
        await bank.CloseAsync();
        clock.Advance(time);
        await bank.ReopenAsync(Ct);
    }

    private static Task WriteAsync(CatalogBank bank, string sql, object values) =>
        bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction => transaction.Connection!.Execute(sql, values, transaction));

    private Task<CatalogBank> OpenAsync(FakeClock? clock = null, string environment = "Development") =>
        CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = clock ?? new FakeClock(), Environment = environment }, Ct);
}

public sealed class SqliteSecondPersonTests() : SecondPersonTests(TestEngine.Sqlite);

public sealed class PostgresSecondPersonTests() : SecondPersonTests(TestEngine.Postgres);
