using Microsoft.Data.Sqlite;

namespace Symbolenbank.Search.FullText;

/// <summary>The prepared statements of one transaction.</summary>
/// <remarks>
/// A document is taken out with the words that it was put in with. FTS5 can also delete without them (<c>contentless_delete</c>), but then goes on
/// counting the rows and lengths that are gone, and an index that has grown orders otherwise than a fresh one.
/// </remarks>
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
        _number = Prepare("""
            INSERT INTO document (entry, code, name, form, looks, meaning, explanation)
            VALUES (@id, @code, @name, @form, @looks, @meaning, @explanation) RETURNING number
            """, "@id", "@code", "@name", "@form", "@looks", "@meaning", "@explanation");
        foreach (var mask in views.Masks())
        {
            var table = Fts5Names.Table(mask);
            _tables.Add((
                mask,
                Prepare($"INSERT INTO {table} (rowid, name, form, looks, meaning, explanation) VALUES (@number, @name, @form, @looks, @meaning, @explanation)",
                    "@number", "@name", "@form", "@looks", "@meaning", "@explanation"),
                Prepare($"""
                    INSERT INTO {table} ({table}, rowid, name, form, looks, meaning, explanation)
                    SELECT 'delete', number, name, form, looks, meaning, explanation FROM document
                    WHERE number = @number AND EXISTS (SELECT 1 FROM {table}_docsize WHERE id = @number)
                    """, "@number")));
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
            object[] row = [id, document.Code.ToString(), .. version.Fields];
            for (var at = 0; at < row.Length; at++)
                _number.Parameters[at].Value = row[at];
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
