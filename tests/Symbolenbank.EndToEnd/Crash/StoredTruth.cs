using Microsoft.Data.Sqlite;

namespace Symbolenbank.EndToEnd.Crash;

/// <summary>What is in the bank's file while nobody serves it, read with plain SQL beside the program's own code.</summary>
internal static class StoredTruth
{
    /// <summary>Whether the tables were made before the bank was killed for the first time.</summary>
    public static bool IsThere(string file) =>
        File.Exists(file) && Query(file, "SELECT 1 FROM sqlite_master WHERE name = 'audit_record'", row => row.GetInt32(0)).Count > 0;

    /// <summary>Code, revision and hash of every stored revision.</summary>
    public static HashSet<(string Code, int Revision, string Hash)> Revisions(string file) =>
        [.. Rows(file, "SELECT e.code, r.number, r.hash FROM revision r JOIN entry e ON e.id = r.entry",
            row => (row.GetString(0), row.GetInt32(1), row.GetString(2)))];

    /// <summary>The codes of the entries that are published.</summary>
    public static HashSet<string> Published(string file) =>
        [.. Rows(file, "SELECT code FROM entry WHERE published_revision IS NOT NULL", row => row.GetString(0))];

    /// <summary>The correlation ids of all records.</summary>
    public static HashSet<string> Correlations(string file) =>
        [.. Rows(file, "SELECT DISTINCT correlation FROM audit_record", row => row.GetString(0))];

    /// <summary>Takes one record out, as somebody with the file in his hands could.</summary>
    public static void RemoveRecord(string file, string correlation)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM audit_record WHERE correlation = $correlation";
        command.Parameters.AddWithValue("$correlation", correlation);
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private static List<T> Rows<T>(string file, string sql, Func<SqliteDataReader, T> read) => IsThere(file) ? Query(file, sql, read) : [];

    private static List<T> Query<T>(string file, string sql, Func<SqliteDataReader, T> read)
    {
        List<T> rows = [];
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode={mode};Pooling=False");
        connection.Open();
        return connection;
    }
}
