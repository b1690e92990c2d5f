using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Symbolenbank.Search.FullText;

/// <summary>The writing side of the index file. One thread at a time.</summary>
internal sealed class Fts5Store : IDisposable
{
    private readonly SqliteConnection _connection;

    private Fts5Store(SqliteConnection connection) => _connection = connection;

    /// <summary>The tables that the file has.</summary>
    public IndexViews Views { get; private set; }

    /// <summary>Opens the file; one that is missing, damaged or of another schema is made anew.</summary>
    public static Fts5Store Open(string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        try
        {
            return OpenSound(file);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException)
        {
            Delete(file);
            return OpenSound(file);
        }
    }

    /// <summary>Removes the file and what SQLite keeps beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var part in (ReadOnlySpan<string>)[file, file + "-wal", file + "-shm", file + "-journal"])
            File.Delete(part);
    }

    /// <summary>Empties the file and makes the tables for <paramref name="views"/>.</summary>
    public void Clear(IndexViews views)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var mask in Views.Masks())
            Execute($"DROP TABLE IF EXISTS {Fts5Names.Table(mask)}");
        Execute("DELETE FROM document; DELETE FROM entry; UPDATE state SET cursor = 0");
        foreach (var mask in views.Masks())
        {
            var table = Fts5Names.Table(mask);
            Execute($"""
                CREATE VIRTUAL TABLE {table} USING fts5(name, form, looks, meaning, explanation,
                    content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M*'")
                """);
        }
        Execute("UPDATE state SET occurring = @occurring", ("@occurring", views.Occurring));
        transaction.Commit();
        Views = views;
    }

    /// <summary>The digest of every document held.</summary>
    public Dictionary<Guid, string> Digests()
    {
        using var command = Command("SELECT id, digest FROM entry");
        using var reader = command.ExecuteReader();
        var digests = new Dictionary<Guid, string>();
        while (reader.Read())
            digests.Add(Guid.ParseExact(reader.GetString(0), "D"), reader.GetString(1));
        return digests;
    }

    /// <summary>Documents and cursor in one transaction.</summary>
    public void Write(IndexViews views, long cursor, IReadOnlyCollection<EntryDocument> replaced, IReadOnlyCollection<Guid> gone)
    {
        using var transaction = _connection.BeginTransaction();
        using (var work = new Fts5Writing(_connection, transaction, views))
        {
            foreach (var id in gone.Concat(replaced.Select(static document => document.Id)))
                work.Remove(id);
            foreach (var document in replaced.Where(document => !gone.Contains(document.Id)))
                work.Add(document);
        }
        Execute("UPDATE state SET cursor = @cursor", ("@cursor", cursor));
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private static Fts5Store OpenSound(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        var store = new Fts5Store(connection);
        try
        {
            connection.Open();
            store.Prepare();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        var schema = Number("PRAGMA user_version");
        if (schema == 0 && Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            Execute($"""
                CREATE TABLE state (occurring INTEGER NOT NULL, cursor INTEGER NOT NULL);
                CREATE TABLE entry (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE document (number INTEGER PRIMARY KEY, entry TEXT NOT NULL, code TEXT NOT NULL,
                    name TEXT NOT NULL, form TEXT NOT NULL, looks TEXT NOT NULL, meaning TEXT NOT NULL, explanation TEXT NOT NULL);
                CREATE INDEX document_entry ON document (entry);
                INSERT INTO state VALUES (0, 0);
                PRAGMA user_version = {Fts5Names.Schema.ToString(CultureInfo.InvariantCulture)};
                """);
        }
        else if (schema != Fts5Names.Schema)
        {
            throw new InvalidDataException("The index is of another schema.");
        }
        using var check = Command("PRAGMA quick_check(1)");
        if (check.ExecuteScalar() is not "ok")
            throw new InvalidDataException("The index is damaged.");
        Views = new IndexViews((int)Number("SELECT occurring FROM state"));
    }

    private long Number(string sql)
    {
        using var command = Command(sql);
        return (long)(command.ExecuteScalar() ?? throw new InvalidDataException("The index lacks its state."));
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
