using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Accounts;

/// <summary>Accounts from invitation to closing; on one engine.</summary>
public abstract class AccountTests(TestEngine engine)
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_SomebodyNew_MakesAnAccountWithItsRolesAndOneLinkThatIsNowhereInClear()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);

        var made = (await InviteAsync(bank, administrator)).Value!;

        var offer = (await bank.Get<SignInLinks>().OpenAsync(made.Link.Value, Ct)).Value!;
        Assert.Equal(("s.devries", "Sanne", made.Account), (offer.SignInName, offer.Name, offer.Account));
        Assert.Equal([Role.Moderator], offer.Roles);
        Assert.Equal(Now.AddDays(7), made.Link.EndsAt);
        var line = (await bank.Get<AccountList>().ReadAsync(administrator, Ct)).Value!.Single(one => one.Id == made.Account);
        Assert.Equal((AccountState.Invited, Now.AddDays(7)), (line.State, line.LinkEndsAt));
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM sign_in_link WHERE hash = @Value", made.Link));
        var record = await connection.QuerySingleAsync<string>("SELECT record FROM audit_record WHERE act = 720");
        Assert.Contains("Moderator until 2026-12-01", record, StringComparison.Ordinal);
        Assert.DoesNotContain("devries", record, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Link.Value, record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_WithFieldsAtFault_NamesEachOfThem()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var bad = Sanne() with { Name = " ", SignInName = "é", Roles = new HashSet<Role>(), RolesEndAt = Now.AddYears(1).AddTicks(10), ExternalName = "" };

        var refused = await bank.Get<Invitations>().InviteAsync(administrator, bad, Ct);
        Assert.Equal(OutcomeKind.Invalid, refused.Kind);
        Assert.Equal(["name", "signInName", "roles", "rolesEndAt", "externalName"], refused.Faults.Select(fault => fault.Field));

        Assert.Equal(OutcomeKind.Invalid, (await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { Organisation = Guid.NewGuid() }, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SamePersonAs = Guid.NewGuid() }, Ct)).Kind);
        Assert.True((await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { RolesEndAt = Now.AddYears(1) }, Ct)).IsOk);
    }

    [Fact]
    public async Task Invite_ANameThatIsTaken_IsAConflictHoweverItIsWritten()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { ExternalName = "sub-1" }, Ct);

        var same = await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SignInName = " S.DeVries " }, Ct);
        Assert.Equal((OutcomeKind.Conflict, "signInName"), (same.Kind, same.Faults.Single().Field));
        var external = await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SignInName = "other", ExternalName = "sub-1" }, Ct);
        Assert.Equal((OutcomeKind.Conflict, "externalName"), (external.Kind, external.Faults.Single().Field));
    }

    [Fact]
    public async Task Invite_ByOthersOrForOneself_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var invitations = bank.Get<Invitations>();

        Assert.Equal(OutcomeKind.NotAllowed, (await invitations.InviteAsync(editor, Sanne(), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await invitations.InviteAsync(administrator, Sanne() with { SamePersonAs = administrator.Actor.Id }, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<SignInLinks>().MakeAsync(administrator, administrator.Actor.Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AccountList>().ReadAsync(editor, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<OrganisationDesk>().ReadAsync(editor, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<OrganisationDesk>().AddAsync(editor, "Nieuw", Ct)).Kind);
    }

    [Fact]
    public async Task Invite_ASecondAccountOfAPerson_CountsAsTheSamePerson()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var first = (await InviteAsync(bank, administrator)).Value!;
        var second = (await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SignInName = "s.tweede", SamePersonAs = first.Account }, Ct)).Value!;
        var third = (await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SignInName = "s.derde", SamePersonAs = second.Account }, Ct)).Value!;

        var lines = (await bank.Get<AccountList>().ReadAsync(administrator, Ct)).Value!.ToDictionary(line => line.Id);
        Assert.All([first, second, third], one => Assert.Equal(first.Account, lines[one.Account].Person));
    }

    [Fact]
    public async Task Link_JustBeforeAndAtItsEnd_WorksAndDoesNot()
    {
        var clock = new FakeClock();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Accounts:LinkLifetime"] = "01:00:00" };
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = clock, Settings = settings }, Ct);
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var made = (await InviteAsync(bank, administrator)).Value!;

        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.True((await bank.Get<SignInLinks>().OpenAsync(made.Link.Value, Ct)).IsOk);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(made.Link.Value, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().UseAsync(made.Link.Value, Password(), Ct)).Kind);
    }

    [Fact]
    public async Task Link_UsedByManyAtOnce_WorksForOne()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var made = (await InviteAsync(bank, administrator)).Value!;
        var links = bank.Get<SignInLinks>();

        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => links.UseAsync(made.Link.Value, Password(), Ct)));

        Assert.Single(used, one => one.IsOk);
    }

    [Fact]
    public async Task Link_OfSomebodyWhoHadMeans_ReplacesAllOfThemAndEndsTheirSessions()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, Password());
        await bank.Get<OwnMeans>().AddPasskeyAsync(reader, Key("first"), Ct);
        var made = (await bank.Get<SignInLinks>().MakeAsync(administrator, reader.Actor.Id, Ct)).Value!;
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var asked = Assert.Single((await bank.Get<AccessRequests>().ReadAsync(editor, Ct)).Value!).Id;
        var code = (await bank.Get<AccessRequests>().ConfirmAsync(editor, asked, Ct)).Value!.Code!;
        var link = (await bank.Get<SignInLinks>().UnlockAsync(made.Value, code, Ct)).Value!;
        Assert.NotNull((await bank.Get<SignInBook>().FindAsync(reader.Actor.Id, Ct))!.Credential);

        await bank.Get<SignInLinks>().UseAsync(link.Value, new NewMeans { Passkey = Key("second") }, Ct);

        var means = (await bank.Get<SignInBook>().FindAsync(reader.Actor.Id, Ct))!;
        Assert.Equal((null, "second", 0), (means.Credential, Assert.Single(means.Passkeys).Id, means.RecoveryCodes));
        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).Kind);
    }

    [Fact]
    public async Task Link_OfADemoAccountOrAClosedOne_IsNotToBeHad()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var made = (await InviteAsync(bank, administrator)).Value!;
        await bank.Get<RoleDesk>().EnableAsync(administrator, made.Account, false, Ct);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(made.Link.Value, Ct)).Kind);
        var demo = bank.Get<DemoAccounts>().All.First(account => account.Role is Role.Moderator).Id;
        Assert.Equal(OutcomeKind.Conflict, (await bank.Get<SignInLinks>().MakeAsync(administrator, demo, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().MakeAsync(administrator, Guid.NewGuid(), Ct)).Kind);
    }

    [Fact]
    public async Task OwnMeans_WhenTheSignInIsNoLongerFresh_CannotBeChanged()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, Password());
        var own = bank.Get<OwnMeans>();

        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.True((await own.AddPasskeyAsync(reader, Key("first"), Ct)).IsOk);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(OutcomeKind.NotAllowed, (await own.AddPasskeyAsync(reader, Key("second"), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await own.ChangePasswordAsync(reader, "x", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await own.RemovePasskeyAsync(reader, "first", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await own.RenewRecoveryCodesAsync(reader, ["x"], Ct)).Kind);
    }

    [Fact]
    public async Task OwnMeans_TheLastOfThem_CannotBeRemovedNorThoseOfOthers()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, new NewMeans { Passkey = Key("mine") });
        var other = await EnterAsync(bank, administrator, new NewMeans { Passkey = Key("theirs") }, "other");
        var own = bank.Get<OwnMeans>();

        Assert.Equal(OutcomeKind.Conflict, (await own.RemovePasskeyAsync(reader, "mine", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await own.RemovePasskeyAsync(reader, "theirs", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await own.NamePasskeyAsync(reader, "theirs", "x", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await own.AddPasskeyAsync(other, Key("mine"), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await own.NamePasskeyAsync(reader, "mine", new string('x', Passkey.LongestName + 1), Ct)).Kind);
        Assert.True((await own.NamePasskeyAsync(reader, "mine", new string('x', Passkey.LongestName), Ct)).IsOk);
        for (var i = 1; i < Passkey.Most; i++) Assert.True((await own.AddPasskeyAsync(reader, Key($"more{i}"), Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await own.AddPasskeyAsync(reader, Key("toomany"), Ct)).Kind);
        Assert.True((await own.RemovePasskeyAsync(reader, "mine", Ct)).IsOk);
    }

    [Fact]
    public async Task ChangePassword_Always_EndsTheOtherSessionsButNotThisOne()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, Password());
        var elsewhere = (await bank.Get<Sessions>().StartAsync(reader.Actor.Id, "password", Ct)).Value;
        Assert.Equal(2, (await bank.Get<OwnSessions>().ReadAsync(reader, Ct)).Count);

        Assert.True((await bank.Get<OwnMeans>().ChangePasswordAsync(reader, "another", Ct)).IsOk);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(elsewhere).Kind);
        Assert.True(bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).IsOk);
        Assert.Equal("another", (await bank.Get<SignInBook>().FindAsync(reader.Actor.Id, Ct))!.Credential!.Password);
    }

    [Fact]
    public async Task EndSession_OfSomebodyElse_IsNotFound()
    {
        await using var bank = await OpenAsync();
        var one = await bank.SignInAsync(Role.Moderator, Ct);
        var other = await bank.SignInAsync(Role.Analyst, Ct);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<OwnSessions>().EndAsync(one, other.Actor.Session!.Value, Ct)).Kind);
        Assert.True(bank.Get<AccessTable>().OfSession(other.Actor.Session!.Value).IsOk);
        Assert.True((await bank.Get<OwnSessions>().EndAsync(one, one.Actor.Session!.Value, Ct)).IsOk);
    }

    [Fact]
    public async Task Take_StepsCodesAndChallenges_CountsEachOnce()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, Password());
        var (book, account) = (bank.Get<SignInBook>(), reader.Actor.Id);

        Assert.False(await book.TakeStepAsync(account, 100));
        Assert.True(await book.TakeStepAsync(account, 101));
        Assert.False(await book.TakeStepAsync(account, 101));
        Assert.True(await book.TakeRecoveryCodeAsync(account, "hash-1", Ct));
        Assert.False(await book.TakeRecoveryCodeAsync(account, "hash-1", Ct));
        Assert.False(await book.TakeRecoveryCodeAsync(administrator.Actor.Id, "hash-2", Ct));
        Assert.Equal(1, (await book.FindAsync(account, Ct))!.RecoveryCodes);
        await bank.Get<OwnMeans>().AddPasskeyAsync(reader, Key("mine"), Ct);
        Assert.True(await book.TakeChallengeAsync("question", Now.AddMinutes(5), Key("mine") with { SignCount = 7 }));
        Assert.False(await book.TakeChallengeAsync("question", Now.AddMinutes(5), Key("mine") with { SignCount = 8 }));
        Assert.Equal(7, Assert.Single((await book.FindAsync(account, Ct))!.Passkeys).SignCount);
    }

    [Fact]
    public async Task Attempts_ManyAtOnce_LetNoMoreThanTheLimitThrough()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var attempts = bank.Get<SignInAttempts>();

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => attempts.TakeAsync("S.DeVries")));
        Assert.Equal(5, taken.Count(admitted => admitted));
        Assert.False(await attempts.TakeAsync(" s.devries "));
        Assert.True(await attempts.TakeAsync("other"));
        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.False(await attempts.TakeAsync("s.devries"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await attempts.TakeAsync("s.devries"));
        await attempts.ClearAsync("s.devries");
        for (var i = 0; i < 5; i++) Assert.True(await attempts.TakeAsync("s.devries"));
        Assert.False(await attempts.TakeAsync("s.devries"));
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.DoesNotContain(await connection.QueryAsync<string>("SELECT name FROM sign_in_attempt"), name => name.Contains("devries", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task EndOrganisation_WithPeopleSignedIn_StopsThemUntilItIsReopened()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var reader = await EnterAsync(bank, administrator, Password());
        var desk = bank.Get<OrganisationDesk>();

        Assert.Equal(OutcomeKind.NotAllowed, (await desk.EndAsync(administrator, administrator.Organisation!.Value, Ct)).Kind);
        Assert.True((await desk.EndAsync(administrator, reader.Organisation!.Value, Ct)).IsOk);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(reader.Actor.Session!.Value).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<Sessions>().StartAsync(reader.Actor.Id, "password", Ct)).Kind);
        Assert.Null(await bank.Get<SignInBook>().FindAsync(reader.Actor.Id, Ct));
        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfClient("demo-platform").Kind);
        Assert.Equal(OutcomeKind.Conflict, (await desk.EndAsync(administrator, reader.Organisation!.Value, Ct)).Kind);
        Assert.True((await desk.ReopenAsync(administrator, reader.Organisation!.Value, Ct)).IsOk);
        Assert.True((await bank.Get<Sessions>().StartAsync(reader.Actor.Id, "password", Ct)).IsOk);
        Assert.True(bank.Get<AccessTable>().OfClient("demo-platform").IsOk);
    }

    [Fact]
    public async Task NameOrganisation_TakenEmptyOrTooLong_IsRefused()
    {
        await using var bank = await OpenAsync();
        var administrator = await bank.SignInAsync(Role.Administrator, Ct);
        var desk = bank.Get<OrganisationDesk>();

        Assert.True((await desk.AddAsync(administrator, " " + new string('x', Organisation.LongestName), Ct)).IsOk);
        Assert.Equal(OutcomeKind.Invalid, (await desk.AddAsync(administrator, new string('x', Organisation.LongestName + 1), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.AddAsync(administrator, "  ", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await desk.AddAsync(administrator, "Oefenplatform", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await desk.RenameAsync(administrator, administrator.Organisation!.Value, "Oefenplatform", Ct)).Kind);
        Assert.True((await desk.RenameAsync(administrator, administrator.Organisation!.Value, "Anders", Ct)).IsOk);
        Assert.Contains((await desk.ReadAsync(administrator, Ct)).Value!, one => one.Name == "Anders");
    }

    [Fact]
    public async Task FirstLink_UntilSomebodyCanSignIn_IsRenewedAtEachStartAndThenNeverAgain()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = new FakeClock(), Environment = "Production" }, Ct);
        var first = await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct);
        var second = await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<SignInLinks>().OpenAsync(first!.Value, Ct)).Kind);
        var account = (await bank.Get<SignInLinks>().UseAsync(second!.Value, Password(), Ct)).Value;
        var session = await bank.Get<Sessions>().StartAsync(account, "link", Ct);
        Assert.Equal([Role.Administrator], bank.Get<AccessTable>().OfSession(session.Value).Value!.Roles);
        Assert.Null(await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct));
    }

    [Theory]
    [InlineData("Development", null, false)]
    [InlineData("Development", "true", true)]
    [InlineData("Production", "false", false)]
    public async Task FirstLink_AsTheSettingSays_IsMadeOrNot(string environment, string? setting, bool isMade)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Accounts:FirstLink"] = setting };
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Environment = environment, Settings = settings }, Ct);

        Assert.Equal(isMade, await bank.Get<FirstAdministrator>().MakeLinkAsync(Ct) is not null);
    }

    private static Invitation Sanne() => new()
    {
        Name = "Sanne",
        SignInName = "s.devries",
        Organisation = DemoAccounts.Platform.Id,
        Roles = new HashSet<Role> { Role.Moderator },
        RolesEndAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static Passkey Key(string id) =>
        new() { Id = id, Name = id, PublicKey = "AA", SignCount = 0, Transports = "internal", BackupEligible = false, BackedUp = false, MadeAt = Now };

    private static NewMeans Password() => new() { Credential = new NewCredential(new Credential("hash", "secret"), 100, ["hash-1", "hash-2"]) };

    private static Task<Outcome<InvitedAccount>> InviteAsync(CatalogBank bank, Reader administrator) => bank.Get<Invitations>().InviteAsync(administrator, Sanne(), Ct);

    private static async Task<Reader> EnterAsync(CatalogBank bank, Reader administrator, NewMeans means, string name = "s.devries")
    {
        var made = (await bank.Get<Invitations>().InviteAsync(administrator, Sanne() with { SignInName = name }, Ct)).Value!;
        await bank.Get<SignInLinks>().UseAsync(made.Link.Value, means, Ct);
        var session = await bank.Get<Sessions>().StartAsync(made.Account, "link", Ct);
        return bank.Get<AccessTable>().OfSession(session.Value).Value!;
    }

    private Task<CatalogBank> OpenAsync(FakeClock? clock = null) => CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = clock ?? new FakeClock() }, Ct);
}

public sealed class SqliteAccountTests() : AccountTests(TestEngine.Sqlite);

public sealed class PostgresAccountTests() : AccountTests(TestEngine.Postgres);
