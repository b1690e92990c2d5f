using System.Data.Common;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Store;

/// <summary>The few places where SQLite and PostgreSQL need different words.</summary>
internal abstract class Dialect
{
    public static Dialect Of(StoreEngine engine) => engine switch
    {
        StoreEngine.Sqlite => new SqliteDialect(),
        StoreEngine.Postgres => new PostgresDialect(),
    };

    /// <summary>The type of a table's own 64-bit number.</summary>
    public abstract string KeyType { get; }

    /// <summary>Starts a transaction that will write.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Starts a transaction in which every read sees the same moment.</summary>
    public abstract ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct);

    /// <summary>A condition that <paramref name="column"/> is one of the values of the list parameter <paramref name="parameter"/>.</summary>
    public abstract string IsIn(string column, string parameter);

    /// <summary>All table and index definitions, in a stable order, one statement a row.</summary>
    public abstract string SchemaQuery { get; }

    private sealed class SqliteDialect : Dialect
    {
        public override string KeyType => "INTEGER";

        public override string SchemaQuery =>
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name";

        // Microsoft.Data.Sqlite begins IMMEDIATE unless told to defer: the write lock is taken here, not at the first write.
        public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction();

        public override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
            new(((Microsoft.Data.Sqlite.SqliteConnection)connection).BeginTransaction(deferred: true));

        public override string IsIn(string column, string parameter) => $"{column} IN @{parameter}";
    }

    private sealed class PostgresDialect : Dialect
    {
        public override string KeyType => "BIGINT";

        public override string SchemaQuery =>
            "SELECT indexdef AS sql FROM pg_indexes WHERE schemaname = current_schema() ORDER BY indexname";

        public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction();

        public override async ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
            await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

        public override string IsIn(string column, string parameter) => $"{column} = ANY(@{parameter})";
    }
}
