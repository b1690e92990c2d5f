using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What a scan may cost.</summary>
public sealed class CostTests
{
    private static readonly FormSet Set = Scans.OfShippedEntries;

    [Theory]
    [InlineData("gewone tekst zonder iets, met 12 appels en 3 peren")]
    [InlineData("Привет, как дела? γεια σου 😂👍🏽 ß æ ﬁ 𝐀 １２ ⑧ !?")]
    [InlineData("zwälüwkrüisje, de reünie, ꓢïëg hëïlëën")]
    [InlineData("this hit, class hit en zo: st0p! w@t €5 $5")]
    public void Scan_TextWithoutAMatch_AllocatesNothing(string text)
    {
        var matches = new List<ScanMatch>();
        for (var warm = 0; warm < 50; warm++)
            Set.Scan(text, null, matches);
        Assert.Empty(matches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
            Set.Scan(text, null, matches);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64);
    }
}
