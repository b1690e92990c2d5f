using System.Data.Common;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Store;

/// <summary>The row that every writing transaction takes first and moves last; its statements stay prepared with the connection.</summary>
internal sealed class HeadRow
{
    private readonly DbCommand _take;
    private readonly DbCommand _advance;

    public HeadRow(DbConnection connection)
    {
        _take = Command(connection, "UPDATE audit_head SET seq = seq WHERE only_one = 1 RETURNING seq, hash");
        _advance = Command(connection, "UPDATE audit_head SET seq = @seq, hash = @hash WHERE only_one = 1", "seq", "hash");
    }

    /// <summary>Locks the row until the transaction ends, and says where the record stands.</summary>
    public RecordChain Take(DbTransaction transaction)
    {
        _take.Transaction = transaction;
        using var row = _take.ExecuteReader();
        if (!row.Read()) throw new InvalidDataException("The head row of the record is missing.");
        return new RecordChain(row.GetInt64(0), row.GetString(1));
    }

    public void Advance(DbTransaction transaction, RecordChain chain)
    {
        _advance.Transaction = transaction;
        (_advance.Parameters[0].Value, _advance.Parameters[1].Value) = (chain.Seq, chain.Hash);
        _advance.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
