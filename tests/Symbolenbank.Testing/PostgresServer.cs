using Microsoft.Extensions.Options;
using Npgsql;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;
using Xunit;

namespace Symbolenbank.Testing;

/// <summary>The PostgreSQL cluster that <c>test.sh</c> starts, named by <c>SYMBOLENBANK_TEST_POSTGRES</c>.</summary>
public static class PostgresServer
{
    /// <summary>The environment variable with the connection string of a user who may create databases.</summary>
    public const string Variable = "SYMBOLENBANK_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    /// <summary>Creates an empty database and gives the connection string to it.</summary>
    /// <remarks>Without a cluster the test fails when <c>CI=true</c> and is skipped, with the reason, elsewhere.</remarks>
    public static Task<string> CreateDatabaseAsync(CancellationToken ct) => CopyAsync("template0", ct);

    /// <summary>Creates a database that the migrations have run on: a copy of one that this process made, many times faster than running them.</summary>
    /// <remarks>Without a cluster as <see cref="CreateDatabaseAsync"/>.</remarks>
    public static async Task<string> CreateMigratedAsync(CancellationToken ct)
    {
        _ = ServerOrSkip();
        return await CopyAsync(await Migrated.Value, ct);
    }

    /// <summary>Drops a database made by <see cref="CreateDatabaseAsync"/>, open connections or not.</summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var pooled = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pooled);
        await RunAsync(ServerOrSkip(), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task<string> CopyAsync(string template, CancellationToken ct)
    {
        var server = ServerOrSkip();
        var name = $"test_{Guid.NewGuid():n}";
        await RunAsync(server, $"CREATE DATABASE {name} TEMPLATE {template}", ct);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>The name of the database to copy, to which nobody is connected any more.</summary>
    private static async Task<string> MigrateAsync()
    {
        var connectionString = await CreateDatabaseAsync(CancellationToken.None);
        var options = new BankOptions { Store = StoreEngine.Postgres, ConnectionString = connectionString };
        using (var database = new BankDatabase(Options.Create(options), BankFolders.Find(null, null)))
            Migrations.Apply(database);
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static string ServerOrSkip()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(server))
            return server;
        var why = $"No PostgreSQL: {Variable} is not set. Run the tests with ./test.sh, which starts a cluster.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(why);
        Assert.Skip(why);
        return "";
    }

    private static async Task RunAsync(string server, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
