using Microsoft.Data.Sqlite;

namespace Symbolenbank.Search.FullText;

/// <summary>The prepared statements of one transaction.</summary>
internal sealed class Fts5Writing : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly List<SqliteCommand> _prepared = [];
    private readonly SqliteCommand _numbers;
    private readonly SqliteCommand _forget;
    private readonly SqliteCommand _remember;
    private readonly SqliteCommand _number;
    private readonly List<(int Mask, SqliteCommand Insert, SqliteCommand Delete)> _tables = [];

    public Fts5Writing(SqliteConnection connection, SqliteTransaction transaction, IndexViews views)
    {
        (_connection, _transaction) = (connection, transaction);
        _numbers = Prepare("SELECT number FROM document WHERE entry = @id", "@id");
        _forget = Prepare("DELETE FROM document WHERE entry = @id; DELETE FROM entry WHERE id = @id", "@id");
        _remember = Prepare("INSERT INTO entry (id, digest) VALUES (@id, @digest)", "@id", "@digest");
        _number = Prepare("INSERT INTO document (entry, code) VALUES (@id, @code) RETURNING number", "@id", "@code");
        foreach (var mask in views.Masks())
        {
            var table = Fts5Names.Table(mask);
            _tables.Add((
                mask,
                Prepare($"INSERT INTO {table} (rowid, name, form, looks, meaning, explanation) VALUES (@number, @name, @form, @looks, @meaning, @explanation)",
                    "@number", "@name", "@form", "@looks", "@meaning", "@explanation"),
                Prepare($"DELETE FROM {table} WHERE rowid = @number", "@number")));
        }
    }

    public void Remove(Guid id)
    {
        var numbers = new List<long>();
        _numbers.Parameters[0].Value = id.ToString("D");
        using (var reader = _numbers.ExecuteReader())
        {
            while (reader.Read())
                numbers.Add(reader.GetInt64(0));
        }
        foreach (var number in numbers)
        {
            foreach (var table in _tables)
                Run(table.Delete, number);
        }
        if (numbers.Count > 0)
            Run(_forget, id.ToString("D"));
    }

    public void Add(EntryDocument document)
    {
        var id = document.Id.ToString("D");
        Run(_remember, id, document.Digest);
        foreach (var version in document.Versions)
        {
            _number.Parameters[0].Value = id;
            _number.Parameters[1].Value = document.Code.ToString();
            var number = _number.ExecuteScalar()!;
            foreach (var table in _tables)
            {
                if (ReferenceEquals(IndexViews.VersionIn(table.Mask, document), version))
                    Run(table.Insert, [number, .. version.Fields]);
            }
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared)
            command.Dispose();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        _prepared.Add(command);
        return command;
    }
}
