using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests;

/// <summary>What every engine of full text must do.</summary>
public abstract class EntryIndexTests(EngineUnderTest engine) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Find_BeforeFilling_SaysItIsDamaged()
    {
        using var index = engine.Open(_folder.Path);

        Assert.True(index.NeedsFilling);
        Assert.Throws<IndexDamagedException>(() => Find(index, "vleugel"));
    }

    [Fact]
    public void Fill_Twice_HoldsExactlyTheSecond()
    {
        using var index = engine.Open(_folder.Path);
        index.Fill(1, [About(1, "vleugel"), About(2, "staart")]);
        index.Fill(2, [About(2, "snavel"), About(3, "vleugel")]);

        Assert.Equal([3], Find(index, "vleugel"));
        Assert.Equal([2], Find(index, "snavels"));
        Assert.Empty(Find(index, "staart"));
    }

    [Fact]
    public void Apply_ReplacedAndGone_IsFoundAtOnce()
    {
        using var index = engine.Open(_folder.Path);
        index.Fill(1, [About(1, "vleugel"), About(2, "staart")]);

        Assert.True(index.Apply(2, [About(1, "snavel"), About(3, "staart")], [Entry(2, "").Id]));

        Assert.Equal([1], Find(index, "snavel"));
        Assert.Equal([3], Find(index, "staart"));
        Assert.Empty(Find(index, "vleugel"));
    }

    [Fact]
    public void Apply_FirstEntryOfALevel_AsksToBeFilledAgain()
    {
        using var index = engine.Open(_folder.Path);
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
        using var index = engine.Open(_folder.Path);
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
        using var index = engine.Open(_folder.Path);
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
        engine.WriteRubbish(_folder.Path, rubbish);
        using var index = engine.Open(_folder.Path);

        index.Fill(1, [About(1, "vleugel")]);

        Assert.Equal([1], Find(index, "vleugel"));
    }

    [Fact]
    public void Fill_AfterReopening_KeepsWhatIsStillTrueAndForgetsTheRest()
    {
        using (var first = engine.Open(_folder.Path))
            first.Fill(1, [About(1, "vleugel"), About(2, "staart"), About(3, "snavel")]);
        using var second = engine.Open(_folder.Path);

        second.Fill(5, [About(1, "vleugel"), About(2, "veer")]);

        Assert.Equal([1], Find(second, "vleugel"));
        Assert.Equal([2], Find(second, "veer"));
        Assert.Empty(Find(second, "staart"));
        Assert.Empty(Find(second, "snavel"));
        Assert.Equal(5, engine.HeldIn(_folder.Path)?.Cursor);
    }

    [Fact]
    public void Apply_ManyChanges_AnswersAsAFreshIndexWould()
    {
        var random = new Random(20_261);
        var truth = Enumerable.Range(1, 20).ToDictionary(static number => number, number => Stirred(number, random));
        using var index = engine.Open(_folder.File("old"));
        index.Fill(1, [.. truth.Values]);
        for (var change = 2; change <= 40; change++)
        {
            var replaced = Enumerable.Range(0, 4).Select(_ => Stirred(random.Next(2, 40), random)).DistinctBy(static document => document.Id).ToArray();
            var gone = random.Next(2, 40);
            foreach (var document in replaced)
                truth[Number(document.Id)] = document;
            truth.Remove(gone);
            Assert.True(index.Apply(change, replaced, [Entry(gone, "").Id]));
        }

        using var fresh = engine.Open(_folder.File("fresh"));
        fresh.Fill(1, [.. truth.Values]);

        foreach (var question in (string[])["alfa", "beta gamma", "alfa delta epsilon", "gamma alfa beta delta", "bet", "uitleg zeta"])
            Assert.Equal(Find(fresh, question), Find(index, question));
    }

    [Theory]
    [InlineData("hakenkruizen")]
    [InlineData("runentekens")]
    [InlineData("leuzen")]
    public void Find_DutchInflectionOrCompound_IsFound(string question)
    {
        using var index = engine.Open(_folder.Path);
        index.Fill(1, [About(1, "hakenkruis"), About(2, "rune als teken"), About(3, "leus"), About(4, "regenboog")]);
        var expected = question[0] switch { 'h' => 1, 'r' => 2, _ => 3 };

        Assert.Equal([expected], index.Find(TextQuery.Of(question) with { Complete = false, Wide = true }, Tlp.Clear, Pap.Clear, 100).Select(Number));
    }

    [Fact]
    public async Task Find_WhileAnotherThreadWrites_AlwaysAnswers()
    {
        using var index = engine.Open(_folder.Path);
        index.Fill(1, [About(1, "vleugel"), About(2, "staart")]);
        var written = 0;
        var writing = Task.Run(() =>
        {
            for (var change = 2; change <= 40; change++)
            {
                Assert.True(index.Apply(change, [About(2, change % 2 == 0 ? "veer" : "staart")], []));
                Volatile.Write(ref written, change);
            }
        }, TestContext.Current.CancellationToken);

        while (!writing.IsCompleted)
            Assert.Equal([1], Find(index, "vleugel"));

        await writing;
        Assert.Equal([2], Find(index, "veer"));
        Assert.Equal(40, Volatile.Read(ref written));
    }

    private static EntryDocument Stirred(int number, Random random)
    {
        string[] words = ["alfa", "alfa", "beta", "beta", "gamma", "delta", "epsilon", "zeta"];
        return About(number, string.Join(' ', Enumerable.Range(0, random.Next(2, 9)).Select(_ => words[random.Next(words.Length)])));
    }

    private static EntryDocument About(int number, string words) =>
        Document(Entry(number, "x", Form("x")) with { Texts = Texts("x", $"Een {words}. En meer.") });

    private static IEnumerable<int> Find(IEntryIndex index, string text, Tlp clearance = Tlp.Clear, bool complete = false) =>
        index.Find(TextQuery.Of(text) with { Complete = complete }, clearance, Pap.Clear, 100).Select(Number);

    private static int Number(Guid id) => int.Parse(id.ToString()[24..], System.Globalization.CultureInfo.InvariantCulture);
}
