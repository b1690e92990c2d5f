using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Audit;

/// <summary>Two people and a reason before a pseudonym gets a name; on one engine.</summary>
public abstract class UnmaskingTests(TestEngine engine)
{
    private const string Reason = "Asked for by the privacy officer, case 12.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Confirm_BySomebodyElse_GivesTheNameToBothAndRecordsIt()
    {
        await using var bank = await OpenAsync();
        var (auditor, administrator, pseudonym) = await PeopleAsync(bank);
        var unmasking = bank.Get<Unmasking>();

        var request = await unmasking.RequestAsync(auditor, pseudonym, Reason, Ct);
        Assert.Equal(OutcomeKind.NotFound, (await unmasking.OpenAsync(auditor, request.Value, Ct)).Kind);
        var confirmed = await unmasking.ConfirmAsync(administrator, request.Value, Ct);

        Assert.Equal(("Analyst", "Oefenredactie"), (confirmed.Value!.Name, confirmed.Value.Organisation));
        Assert.Equal("Analyst", (await unmasking.OpenAsync(auditor, request.Value, Ct)).Value!.Name);
        var trail = await bank.Get<AuditTrail>().ReadAsync(auditor, new AuditFilter { Subject = pseudonym }, Ct);
        Assert.Equal([Act.Unmasked, Act.Unmasked, Act.UnmaskRequested], trail.Value!.Lines.Select(line => line.Act));
    }

    [Fact]
    public async Task Confirm_ByTheSamePerson_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var (auditor, _, pseudonym) = await PeopleAsync(bank);
        var request = await bank.Get<Unmasking>().RequestAsync(auditor, pseudonym, Reason, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<Unmasking>().ConfirmAsync(auditor, request.Value, Ct)).Kind);
    }

    [Fact]
    public async Task Confirm_Twice_IsAConflict()
    {
        await using var bank = await OpenAsync();
        var (auditor, administrator, pseudonym) = await PeopleAsync(bank);
        var request = await bank.Get<Unmasking>().RequestAsync(auditor, pseudonym, Reason, Ct);
        await bank.Get<Unmasking>().ConfirmAsync(administrator, request.Value, Ct);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Get<Unmasking>().ConfirmAsync(administrator, request.Value, Ct)).Kind);
    }

    [Fact]
    public async Task Request_ByAnyoneButAnAuditor_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var (_, administrator, pseudonym) = await PeopleAsync(bank);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<Unmasking>().RequestAsync(administrator, pseudonym, Reason, Ct)).Kind);
    }

    [Fact]
    public async Task Request_ByAnAuditorWhoseRoleWasTakenAway_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var (auditor, _, pseudonym) = await PeopleAsync(bank);
        await bank.Get<WorkingState>().WriteAsync(WorkingMatter.AttemptCounters, transaction =>
            transaction.Connection!.Execute("DELETE FROM account_role WHERE role = 'Auditor'", transaction: transaction));

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<Unmasking>().RequestAsync(auditor, pseudonym, Reason, Ct)).Kind);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task Request_WithAReasonOfLength_IsTakenWithinTheLimits(int length, bool taken)
    {
        await using var bank = await OpenAsync();
        var (auditor, _, pseudonym) = await PeopleAsync(bank);

        Assert.Equal(taken, (await bank.Get<Unmasking>().RequestAsync(auditor, pseudonym, new string('r', length), Ct)).IsOk);
    }

    [Fact]
    public async Task Trail_ForAnyoneButAnAuditor_IsNotAllowedAndThatIsRecorded()
    {
        await using var bank = await OpenAsync();
        var (auditor, administrator, _) = await PeopleAsync(bank);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<AuditTrail>().ReadAsync(administrator, new AuditFilter(), Ct)).Kind);

        var trail = await bank.Get<AuditTrail>().ReadAsync(auditor, new AuditFilter { Act = Act.Denied }, Ct);
        Assert.Single(trail.Value!.Lines);
    }

    [Fact]
    public async Task Trail_InPages_GivesEachRecordOnce()
    {
        await using var bank = await OpenAsync();
        var (auditor, _, _) = await PeopleAsync(bank);
        for (var i = 0; i < 10; i++) await bank.Get<AuditLog>().RecordAsync(new AuditNote { Actor = Actor.Program, Act = Act.Search, Subject = "s" }, null, null, Ct);

        var seen = new List<long>();
        long? before = null;
        do
        {
            var page = (await bank.Get<AuditTrail>().ReadAsync(auditor, new AuditFilter { Size = 3, Before = before, Act = Act.Search }, Ct)).Value!;
            seen.AddRange(page.Lines.Select(line => line.Seq));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(10, seen.Distinct().Count());
        Assert.Equal(10, seen.Count);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task Trail_PageOfSize_IsTakenWithinTheLimits(int size, bool taken)
    {
        await using var bank = await OpenAsync();
        var (auditor, _, _) = await PeopleAsync(bank);

        Assert.Equal(taken, (await bank.Get<AuditTrail>().ReadAsync(auditor, new AuditFilter { Size = size }, Ct)).IsOk);
    }

    private static async Task<(Reader Auditor, Reader Administrator, string Pseudonym)> PeopleAsync(CatalogBank bank)
    {
        var analyst = await bank.SignInAsync(Role.Analyst, Ct);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        var pseudonym = await connection.QuerySingleAsync<string>("SELECT pseudonym FROM actor WHERE subject = @Id", new { analyst.Actor.Id });
        return (await bank.SignInAsync(Role.Auditor, Ct), await bank.SignInAsync(Role.Administrator, Ct), pseudonym);
    }

    private Task<CatalogBank> OpenAsync() => CatalogBank.OpenAsync(new BankSetup { Engine = engine }, Ct);
}

public sealed class SqliteUnmaskingTests() : UnmaskingTests(TestEngine.Sqlite);

public sealed class PostgresUnmaskingTests() : UnmaskingTests(TestEngine.Postgres);
