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

    internal override long? CommittedIn(string folder)
    {
        if (!System.IO.File.Exists(File(folder)))
            return null;
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT cursor FROM state";
        return (long?)command.ExecuteScalar();
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

public sealed class ShippedSearchOnFts5() : ShippedSearch(Fts5Engine.Instance);

public sealed class FindOnFts5Tests() : FindTests(Fts5Engine.Instance);

public sealed class HiddenEntriesOnFts5Tests() : HiddenEntriesTests(Fts5Engine.Instance);

public sealed class HostileQueryOnFts5Tests() : HostileQueryTests(Fts5Engine.Instance);

public sealed class ShippedEntriesOnFts5Tests(ShippedSearchOnFts5 search) : ShippedEntriesTests(search), IClassFixture<ShippedSearchOnFts5>;

public sealed class EntryIndexOnFts5Tests() : EntryIndexTests(Fts5Engine.Instance);

public sealed class IndexFollowerOnFts5Tests() : IndexFollowerTests(Fts5Engine.Instance);
