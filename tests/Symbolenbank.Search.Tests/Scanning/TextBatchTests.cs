using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Texts scanned together give what they give alone, in their order, and never pile up.</summary>
public sealed class TextBatchTests
{
    private static readonly FormSet Set = FormSet.Compile([ScanForm.Of("zwaluwkruis", "A")]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TextBatch.MostTexts - 1, 1, false)]
    [InlineData(TextBatch.MostTexts, 1, true)]
    [InlineData(1, TextBatch.MostUnits - 1, false)]
    [InlineData(1, TextBatch.MostUnits, true)]
    public void IsFull_AtItsLimits_IsNoSoonerAndNoLater(int texts, int length, bool full)
    {
        var batch = new TextBatch("nl");
        for (var at = 0; at < texts; at++)
            batch.Add(new string('x', length));
        Assert.Equal(full, batch.IsFull);
    }

    [Fact]
    public void Scan_OfManyTexts_GivesEachItsOwnMatchesInOrder()
    {
        var batch = new TextBatch("nl");
        string[] texts = ["niets", "een zwaluwkruis", "", "zwaluwkruis en zw4luwkruis", "niets"];
        for (var round = 0; round < 2; round++)
        {
            foreach (var text in texts)
                batch.Add(text);
            Assert.Equal(texts.Select(static text => (text, Scans.In(Set, text).Count)), batch.Scan(Set, Ct).Select(static one => (one.Text, one.Matches.Count)));
            Assert.Empty(batch.Scan(Set, Ct));
        }
    }

    [Fact]
    public void Scan_OfWordsInManyLetters_GivesEachItsOwnMatches()
    {
        const string Letters = "بتثجحخدرزسشصضطظعغفقكلمن一丁七万丈三上下不与丐丑";

        // Short keys of many letters need several tables.
        string[] words = [.. Letters.SelectMany(static first => Letters.Where(second => second != first).Select(second => $"{first}{second}"))];
        var set = FormSet.Compile([.. words.Select(static word => ScanForm.Of(word, "A"))]);
        foreach (var some in words.Chunk(TextBatch.MostTexts))
        {
            var batch = new TextBatch(null);
            foreach (var word in some)
                batch.Add($"{word} en {word}");
            Assert.Equal(some.Select(word => Scans.In(set, $"{word} en {word}", null).Told()), batch.Scan(set, Ct).Select(static one => one.Matches.Told()));
        }
    }
}
