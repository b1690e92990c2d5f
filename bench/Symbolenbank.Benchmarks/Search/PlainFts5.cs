using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Benchmarks.Search;

/// <summary>What most would build first: the same forms and texts in plain SQLite FTS5 tables, asked with prepared statements for ten rows.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _words;
    private readonly SqliteCommand _trigrams;
    private readonly SqliteCommand _texts;

    public PlainFts5(string file, IEnumerable<EntryContent> entries)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Execute("""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA mmap_size = 1073741824;
            CREATE VIRTUAL TABLE words USING fts5(form, entry UNINDEXED);
            CREATE VIRTUAL TABLE trigrams USING fts5(form, entry UNINDEXED, tokenize='trigram');
            CREATE VIRTUAL TABLE texts USING fts5(text, entry UNINDEXED);
            """);
        using (var transaction = _connection.BeginTransaction())
        {
            using var words = Insertion("words", "form");
            using var trigrams = Insertion("trigrams", "form");
            using var texts = Insertion("texts", "text");
            foreach (var entry in entries)
                Add(entry, words, trigrams, texts);
            transaction.Commit();
        }
        _words = Question("words");
        _trigrams = Question("trigrams");
        _texts = Question("texts");
    }

    public int Form(string text) => Ask(_words, Quote(text));

    public int Beginning(string text) => Ask(_words, Quote(text) + "*");

    public int Misspelled(string text) => Ask(_trigrams, string.Join(" OR ", Enumerable.Range(0, text.Length - 2).Select(at => Quote(text.Substring(at, 3)))));

    public int Meaning(string text) => Ask(_texts, string.Join(" OR ", text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Quote)));

    public void Dispose()
    {
        _words.Dispose();
        _trigrams.Dispose();
        _texts.Dispose();
        _connection.Dispose();
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static int Ask(SqliteCommand command, string expression)
    {
        command.Parameters[0].Value = expression;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
            rows += reader.GetString(0).Length > 0 ? 1 : 0;
        return rows;
    }

    private void Add(EntryContent entry, SqliteCommand words, SqliteCommand trigrams, SqliteCommand texts)
    {
        foreach (var form in entry.Forms)
        {
            Insert(words, form.Value, entry);
            Insert(trigrams, form.Value, entry);
        }
        foreach (var text in entry.Texts.Values)
            Insert(texts, string.Join(' ', [text.Name, text.Summary, text.Explanation, .. text.Looks]), entry);
    }

    private static void Insert(SqliteCommand command, string text, EntryContent entry)
    {
        command.Parameters[0].Value = text;
        command.Parameters[1].Value = entry.Code.ToString();
        command.ExecuteNonQuery();
    }

    private SqliteCommand Insertion(string table, string column)
    {
        var command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({column}, entry) VALUES (@text, @entry)";
        command.Parameters.Add(new SqliteParameter("@text", null));
        command.Parameters.Add(new SqliteParameter("@entry", null));
        return command;
    }

    private SqliteCommand Question(string table)
    {
        var command = _connection.CreateCommand();
        command.CommandText = $"SELECT entry FROM {table} WHERE {table} MATCH @words ORDER BY rank LIMIT 10";
        command.Parameters.Add(new SqliteParameter("@words", null));
        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
