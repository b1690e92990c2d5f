using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Following;

public sealed class LiveDictionaryTests
{
    [Fact]
    public async Task Apply_ManyChanges_AreMergedAndStayFound()
    {
        var live = new LiveDictionary();
        live.Replace(Dictionary(Entry(1, "Een", Form("eersteling"))));

        for (var number = 2; number <= 1_200; number++)
            live.Apply([Indexed(Entry(number, $"n{number}", Form($"vorm nummer{number}")))], number % 100 == 0 ? [Entry(number - 1, "").Id] : []);
        await live.Merging;

        Assert.True(live.Current.Changed < 1_000, $"{live.Current.Changed} changes were never merged.");
        Assert.Equal(1_200 - 12, live.Current.Entries().Count);
        Assert.Equal(1, Count(live, "eersteling"));
        Assert.Equal(1, Count(live, "vorm nummer700"));
        Assert.Equal(0, Count(live, "vorm nummer699"));
        Assert.Equal(1, Count(live, "vorm nummer1200"));
    }

    private static int Count(LiveDictionary live, string typed)
    {
        var found = new CandidateList();
        live.Current.Same(FoldedQuery.Of(typed), new Viewpoint(Tlp.Clear, Pap.Clear, null), found);
        return found.Count;
    }
}
