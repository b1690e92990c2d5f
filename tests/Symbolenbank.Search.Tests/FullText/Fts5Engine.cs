using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Tests.FullText;

/// <summary>The default engine.</summary>
internal sealed class Fts5Engine : EngineUnderTest
{
    public static readonly Fts5Engine Instance = new();

    internal override IEntryIndex Open(string folder) => new Fts5EntryIndex(File(folder));

    internal override void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    internal override (long Cursor, IReadOnlyDictionary<Guid, string> Digests)? HeldIn(string folder)
    {
        if (!System.IO.File.Exists(File(folder)))
            return null;
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT s.cursor, e.id, e.digest FROM state s LEFT JOIN entry e";
        using var reader = command.ExecuteReader();
        var (cursor, digests) = (0L, new Dictionary<Guid, string>());
        while (reader.Read())
        {
            cursor = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                digests.Add(Guid.ParseExact(reader.GetString(1), "D"), reader.GetString(2));
        }
        return (cursor, digests);
    }

    internal override void Spoil(string folder)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE view_00001";
        command.ExecuteNonQuery();
    }

    internal override void WriteRubbish(string folder, string rubbish) => System.IO.File.WriteAllText(File(folder), rubbish);

    internal override void Delete(string folder) => Fts5Store.Delete(File(folder));

    private static string File(string folder) => Path.Combine(folder, "search.db");

    private static SqliteConnection Connect(string folder)
    {
        var connection = new SqliteConnection($"Data Source={File(folder)};Pooling=False");
        connection.Open();
        return connection;
    }
}
