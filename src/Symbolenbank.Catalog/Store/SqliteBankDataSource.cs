using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Symbolenbank.Catalog.Store;

/// <summary>Opens connections to one SQLite file and sets on each what SQLite keeps per connection.</summary>
/// <remarks>
/// The writer's connection is the only one that checkpoints: SQLite 3.50.4 is in the range of the WAL-reset bug,
/// which needs two connections that do. <c>synchronous=FULL</c>, because NORMAL loses acknowledged writes at a power cut.
/// <c>secure_delete</c>, because what is erased must not stay readable in the file.
/// </remarks>
internal sealed class SqliteBankDataSource(string file, bool writes, bool readOnly = false) : DbDataSource
{
    private const string Reading = "PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON; PRAGMA busy_timeout = 5000;";

    private const string Writing =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";

    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        Pooling = !writes,
    }.ConnectionString;

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState is not System.Data.ConnectionState.Open) return;
            using var command = connection.CreateCommand();
            command.CommandText = writes ? Writing : Reading;
            command.ExecuteNonQuery();
        };
        return connection;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        base.Dispose(disposing);
    }
}
