using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Audit;

/// <summary>The record, on one engine.</summary>
public abstract class AuditLogTests(TestEngine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_ManyAtOnce_AreNumberedWithoutGapsAndChained()
    {
        await using var bank = await OpenAsync();
        var audit = bank.Get<AuditLog>();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => audit.RecordAsync(Note($"s{i}"), null, null, Ct)));

        var rows = await RowsAsync(bank);
        var previous = "";
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(i + 1, rows[i].Seq);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows[i].Record))), rows[i].Hash);
            Assert.Equal(previous, JsonDocument.Parse(rows[i].Record).RootElement.GetProperty("previous").GetString());
            previous = rows[i].Hash;
        }

        Assert.True(rows.Count >= 500);
    }

    [Fact]
    public async Task Record_SameOneTimeKeyFiftyTimesAtOnce_IsNewOnce()
    {
        await using var bank = await OpenAsync();
        var audit = bank.Get<AuditLog>();
        var key = new OneTimeKey("assertion", "abc", DateTimeOffset.MaxValue.AddYears(-1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => audit.RecordAsync(Note("once"), key, Note("again"), Ct)));

        Assert.Single(answers, isNew => isNew);
        var rows = await RowsAsync(bank);
        Assert.Single(rows, row => row.Subject == "once");
        Assert.Equal(49, rows.Count(row => row.Subject == "again"));
    }

    [Fact]
    public async Task Change_Refused_LeavesNeitherChangeNorItsRecord()
    {
        await using var bank = await OpenAsync();
        var before = (await RowsAsync(bank)).Count;

        var outcome = await bank.Get<AuditLog>().ChangeAsync(Actor.Program, Act.TaxonomyImported, "x", "", async change =>
        {
            await change.Connection.ExecuteAsync("INSERT INTO organisation (id, name) VALUES ('o', 'n')", transaction: change.Transaction);
            return Outcome.Conflict<int>();
        }, Ct);

        Assert.Equal(OutcomeKind.Conflict, outcome.Kind);
        Assert.Equal(before, (await RowsAsync(bank)).Count);
        Assert.Equal(0, await CountAsync(bank, "SELECT COUNT(*) FROM organisation WHERE id = 'o'"));
    }

    [Fact]
    public async Task Change_NotAllowed_IsRecordedAsDenied()
    {
        await using var bank = await OpenAsync();

        await bank.Get<AuditLog>().ChangeAsync(Actor.Program, Act.TaxonomyImported, "x", "", _ => Task.FromResult(Outcome.NotAllowed<int>()), Ct);

        Assert.Equal((int)Act.Denied, (await RowsAsync(bank))[^1].Act);
    }

    [Fact]
    public async Task Change_ThatThrows_IsUnavailableAndTheNextOneWorks()
    {
        await using var bank = await OpenAsync();
        var audit = bank.Get<AuditLog>();

        await Assert.ThrowsAsync<AuditUnavailableException>(() => audit.ChangeAsync<int>(
            Actor.Program, Act.TaxonomyImported, "x", "", change => throw new InvalidOperationException("broken"), Ct));

        Assert.True(await audit.RecordAsync(Note("after"), null, null, Ct));
        Assert.Equal("after", (await RowsAsync(bank))[^1].Subject);
    }

    [Fact]
    public async Task Change_WithItsRecord_CommitTogether()
    {
        await using var bank = await OpenAsync();
        long seq = 0;

        await bank.Get<AuditLog>().ChangeAsync(Actor.Program, Act.TaxonomyImported, "x", "because", async change =>
        {
            seq = change.Seq;
            return Outcome.Ok(await change.Connection.ExecuteAsync("INSERT INTO organisation (id, name) VALUES ('o', 'n')", transaction: change.Transaction));
        }, Ct);

        var last = (await RowsAsync(bank))[^1];
        Assert.Equal((seq, "x"), (last.Seq, last.Subject));
        Assert.Equal("because", JsonDocument.Parse(last.Record).RootElement.GetProperty("reason").GetString());
        Assert.Equal(1, await CountAsync(bank, "SELECT COUNT(*) FROM organisation WHERE id = 'o'"));
    }

    [Fact]
    public async Task Record_NamesThePersonByPseudonymOnly()
    {
        await using var bank = await OpenAsync();
        var account = new Actor(ActorKind.Account, Guid.CreateVersion7());

        await bank.Get<AuditLog>().RecordAsync(Note("s") with { Actor = account }, null, null, Ct);
        await bank.Get<AuditLog>().RecordAsync(Note("s") with { Actor = account }, null, null, Ct);

        var rows = await RowsAsync(bank);
        Assert.StartsWith("a-", rows[^1].Actor, StringComparison.Ordinal);
        Assert.Equal(rows[^2].Actor, rows[^1].Actor);
        Assert.DoesNotContain(account.Id.ToString(), rows[^1].Record, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public async Task Record_TextThatIsNoText_IsRefusedBeforeItReachesTheStore(int unit)
    {
        await using var bank = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => bank.Get<AuditLog>().RecordAsync(Note($"a{(char)unit}b"), null, null, Ct));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task Record_WithWaitingLimit_RefusesOneMore(int room, bool fits)
    {
        await using var bank = await OpenAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Audit:MaxWaiting"] = "1" });
        var audit = bank.Get<AuditLog>();
        var inside = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var change = audit.ChangeAsync(Actor.Program, Act.TaxonomyImported, "x", "", async _ =>
        {
            inside.SetResult();
            await release.Task;
            return Outcome.Ok(1);
        }, Ct);
        await inside.Task.WaitAsync(Ct);
        var waiting = room == 1 ? null : audit.RecordAsync(Note("fills"), null, null, Ct);

        Task<bool> Next() => audit.RecordAsync(Note("next"), null, null, Ct);
        if (!fits) await Assert.ThrowsAsync<AuditUnavailableException>(Next);
        var next = fits ? Next() : null;

        release.SetResult();
        await change;
        if (waiting is not null) await waiting;
        if (next is not null) Assert.True(await next);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Record_BehindAStoreThatDoesNotAnswer_IsUnavailableAfterTheWait(int seconds, bool refused)
    {
        var clock = new FakeClock();
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Clock = clock }, Ct);
        var (inside, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var change = bank.Get<AuditLog>().ChangeAsync(Actor.Program, Act.TaxonomyImported, "x", "", async _ =>
        {
            inside.SetResult();
            await release.Task;
            return Outcome.Ok(1);
        }, Ct);
        await inside.Task.WaitAsync(Ct);
        var record = bank.Get<AuditLog>().RecordAsync(Note("late"), null, null, Ct);

        clock.Advance(TimeSpan.FromSeconds(seconds));
        if (refused) await Assert.ThrowsAsync<AuditUnavailableException>(() => record);
        release.SetResult();

        if (refused) await Assert.ThrowsAsync<AuditUnavailableException>(() => change);
        else Assert.True(await record);
    }

    private static AuditNote Note(string subject) => new() { Actor = Actor.Program, Act = Act.Search, Subject = subject };

    private static async Task<List<Row>> RowsAsync(CatalogBank bank)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return [.. await connection.QueryAsync<Row>("SELECT seq, act, actor, subject, record, hash FROM audit_record ORDER BY seq")];
    }

    private static async Task<long> CountAsync(CatalogBank bank, string sql)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private Task<CatalogBank> OpenAsync(Dictionary<string, string?>? settings = null) =>
        CatalogBank.OpenAsync(new BankSetup { Engine = engine, Settings = settings ?? new Dictionary<string, string?>(StringComparer.Ordinal) }, Ct);

    private sealed record Row
    {
        public required long Seq { get; init; }

        public required int Act { get; init; }

        public required string Actor { get; init; }

        public required string Subject { get; init; }

        public required string Record { get; init; }

        public required string Hash { get; init; }
    }
}

public sealed class SqliteAuditLogTests() : AuditLogTests(TestEngine.Sqlite);

public sealed class PostgresAuditLogTests() : AuditLogTests(TestEngine.Postgres);
