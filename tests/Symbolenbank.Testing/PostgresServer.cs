using Npgsql;
using Xunit;

namespace Symbolenbank.Testing;

/// <summary>The PostgreSQL cluster that <c>test.sh</c> starts, named by <c>SYMBOLENBANK_TEST_POSTGRES</c>.</summary>
public static class PostgresServer
{
    /// <summary>The environment variable with the connection string of a user who may create databases.</summary>
    public const string Variable = "SYMBOLENBANK_TEST_POSTGRES";

    /// <summary>Creates an empty database and gives the connection string to it.</summary>
    /// <remarks>Without a cluster the test fails when <c>CI=true</c> and is skipped, with the reason, elsewhere.</remarks>
    public static async Task<string> CreateDatabaseAsync(CancellationToken ct)
    {
        var server = ServerOrSkip();
        var name = $"test_{Guid.NewGuid():n}";
        await RunAsync(server, $"CREATE DATABASE {name} TEMPLATE template0", ct);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Drops a database made by <see cref="CreateDatabaseAsync"/>, open connections or not.</summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var pooled = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pooled);
        await RunAsync(ServerOrSkip(), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
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
