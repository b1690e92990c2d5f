using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Symbolenbank.Testing;

namespace Symbolenbank.Catalog.Tests.Testing;

public sealed class TestDatabaseTests
{
    [Theory]
    [InlineData(TestEngine.Sqlite)]
    [InlineData(TestEngine.Postgres)]
    public async Task Create_Twice_GivesTwoEmptyDatabases(TestEngine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var one = await TestDatabase.CreateAsync(engine, ct);
        await using var two = await TestDatabase.CreateAsync(engine, ct);

        foreach (var database in new[] { one, two })
        {
            await using var connection = Connect(database);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE only_here (id INTEGER PRIMARY KEY)";
            await command.ExecuteNonQueryAsync(ct);
        }

        Assert.NotEqual(one.ConnectionString, two.ConnectionString);
    }

    [Fact]
    public async Task Dispose_WithAnOpenConnection_DropsThePostgresDatabase()
    {
        var ct = TestContext.Current.CancellationToken;
        var database = await TestDatabase.CreateAsync(TestEngine.Postgres, ct);
        await using var open = Connect(database);
        await open.OpenAsync(ct);

        await database.DisposeAsync();

        await using var again = Connect(database);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => again.OpenAsync(ct));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, refusal.SqlState);
    }

    private static DbConnection Connect(TestDatabase database) => database.Engine switch
    {
        TestEngine.Sqlite => new SqliteConnection(database.ConnectionString),
        TestEngine.Postgres => new NpgsqlConnection(database.ConnectionString),
    };
}
