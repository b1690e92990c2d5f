using Dapper;
using Microsoft.Extensions.Hosting;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Founding;

/// <summary>How the files of <c>data/</c> come in, and that they are no back door; on one engine.</summary>
public abstract class FoundingImportTests(TestEngine engine)
{
    private static readonly EntryContent First = InventedEntry.Of("SB-2026-0001", "qx7");
    private static readonly EntryContent Second = InventedEntry.Of("SB-2026-0002", "wz9");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_InDevelopment_PublishesExamples()
    {
        await using var bank = await OpenAsync(Environments.Development);

        Assert.Equal(1, (await ReadAsync(bank, First))!.Revision);
    }

    [Fact]
    public async Task Start_InProduction_StoresExamplesWithoutPublishing()
    {
        await using var bank = await OpenAsync(Environments.Production);

        Assert.Null(await ReadAsync(bank, First));
        Assert.Equal(1, await CountAsync(bank, "SELECT COUNT(*) FROM revision"));
        Assert.Equal(0, await CountAsync(bank, "SELECT COUNT(*) FROM publication"));
    }

    [Fact]
    public async Task Start_Again_ChangesNothing()
    {
        await using var bank = await OpenAsync(Environments.Development);
        var before = await CountAsync(bank, "SELECT COUNT(*) FROM audit_record WHERE act >= 600");

        await bank.ReopenAsync(Ct);

        Assert.Equal(before, await CountAsync(bank, "SELECT COUNT(*) FROM audit_record WHERE act >= 600"));
        Assert.NotNull(await ReadAsync(bank, First));
    }

    [Fact]
    public async Task Start_AfterTheFirstImportWasCutOff_StillPublishes()
    {
        await using var bank = await OpenAsync(Environments.Production, examples: true);
        await WriteAsync(bank, "DELETE FROM founding");
        InventedData.WriteEntry(bank.Data, Second);

        await bank.ReopenAsync(Ct);

        Assert.NotNull(await ReadAsync(bank, Second));
    }

    [Fact]
    public async Task Start_InProductionWithANewFile_MakesADraft()
    {
        await using var bank = await OpenAsync(Environments.Production, examples: true);
        InventedData.WriteEntry(bank.Data, Second);

        await bank.ReopenAsync(Ct);

        Assert.Null(await ReadAsync(bank, Second));
        Assert.Equal(1, await CountAsync(bank, "SELECT COUNT(*) FROM draft"));
    }

    [Fact]
    public async Task Start_InProductionWithAChangedFile_MakesADraftAndLeavesWhatIsPublished()
    {
        await using var bank = await OpenAsync(Environments.Production, examples: true);
        InventedData.WriteEntry(bank.Data, First with { Kind = EntryKind.Hashtag });

        await bank.ReopenAsync(Ct);

        Assert.Equal(EntryKind.NumberCode, (await ReadAsync(bank, First))!.Content.Kind);
        Assert.Equal(1, await CountAsync(bank, "SELECT COUNT(*) FROM draft"));
    }

    [Fact]
    public async Task Start_InDevelopmentWithAChangedFile_PublishesTheNextRevision()
    {
        await using var bank = await OpenAsync(Environments.Development);
        InventedData.WriteEntry(bank.Data, First with { Kind = EntryKind.Hashtag });

        await bank.ReopenAsync(Ct);

        var read = await ReadAsync(bank, First);
        Assert.Equal((2, EntryKind.Hashtag), (read!.Revision, read.Content.Kind));
    }

    [Fact]
    public async Task Start_WithAChangedFileOfAnEntryEditedSince_LeavesItAlone()
    {
        await using var bank = await OpenAsync(Environments.Development);
        await WriteAsync(bank, "UPDATE entry SET newest_revision = 2");
        InventedData.WriteEntry(bank.Data, First with { Kind = EntryKind.Hashtag });

        await bank.ReopenAsync(Ct);

        Assert.Equal(1, (await ReadAsync(bank, First))!.Revision);
        Assert.Equal(0, await CountAsync(bank, "SELECT COUNT(*) FROM draft"));
    }

    [Fact]
    public async Task Start_WithExamplesSwitchedOff_ShowsThemNoMore()
    {
        await using var bank = await OpenAsync(Environments.Production, examples: true);
        Assert.NotNull(await ReadAsync(bank, First));

        bank.Setup.Settings["Bank:Examples"] = "false";
        await bank.ReopenAsync(Ct);

        Assert.Null(await ReadAsync(bank, First));
    }

    [Fact]
    public async Task Start_WithACodeOfAnotherEntry_SaysSoInOneSentence()
    {
        await using var bank = await OpenAsync(Environments.Development);
        InventedData.WriteEntry(bank.Data, First with { Id = Second.Id });

        var fault = await Assert.ThrowsAsync<BankStartException>(() => bank.ReopenAsync(Ct));

        Assert.Contains("SB-2026-0001", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is broken")]
    [InlineData("{\"id\":1}", "is broken")]
    [InlineData("null", "is broken")]
    public async Task Start_WithABrokenFile_NamesItAndImportsNothing(string text, string says)
    {
        await using var bank = await OpenAsync(Environments.Development);
        InventedData.WriteEntry(bank.Data, Second);
        await File.WriteAllTextAsync(Path.Combine(bank.Data, "entries", "zz.json"), text, Ct);

        var fault = await Assert.ThrowsAsync<BankStartException>(() => bank.ReopenAsync(Ct));

        Assert.Contains("zz.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(bank, "SELECT COUNT(*) FROM entry"));
    }

    [Fact]
    public async Task Start_InProduction_ImportsNoExercisesAndHasNoDemoAccounts()
    {
        await using var bank = await OpenAsync(Environments.Production, examples: true, InventedEntry.Of("OEF-2026-0003", "exr"));

        Assert.Equal(0, await CountAsync(bank, "SELECT COUNT(*) FROM entry WHERE code LIKE 'OEF%'"));
        Assert.Equal(0, await CountAsync(bank, "SELECT COUNT(*) FROM account"));
        Assert.False(File.Exists(Path.Combine(bank.Var, "demo", "platform-client.json")));
    }

    private static async Task<DisclosedEntry?> ReadAsync(CatalogBank bank, EntryContent entry) =>
        (await bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Red), entry.Code, Ct)).Value;

    private static async Task<long> CountAsync(CatalogBank bank, string sql)
    {
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private static async Task WriteAsync(CatalogBank bank, string sql) =>
        await bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction => transaction.Connection!.Execute(sql, transaction: transaction));

    private Task<CatalogBank> OpenAsync(string environment, bool examples = false, params EntryContent[] more)
    {
        var setup = new BankSetup { Engine = engine, Environment = environment, Entries = [First, .. more] };
        if (examples) setup.Settings["Bank:Examples"] = "true";
        return CatalogBank.OpenAsync(setup, Ct);
    }
}

public sealed class SqliteFoundingImportTests() : FoundingImportTests(TestEngine.Sqlite);

public sealed class PostgresFoundingImportTests() : FoundingImportTests(TestEngine.Postgres);
