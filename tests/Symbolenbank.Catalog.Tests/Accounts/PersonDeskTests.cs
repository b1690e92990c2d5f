using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Accounts;

/// <summary>Correcting a name and moving somebody to another organisation; on one engine.</summary>
public abstract class PersonDeskTests(TestEngine engine)
{
    private static readonly Guid ExpertHouse = new("00000000-0000-7000-8000-000000000102");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rename_IsSeenByColleaguesAndItsRecordHoldsNoName()
    {
        await using var bank = await OpenAsync();
        var (administrator, moderator) = (await bank.SignInAsync(Role.Administrator, Ct), await bank.SignInAsync(Role.Moderator, Ct));
        var desk = bank.Get<PersonDesk>();

        Assert.True((await desk.RenameAsync(administrator, moderator.Actor.Id, " Sanne Voorbeeld ", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await desk.RenameAsync(administrator, moderator.Actor.Id, "Sanne Voorbeeld", Ct)).Kind);

        var reader = bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Value!;
        Assert.Equal(("Sanne Voorbeeld", "Sanne Voorbeeld"), (reader.Name.Nl, reader.Name.En));
        Assert.Contains(Role.Moderator, reader.Roles);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        var (subject, record) = await connection.QuerySingleAsync<(string, string)>("SELECT subject, record FROM audit_record WHERE act = 760");
        Assert.Equal(await connection.ExecuteScalarAsync<string>("SELECT pseudonym FROM actor WHERE subject = @Id", new { moderator.Actor.Id }), subject);
        Assert.DoesNotContain("Sanne", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, OutcomeKind.Invalid)]
    [InlineData(1, OutcomeKind.Ok)]
    [InlineData(Invitation.LongestName, OutcomeKind.Ok)]
    [InlineData(Invitation.LongestName + 1, OutcomeKind.Invalid)]
    public async Task Rename_ToANameOfSomeLength_IsTakenUpToTheLongest(int length, OutcomeKind expected)
    {
        await using var bank = await OpenAsync();
        var renamed = await bank.Get<PersonDesk>().RenameAsync(await bank.SignInAsync(Role.Administrator, Ct), Account(bank, Role.Moderator), new string('n', length), Ct);
        Assert.Equal(expected, renamed.Kind);
    }

    [Fact]
    public async Task Move_EndsRolesSessionsLinksAndTheOldProvidersName()
    {
        await using var bank = await OpenAsync();
        var (administrator, moderator) = (await bank.SignInAsync(Role.Administrator, Ct), await bank.SignInAsync(Role.Moderator, Ct));
        await WriteAsync(bank, "UPDATE account SET external_name = 'sanne@oud.example' WHERE id = @Id", moderator.Actor.Id);
        await WriteAsync(bank, "INSERT INTO sign_in_link (hash, account, made_at, ends_at) VALUES ('h', @Id, 0, 9000000000000000)", moderator.Actor.Id);

        Assert.True((await bank.Get<PersonDesk>().MoveAsync(administrator, moderator.Actor.Id, ExpertHouse, Ct)).IsOk);

        Assert.Equal(OutcomeKind.NotAllowed, bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Kind);
        var line = (await bank.Get<AccountList>().ReadAsync(administrator, Ct)).Value!.Single(one => one.Id == moderator.Actor.Id);
        Assert.Equal((ExpertHouse, 0, (string?)null, (DateTimeOffset?)null), (line.Organisation, line.Roles.Count, line.ExternalName, line.LinkEndsAt));
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Contains($"to organisation:{ExpertHouse}", await connection.QuerySingleAsync<string>("SELECT record FROM audit_record WHERE act = 761"), StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Get<PersonDesk>().MoveAsync(administrator, moderator.Actor.Id, ExpertHouse, Ct)).Kind);
    }

    [Fact]
    public async Task Change_OfOneselfByAnyAccountOrByOthers_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var (administrator, editor) = (await bank.SignInAsync(Role.Administrator, Ct), await bank.SignInAsync(Role.EditorInChief, Ct));
        var desk = bank.Get<PersonDesk>();
        var second = Account(bank, Role.Moderator);
        await WriteAsync(bank, "UPDATE account SET person = @Id WHERE id = '" + second.ToString("D") + "'", administrator.Actor.Id);

        foreach (var (reader, account) in new[] { (administrator, administrator.Actor.Id), (administrator, second), (editor, Account(bank, Role.Jurist)), (editor, editor.Actor.Id) })
        {
            Assert.Equal(OutcomeKind.NotAllowed, (await desk.RenameAsync(reader, account, "Een ander", Ct)).Kind);
            Assert.Equal(OutcomeKind.NotAllowed, (await desk.MoveAsync(reader, account, ExpertHouse, Ct)).Kind);
        }

        Assert.Equal(OutcomeKind.NotFound, (await desk.MoveAsync(administrator, Guid.CreateVersion7(), ExpertHouse, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.RenameAsync(administrator, Guid.CreateVersion7(), "Een ander", Ct)).Kind);
    }

    [Fact]
    public async Task Move_ToAnOrganisationThatHasEndedOrIsNotThere_IsInvalidAndTakesNothing()
    {
        await using var bank = await OpenAsync();
        var (administrator, moderator) = (await bank.SignInAsync(Role.Administrator, Ct), await bank.SignInAsync(Role.Moderator, Ct));
        await WriteAsync(bank, "UPDATE organisation SET ended_at = 1 WHERE id = @Id", ExpertHouse);

        Assert.Equal(OutcomeKind.Invalid, (await bank.Get<PersonDesk>().MoveAsync(administrator, moderator.Actor.Id, ExpertHouse, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Get<PersonDesk>().MoveAsync(administrator, moderator.Actor.Id, Guid.CreateVersion7(), Ct)).Kind);
        Assert.Contains(Role.Moderator, bank.Get<AccessTable>().OfSession(moderator.Actor.Session!.Value).Value!.Roles);
    }

    private static Task WriteAsync(CatalogBank bank, string sql, Guid id) =>
        bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction => transaction.Connection!.Execute(sql, new { Id = id }, transaction));

    private static Guid Account(CatalogBank bank, Role role) => bank.Get<DemoAccounts>().All.First(account => account.Role == role).Id;

    private Task<CatalogBank> OpenAsync() => CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = new FakeClock() }, Ct);
}

public sealed class SqlitePersonDeskTests() : PersonDeskTests(TestEngine.Sqlite);

public sealed class PostgresPersonDeskTests() : PersonDeskTests(TestEngine.Postgres);
