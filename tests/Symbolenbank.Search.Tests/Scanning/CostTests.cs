using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Context;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Signs;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What a scan may cost.</summary>
public sealed class CostTests
{
    private static readonly FormSet Set = Scans.OfShippedEntries;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gewone tekst zonder iets, met 12 appels en 3 peren")]
    [InlineData("Привет, как дела? γεια σου 😂👍🏽 ß æ ﬁ 𝐀 １２ ⑧ !?")]
    [InlineData("zwälüwkrüisje, de reünie, ꓢïëg hëïlëën")]
    [InlineData("this hit, class hit en zo: st0p! w@t €5 $5")]
    public void Scan_TextWithoutAMatch_AllocatesNothing(string text)
    {
        var matches = new List<ScanMatch>();
        for (var warm = 0; warm < 50; warm++)
            Set.Scan(text, null, matches, ct: Ct);
        Assert.Empty(matches);

        Assert.InRange(LeastAllocated(() => Set.Scan(text, null, matches, ct: Ct)), 0, 64);
    }

    [Fact]
    public void Scan_TextWithLinksAndPatternsInTheSet_AllocatesNothing()
    {
        var set = FormSet.Compile([ScanForm.Of("hxxps://voorbeeld[.]example/*"), ScanForm.Of("@wijk*")]);
        var matches = new List<ScanMatch>();
        for (var warm = 0; warm < 50; warm++)
            set.Scan("zie https://www.ander.example/pad en @buurt", null, matches, ct: Ct);

        Assert.InRange(LeastAllocated(() => set.Scan("zie https://www.ander.example/pad en @buurt", null, matches, ct: Ct)), 0, 64);
    }

