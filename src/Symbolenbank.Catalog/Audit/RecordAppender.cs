using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Audit;

/// <summary>Puts sealed records into the table, as fast as the engine allows.</summary>
internal abstract class RecordAppender : IDisposable
{
    public static RecordAppender For(StoreEngine engine, DbConnection connection) => engine switch
    {
        StoreEngine.Sqlite => new OneByOne((SqliteConnection)connection),
        StoreEngine.Postgres => new AllAtOnce((NpgsqlConnection)connection),
    };

    /// <summary>Appends within the transaction that is open on the connection.</summary>
    public abstract void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records);

    public virtual void Dispose()
    {
    }

    /// <summary>
    /// SQLite runs in this process: a prepared statement a row costs a few microseconds.
    /// It is driven directly, since the parameters of the provider cost as much as the insertion itself.
    /// </summary>
    private sealed class OneByOne : RecordAppender
    {
        private const string Insert = """
            INSERT INTO audit_record (seq, at, act, actor, organisation, subject, outcome, correlation, concerns, record, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """;

        private readonly SqliteConnection _connection;
        private readonly sqlite3_stmt _insert;
        private byte[] _utf8 = new byte[4_096];

        public OneByOne(SqliteConnection connection)
        {
            _connection = connection;
            Check(raw.sqlite3_prepare_v2(connection.Handle, Insert, out _insert));
        }

        public override void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records)
        {
            foreach (var record in records)
            {
                Bind(record);
                var result = raw.sqlite3_step(_insert);
                Check(raw.sqlite3_reset(_insert));
                if (result is not raw.SQLITE_DONE) Check(result);
            }
        }

        public override void Dispose() => _insert.Dispose();

        private void Bind(SealedRecord record)
        {
            Check(raw.sqlite3_bind_int64(_insert, 1, record.Seq));
            Check(raw.sqlite3_bind_int64(_insert, 2, record.At));
            Check(raw.sqlite3_bind_int(_insert, 3, record.Act));
            Bind(4, record.Actor);
            Bind(5, record.Organisation);
            Bind(6, record.Subject);
            Bind(7, record.Outcome);
            Bind(8, record.Correlation);
            Bind(9, record.Concerns);
            Bind(10, record.Record);
            Bind(11, record.Hash);
        }

        private void Bind(int column, string? text)
        {
            if (text is null)
            {
                Check(raw.sqlite3_bind_null(_insert, column));
                return;
            }

            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (_utf8.Length < most) _utf8 = new byte[most];
            var length = Encoding.UTF8.GetBytes(text, _utf8);
            Check(raw.sqlite3_bind_text(_insert, column, _utf8.AsSpan(0, length)));
        }

        private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
    }

    /// <summary>PostgreSQL is a round trip away: one statement takes them all.</summary>
    private sealed class AllAtOnce(NpgsqlConnection connection) : RecordAppender
    {
        public override void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records)
        {
            using var insert = new NpgsqlCommand("""
                INSERT INTO audit_record (seq, at, act, actor, organisation, subject, outcome, correlation, concerns, record, hash)
                SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """, connection, (NpgsqlTransaction)transaction);
            Add(insert, NpgsqlDbType.Bigint, records, r => r.Seq);
            Add(insert, NpgsqlDbType.Bigint, records, r => r.At);
            Add(insert, NpgsqlDbType.Integer, records, r => r.Act);
            Add(insert, NpgsqlDbType.Text, records, r => r.Actor);
            Add(insert, NpgsqlDbType.Text, records, r => r.Organisation);
            Add(insert, NpgsqlDbType.Text, records, r => r.Subject);
            Add(insert, NpgsqlDbType.Text, records, r => r.Outcome);
            Add(insert, NpgsqlDbType.Text, records, r => r.Correlation);
            Add(insert, NpgsqlDbType.Text, records, r => r.Concerns);
            Add(insert, NpgsqlDbType.Text, records, r => r.Record);
            Add(insert, NpgsqlDbType.Text, records, r => r.Hash);
            insert.ExecuteNonQuery();
        }

        private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<SealedRecord> records, Func<SealedRecord, T> column) =>
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = records.Select(column).ToArray() });
    }
}
