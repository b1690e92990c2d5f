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
    public void Find_BeforeFilling_SaysItIsDamaged()
    {
        using var index = new Fts5EntryIndex(File);

        Assert.True(index.NeedsFilling);
        Assert.Throws<IndexDamagedException>(() => Find(index, "vleugel"));
    }

    [Fact]
    public void Fill_Twice_HoldsExactlyTheSecond()
    {
        using var index = new Fts5EntryIndex(File);
        index.Fill(1, [About(1, "vleugel"), About(2, "staart")]);
        index.Fill(2, [About(2, "snavel"), About(3, "vleugel")]);

        Assert.Equal([3], Find(index, "vleugel"));
        Assert.Equal([2], Find(index, "snavels"));
        Assert.Empty(Find(index, "staart"));
    }

    [Fact]
    public void Apply_ReplacedAndGone_IsFoundAtOnce()
    {
        using var index = new Fts5EntryIndex(File);
        index.Fill(1, [About(1, "vleugel"), About(2, "staart")]);

        Assert.True(index.Apply(2, [About(1, "snavel"), About(3, "staart")], [Entry(2, "").Id]));

        Assert.Equal([1], Find(index, "snavel"));
        Assert.Equal([3], Find(index, "staart"));
        Assert.Empty(Find(index, "vleugel"));
    }

    [Fact]
    public void Apply_FirstEntryOfALevel_AsksToBeFilledAgain()
    {
        using var index = new Fts5EntryIndex(File);
        index.Fill(1, [About(1, "vleugel")]);
        var hidden = Document(Entry(2, "x", Form("x")).From(Tlp.Amber) with { Texts = Texts("x", "Een vleugel. En meer.") });

        Assert.False(index.Apply(2, [hidden], []));
        Assert.Equal([1], Find(index, "vleugel"));
        index.Fill(2, [About(1, "vleugel"), hidden]);

        Assert.Equal([1], Find(index, "vleugel"));
        Assert.Equal([1, 2], Find(index, "vleugel", Tlp.Amber).Order());
    }

    [Fact]
    public void Find_PartOfAHigherLevel_IsFoundFromThatLevelOn()
    {
        using var index = new Fts5EntryIndex(File);
        var content = Entry(1, "x", Form("x")) with
        {
            Images =
            [
                new EntryImage { File = "x.svg", Sha256 = "00", AlternativeText = new LocalText { Nl = "drie torens", En = "three towers" }, Rights = "own", Tlp = Tlp.Green },
            ],
        };
        index.Fill(1, [Document(content)]);

        Assert.Empty(Find(index, "torens"));
        Assert.Equal([1], Find(index, "torens", Tlp.Green));
        Assert.Equal([1], Find(index, "towers", Tlp.Red));
        Assert.Equal([1], Find(index, "verzonnen"));
    }

    [Fact]
    public void Find_Complete_NeedsAllWordsInNameLooksOrMeaning()
    {
        using var index = new Fts5EntryIndex(File);
        index.Fill(1, [About(1, "rode vleugel"), About(2, "rode staart")]);

        Assert.Equal([1], Find(index, "vleugels rood rode", complete: true).Take(1));
        Assert.Empty(Find(index, "vleugel uitleg", complete: true));
        Assert.Equal([1, 2], Find(index, "rode uitleg").Order());
    }

    [Theory]
    [InlineData("not a database at all, but long enough to be taken for one by a careless program")]
    [InlineData("")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense whatever happens next in this file")]
    public void Fill_DamagedFile_IsMadeAnew(string rubbish)
    {
        System.IO.File.WriteAllText(File, rubbish);
        using var index = new Fts5EntryIndex(File);

        index.Fill(1, [About(1, "vleugel")]);

        Assert.Equal([1], Find(index, "vleugel"));
    }

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
