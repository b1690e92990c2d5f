using Microsoft.Data.Sqlite;

namespace Symbolenbank.Testing;

/// <summary>The engines on which every store test runs.</summary>
public enum TestEngine
{
    Sqlite,
    Postgres,
}

/// <summary>A database of one test, gone on disposal.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;

    private TestDatabase(TestEngine engine, string connectionString, TemporaryFolder? folder)
    {
        Engine = engine;
        ConnectionString = connectionString;
        _folder = folder;
    }

    public TestEngine Engine { get; }

    /// <summary>For SQLite a data source that does not exist yet, in a folder of its own; for PostgreSQL a new database.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes an empty one. PostgreSQL follows the rule of <see cref="PostgresServer.CreateDatabaseAsync"/>.</summary>
    public static async Task<TestDatabase> CreateAsync(TestEngine engine, CancellationToken ct)
    {
        if (engine == TestEngine.Postgres)
            return new TestDatabase(engine, await PostgresServer.CreateDatabaseAsync(ct), folder: null);
        var folder = new TemporaryFolder();
        return new TestDatabase(engine, $"Data Source={folder.File("bank.db")}", folder);
    }

    /// <summary>Makes one on PostgreSQL with the tables of the bank, by the rule of <see cref="PostgresServer.CreateMigratedAsync"/>.</summary>
    public static async Task<TestDatabase> CreateMigratedAsync(CancellationToken ct) =>
        new(TestEngine.Postgres, await PostgresServer.CreateMigratedAsync(ct), folder: null);

    public async ValueTask DisposeAsync()
    {
        if (Engine == TestEngine.Postgres)
        {
            await PostgresServer.DropDatabaseAsync(ConnectionString);
            return;
        }

        await using (var pooled = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(pooled);
        _folder?.Dispose();
    }
}
