using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Audit;

/// <summary>Puts sealed records into the table, as fast as the engine allows.</summary>
internal abstract class RecordAppender
{
    public static RecordAppender For(StoreEngine engine, DbConnection connection) => engine switch
    {
        StoreEngine.Sqlite => new OneByOne((SqliteConnection)connection),
        StoreEngine.Postgres => new AllAtOnce((NpgsqlConnection)connection),
    };

    public abstract void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records);

    /// <summary>SQLite runs in this process: a prepared statement a row costs a few microseconds.</summary>
    private sealed class OneByOne : RecordAppender
    {
        private readonly SqliteCommand _insert;

        public OneByOne(SqliteConnection connection)
        {
            _insert = connection.CreateCommand();
            _insert.CommandText = """
                INSERT INTO audit_record (seq, at, act, actor, organisation, subject, outcome, correlation, concerns, record, hash)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """;
            for (var i = 0; i < 11; i++) _insert.Parameters.Add(new SqliteParameter($"${i}", i < 3 ? SqliteType.Integer : SqliteType.Text));
        }

        public override void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records)
        {
            _insert.Transaction = (SqliteTransaction)transaction;
            var p = _insert.Parameters;
            foreach (var r in records)
            {
                (p[0].Value, p[1].Value, p[2].Value, p[3].Value) = (r.Seq, r.At, r.Act, r.Actor);
                (p[4].Value, p[5].Value, p[6].Value, p[7].Value) = (r.Organisation ?? (object)DBNull.Value, r.Subject, r.Outcome, r.Correlation);
                (p[8].Value, p[9].Value, p[10].Value) = (r.Concerns ?? (object)DBNull.Value, r.Record, r.Hash);
                _insert.ExecuteNonQuery();
            }
        }
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
