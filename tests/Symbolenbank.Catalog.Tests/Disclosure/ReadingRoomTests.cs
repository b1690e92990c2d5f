using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Disclosure;

/// <summary>How entries are handed out, on one engine.</summary>
public abstract class ReadingRoomTests(TestEngine engine)
{
    private static readonly EntryCode Clear = EntryCode.Parse("SB-2026-0001");
    private static readonly EntryCode Amber = EntryCode.Parse("OEF-2026-0002");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_AVisibleEntry_IsRecordedWithCodeAndRevision()
    {
        await using var bank = await OpenAsync();

        var outcome = await bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Clear, Ct);

        Assert.Equal(1, outcome.Value!.Revision);
        Assert.Equal(("SB-2026-0001@1", "done"), await LastAsync(bank));
    }

    [Fact]
    public async Task Open_AbsentAndForbidden_AreOneAnswer()
    {
        await using var bank = await OpenAsync();
        var room = bank.Get<ReadingRoom>();
        var reader = CatalogBank.ReaderOf(Tlp.Clear);

        var forbidden = await room.OpenAsync(reader, Amber, Ct);
        var recorded = await LastAsync(bank);
        var absent = await room.OpenAsync(reader, EntryCode.Parse("SB-2026-4999"), Ct);

        Assert.Equal(absent, forbidden);
        Assert.Equal(OutcomeKind.NotFound, absent.Kind);
        Assert.Equal("not-found", recorded.Outcome);
    }

    [Fact]
    public async Task Open_Relations_ShowOnlyWhatTheReaderMaySee()
    {
        await using var bank = await OpenAsync();
        var room = bank.Get<ReadingRoom>();

        var outside = await room.OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Clear, Ct);
        var inside = await room.OpenAsync(CatalogBank.ReaderOf(Tlp.Amber), Clear, Ct);

        Assert.Empty(outside.Value!.Relations);
        Assert.Equal([Amber], inside.Value!.Relations.Select(relation => relation.Code));
    }

    [Fact]
    public async Task Answer_IdsAboveTheReader_AreLeftOutAndTheOrderIsKept()
    {
        await using var bank = await OpenAsync();
        Guid[] ids = [IdOf(Amber), IdOf(Clear), Guid.CreateVersion7()];

        var shown = await bank.Get<ReadingRoom>().AnswerAsync(CatalogBank.ReaderOf(Tlp.Green), new Enquiry { Query = "qx7", Total = 1 }, ids, Ct);

        Assert.Equal([Clear], shown.Select(entry => entry.Content.Code));
    }

    [Fact]
    public async Task Answer_TheQuery_IsRecordedAsAKeyedHash()
    {
        await using var bank = await OpenAsync();
        var reader = CatalogBank.ReaderOf(Tlp.Clear);

        await bank.Get<ReadingRoom>().AnswerAsync(reader, new Enquiry { Query = "a secret query", Total = 0 }, [], Ct);
        var first = await LastAsync(bank);
        await bank.Get<ReadingRoom>().AnswerAsync(reader, new Enquiry { Query = "a secret query", Total = 0 }, [], Ct);

        Assert.StartsWith("q-", first.Subject, StringComparison.Ordinal);
        Assert.Equal(first.Subject, (await LastAsync(bank)).Subject);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE record LIKE '%secret%'"));
    }

    [Fact]
    public async Task Suggestions_InOneSearchSession_AreOneRecord()
    {
        await using var bank = await OpenAsync();
        var reader = CatalogBank.ReaderOf(Tlp.Clear);

        for (var i = 0; i < 5; i++) await bank.Get<ReadingRoom>().NoteSuggestionsAsync(reader, "one", Ct);
        await bank.Get<ReadingRoom>().NoteSuggestionsAsync(reader, "two", Ct);

        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 201"));
    }

    [Fact]
    public async Task Open_WhenNothingCanBeRecorded_GivesNothing()
    {
        await using var bank = await OpenAsync();
        var room = bank.Get<ReadingRoom>();
        bank.Get<Writer>().Dispose();

        await Assert.ThrowsAsync<AuditUnavailableException>(() => room.OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Clear, Ct));
        await Assert.ThrowsAsync<AuditUnavailableException>(
            async () => await room.AnswerAsync(CatalogBank.ReaderOf(Tlp.Clear), new Enquiry { Query = "q", Total = 1 }, [IdOf(Clear)], Ct));
    }

    private static Guid IdOf(EntryCode code) => InventedEntry.Of(code.ToString(), "x").Id;

    private static async Task<(string Subject, string Outcome)> LastAsync(CatalogBank bank)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return await connection.QuerySingleAsync<(string, string)>("SELECT subject, outcome FROM audit_record ORDER BY seq DESC LIMIT 1");
    }

    private Task<CatalogBank> OpenAsync()
    {
        var clear = InventedEntry.Of("SB-2026-0001", "qx7") with { Relations = [new Relation { Type = RelationType.RefersTo, Target = Amber }] };
        var amber = InventedEntry.Of("OEF-2026-0002", "wz9") with { Tlp = Tlp.Amber };
        return CatalogBank.OpenAsync(new BankSetup { Engine = engine, Entries = [clear, amber] }, Ct);
    }
}

public sealed class SqliteReadingRoomTests() : ReadingRoomTests(TestEngine.Sqlite);

public sealed class PostgresReadingRoomTests() : ReadingRoomTests(TestEngine.Postgres);
