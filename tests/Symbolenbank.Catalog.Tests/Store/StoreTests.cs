using System.Text.RegularExpressions;
using Dapper;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Catalog.Tests.Store;

public sealed partial class StoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestEngine.Sqlite, "schema.sqlite.sql")]
    [InlineData(TestEngine.Postgres, "schema.postgres.sql")]
    public async Task Migrations_OnAnEmptyStore_MakeTheSchemaThatIsCheckedIn(TestEngine engine, string file)
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine }, Ct);
        var database = bank.Get<BankDatabase>();
        await using var connection = await database.ReadAsync(Ct);

        var made = string.Join(";\n\n", await connection.QueryAsync<string>(database.Dialect.SchemaQuery)) + ";\n";

        var path = Checkout.Path("src", "Symbolenbank.Catalog", "Store", file);
        if (Environment.GetEnvironmentVariable("SYMBOLENBANK_WRITE_SCHEMA") == "1") await File.WriteAllTextAsync(path, made, Ct);
        Assert.Equal(await File.ReadAllTextAsync(path, Ct), made);
    }

    [Fact]
    public async Task Open_AStoreOfANewerProgram_IsRefusedInOneSentence()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        await bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction =>
            transaction.Connection!.Execute("INSERT INTO migration (number, name) VALUES (99, 'later')", transaction: transaction));

        var fault = await Assert.ThrowsAsync<BankStartException>(() => bank.ReopenAsync(Ct));

        Assert.Contains("newer program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AFolderThatIsServed_IsRefusedInOneSentence()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);

        var fault = Assert.Throws<BankStartException>(() => BankLock.Take(BankFolders.Find(bank.Var, bank.Data)));

        Assert.Contains("already serves", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AFolderThatIsAFile_IsRefusedInOneSentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("var"), "", Ct);

        var fault = Assert.Throws<BankStartException>(() => BankLock.Take(BankFolders.Find(folder.File("var"), folder.Path)));

        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ConnectionOfSqlite_CannotWrite()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => connection.ExecuteAsync("DELETE FROM audit_record"));
    }

    [Fact]
    public void Transactions_InTheSources_BeginInTheWriterTheMigrationsAndTheDialectOnly()
    {
        var begins = Directory.EnumerateFiles(Checkout.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !file.Contains("Symbolenbank.Search", StringComparison.Ordinal))
            .Where(file => BeginsTransaction().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["BankDatabase.cs", "Dialect.cs", "Migrations.cs", "Writer.cs"], begins);
    }

    [GeneratedRegex(@"BeginTransaction|\.BeginWrite\(|\.BeginSnapshotAsync\(|""BEGIN\b")]
    private static partial Regex BeginsTransaction();
}
