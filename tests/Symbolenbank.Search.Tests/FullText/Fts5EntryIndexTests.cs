using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.FullText;

public sealed class Fts5EntryIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("search.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fill_AnotherSchema_IsMadeAnew()
    {
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE entry (something TEXT); PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }
        using var index = new Fts5EntryIndex(File);

        index.Fill(1, [About(1, "vleugel")]);

        Assert.Equal([1], Find(index, "vleugel"));
    }

    [Fact]
    public void Find_TablesGoneWhileServing_SaysSoAndIsFilledAgain()
    {
        using var index = new Fts5EntryIndex(File);
        index.Fill(1, [About(1, "vleugel")]);
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "DROP TABLE view_00001";
            command.ExecuteNonQuery();
        }

        Assert.Throws<IndexDamagedException>(() => Find(index, "vleugel"));
        Assert.True(index.NeedsFilling);
        Assert.False(index.Apply(2, [About(2, "vleugel")], []));
        index.Fill(2, [About(1, "vleugel"), About(2, "vleugel")]);

        Assert.Equal([1, 2], Find(index, "vleugel").Order());
    }

    [Fact]
    public void Fill_AfterReopening_KeepsWhatIsStillTrue()
    {
        EntryDocument[] documents = [About(1, "vleugel"), About(2, "staart")];
        using (var first = new Fts5EntryIndex(File))
            first.Fill(1, documents);
        using var second = new Fts5EntryIndex(File);

        second.Fill(5, documents);

        Assert.Equal([1], Find(second, "vleugel"));
        Assert.Equal(2, NewestRow());
    }

    // Rows are numbered upwards: nothing was written again when the highest number is the number of documents.
    private long NewestRow()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(number) FROM document";
        return (long)command.ExecuteScalar()!;
    }

    private static EntryDocument About(int number, string words) =>
        Document(Entry(number, "x", Form("x")) with { Texts = Texts("x", $"Een {words}. En meer.") });

    private static IEnumerable<int> Find(Fts5EntryIndex index, string text, Tlp clearance = Tlp.Clear, bool complete = false) =>
        index.Find(TextQuery.Of(text) with { Complete = complete }, clearance, Pap.Clear, 100).Select(static id => int.Parse(id.ToString()[24..], System.Globalization.CultureInfo.InvariantCulture));
}
