using System.Data.Common;
using Microsoft.Extensions.Options;
using Npgsql;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Store;

/// <summary>The database that holds the truth: connections to read with, and the one to write with.</summary>
internal sealed class BankDatabase : IDisposable
{
    private readonly DbDataSource _reading;
    private readonly DbDataSource _writing;

    public BankDatabase(IOptions<BankOptions> options, BankFolders folders)
        : this(options.Value.Store, options.Value.Store is StoreEngine.Sqlite ? folders.Database : options.Value.ConnectionString!, readOnly: false)
    {
    }

    private BankDatabase(StoreEngine engine, string place, bool readOnly)
    {
        StoreTypes.Register();
        Engine = engine;
        Dialect = Dialect.Of(engine);
        (_reading, _writing) = engine switch
        {
            StoreEngine.Sqlite => ((DbDataSource)new SqliteBankDataSource(place, writes: false, readOnly), (DbDataSource)new SqliteBankDataSource(place, writes: true)),
            StoreEngine.Postgres => Postgres(place),
        };
    }

    public StoreEngine Engine { get; }

    public Dialect Dialect { get; }

    /// <summary>Opens a SQLite bank for reading only, beside a server that may be writing it.</summary>
    public static BankDatabase OpenFile(string file) => new(StoreEngine.Sqlite, file, readOnly: true);

    public ValueTask<DbConnection> ReadAsync(CancellationToken ct) => _reading.OpenConnectionAsync(ct);

    /// <summary>Runs <paramref name="work"/> so that all its reads see the same moment.</summary>
    public async Task<T> SnapshotAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken ct)
    {
        await using var connection = await ReadAsync(ct);
        await using var transaction = await Dialect.BeginSnapshotAsync(connection, ct);
        return await work(connection, transaction);
    }

    /// <summary>The connection of the one writer.</summary>
    public DbConnection OpenWriting() => _writing.OpenConnection();

    public void Dispose()
    {
        _reading.Dispose();
        if (!ReferenceEquals(_reading, _writing)) _writing.Dispose();
    }

    private static (DbDataSource Reading, DbDataSource Writing) Postgres(string connectionString)
    {
        // A write that waits longer than this is given up; nothing here takes nearly as long.
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Nothing here changes a session, so nothing needs to be put right before the next use: it would be one statement more for each.
            NoResetOnClose = true,
            Options = "-c lock_timeout=5000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000",
        });
        return (source, source);
    }
}
