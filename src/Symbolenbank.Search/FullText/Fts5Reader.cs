using Microsoft.Data.Sqlite;

namespace Symbolenbank.Search.FullText;

/// <summary>One connection that only reads, with its prepared questions. One thread at a time.</summary>
internal sealed class Fts5Reader : IDisposable
{
    /// <summary>What a word counts for in name, forms, looks, meaning (senses and summary) and explanation: a name says most, running text least.</summary>
    private const string Weights = "8.0, 6.0, 6.0, 4.0, 1.0";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<int, SqliteCommand> _questions = [];

    public Fts5Reader(string file, int generation)
    {
        Generation = generation;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        _connection.Open();
        using var settings = _connection.CreateCommand();
        settings.CommandText = "PRAGMA query_only = 1; PRAGMA wal_autocheckpoint = 0";
        settings.ExecuteNonQuery();
    }

    /// <summary>Which filling of the index this reader was opened for.</summary>
    public int Generation { get; }

    /// <param name="expression">In the language of FTS5; see <see cref="Fts5Expression"/>.</param>
    public IReadOnlyList<Guid> Find(int mask, string expression, int most)
    {
        var question = Question(mask);
        question.Parameters[0].Value = expression;
        question.Parameters[1].Value = most;
        using var reader = question.ExecuteReader();
        var found = new List<Guid>();
        while (reader.Read())
            found.Add(Guid.ParseExact(reader.GetString(0), "D"));
        return found;
    }

    public void Dispose()
    {
        foreach (var question in _questions.Values)
            question.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Question(int mask)
    {
        if (_questions.TryGetValue(mask, out var known))
            return known;
        var table = Fts5Names.Table(mask);
        var question = _connection.CreateCommand();
        question.CommandText = $"""
            SELECT d.entry
            FROM {table} v
            JOIN document d ON d.number = v.rowid
            WHERE {table} MATCH @words
            ORDER BY bm25({table}, {Weights}), d.code
            LIMIT @most
            """;
        question.Parameters.Add(new SqliteParameter("@words", null));
        question.Parameters.Add(new SqliteParameter("@most", null));
        _questions.Add(mask, question);
        return question;
    }
}