    // Of some rounds of a hundred: a collection for a test that runs beside this one counts what is left of a thread's stretch of memory as allocated, and such a test may hold what the set keeps for the next scan.
    private static long LeastAllocated(Action scan)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var run = 0; run < 100; run++)
                scan();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    [Fact]
    public void Patterns_OfWhichMostBeginOtherwise_AreNotComparedWithAToken()
    {
        string[] patterns = [.. Enumerable.Range(0, 10_000).Select(static number => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676 % 26))}x*"), "*zwaluw*", "ab*"];
        var index = new BeginningIndex<string>(patterns, static pattern => pattern);

        Assert.Equal(["*zwaluw*", "ab*"], index.Open);
        Assert.Equal(["cdex*"], index.Like("CDExyz"));
        Assert.True(index.Like("cd").IsEmpty);
        Assert.All(["abcx", "ZZZ", "@@@", "cdefgh"], token => Assert.InRange(index.Like(token).Length, 0, 1));
        Assert.Equal(10_002, index.Count);
    }

    [Fact]
    public void FilledForms_InTheSameBrackets_TakeOnePass()
    {
        ScanForm[] forms = [.. Enumerable.Range(0, 1_000).Select(static number => ScanForm.Of($"(((naam{number})))")), ScanForm.Of("heil … heil")];
        Assert.Equal(2, new SignLane(forms, Enumerable.Range(0, forms.Length)).Passes);
        Assert.Equal("(((naam7)))", Assert.Single(Scans.In("zie (((naam7))) hier", forms)).Form);
    }

    // "pa" and "papa" are Dutch words: without remembering there are as many ways to split as Fibonacci numbers.
    [Theory]
    [InlineData("papapapapapapapapapapapapapapapapapapapaq")]
    [InlineData("dededededededededededededededededededeq")]
    [InlineData("aanaanaanaanaanaanaanaanaanaanaanaanaanq")]
    public void CompoundRest_OfWordsInManyWays_LooksUpFew(string rest)
    {
        var split = new CompoundRest(rest, OrdinaryWords.For("nl"), FormSet.Compile([ScanForm.Of("femoid")]).Letters, isShort: false);

        Assert.False(split.IsWords());
        Assert.InRange(split.LookUps, 1, CompoundRest.MostLookUps + 1);
    }

    [Fact]
    public void CompoundRest_OfSeveralWords_IsWords()
    {
        var split = new CompoundRest("papavlaggen", OrdinaryWords.For("nl"), FormSet.Compile([ScanForm.Of("femoid")]).Letters, isShort: false);

        Assert.True(split.IsWords());
    }

    [Theory]
    [InlineData("ZOG ", 5_000)]
    [InlineData("ZOG 1488 ", 2_500)]
    [InlineData("(((", 5_000)]
    [InlineData("(((a))) ", 2_500)]
    [InlineData("88 14, ", 2_500)]
    [InlineData("88 ", 5_000)]
    public void Read_TextFullOfMatches_LooksAtEachAFewTimes(string unit, int times)
    {
        ScanForm[] forms = [ScanForm.Of("ZOG", "A"), ScanForm.Of("1488", "B"), ScanForm.Of("88", "C"), ScanForm.Of("14", "D"), ScanForm.Of("(((naam)))", "E")];
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var found = new List<RawMatch>();
        for (var at = 0; at < times; at++)
        {
            var start = at * unit.Length;
            found.Add(new RawMatch(at % 2, start, start + 3, FoldSteps.None) { IsNumber = at % 2 == 1, OuterStart = start, OuterEnd = start + 3 });
        }
        foreach (var same in new[] { found, [.. found.Where(static match => match.Form == 0)], [.. found.Where(static match => match.Form == 1)] })
        {
            var context = new ContextReader(forms, [1, 2, 3]).Read(text, same);
            for (var at = 0; at < same.Count; at++)
                _ = context.Judge(at);
            Assert.InRange(context.Looks, 0, 8L * same.Count);
        }
    }

    [Theory]
    [InlineData("⚡", "⚡⚡")]
    [InlineData("⚡ ", "⚡⚡")]
    [InlineData("⚡", "⚡")]
    public void Scan_RowOfOneSign_IsOneMatch(string sign, string form)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 10_000));

        var match = Assert.Single(Scans.In(text, form));

        Assert.Equal((0, text.TrimEnd().Length), (match.Start, match.Length));
    }

    [Fact]
    public void Scan_SignAfterARow_IsFoundInIt() =>
        Assert.Equal("⚡⚡;⚡🐦", string.Join(';', Scans.In("⚡⚡⚡⚡🐦", ScanForm.Of("⚡⚡", "A"), ScanForm.Of("⚡🐦", "B")).Select(static match => match.Form)));

    [Fact]
    public void Scan_EntriesThatShareAPlace_CountTheTextTwice()
    {
        var text = string.Concat(Enumerable.Repeat("zwaluwkruis ", 1_000));
        var (starts, ends) = (new CodePoints(text), new CodePoints(text));
        foreach (var match in Scans.In(text, ScanForm.Of("zwaluwkruis", "A"), ScanForm.Of("zwaluwkruis", "B")))
        {
            Assert.Equal(match.CodePointStart, starts.At(match.Start));
            Assert.Equal(match.CodePointStart + match.CodePointLength, ends.At(match.Start + match.Length));
        }
        Assert.InRange(starts.Steps + ends.Steps, text.Length, 2 * text.Length);
    }

    [Fact]
    public void Scan_MoreThanMost_AreCountedAndNotJudged()
    {
        var set = FormSet.Compile([ScanForm.Of("zwaluwkruis", "A")]);
        var matches = new List<ScanMatch>();
        Assert.Equal(0, set.Scan("zwaluwkruis zwaluwkruis", "nl", matches, most: 2, Ct));
        Assert.Equal(1, set.Scan("zwaluwkruis zwaluwkruis zwaluwkruis", "nl", matches, most: 2, Ct));
        Assert.Equal(4, matches.Count);
    }

    [Fact]
    public void Scan_Cancelled_StopsWithinALongText()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var text = string.Concat(Enumerable.Repeat("zwaluwkruis ", 1_000));
        Assert.Throws<OperationCanceledException>(() => FormSet.Compile([ScanForm.Of("zwaluwkruis", "A")]).Scan(text, "nl", [], ct: cancelled.Token));
    }
}
