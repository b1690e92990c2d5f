using Microsoft.Extensions.Hosting;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Following;

/// <summary>The sets that follow what is published.</summary>
public sealed class ScanSetsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_WhileRunning_SwapsTheSetAndLeavesTheOldOneAsItWas()
    {
        await using var bank = await SearchBank.OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis")));
        var before = await bank.Catalog.Get<ScanSets>().AtAsync(Tlp.Clear, Pap.Clear);

        InventedData.WriteEntry(bank.Catalog.Data, Entry(1, "Een", Scanned("bergkristal")));
        await bank.Catalog.ImportAsync(Ct);
        await bank.Catalog.Get<SearchState>().WaitForAsync((await bank.Catalog.Get<PublishedEntries>().ChangesAfterAsync(0, Ct)).Cursor, Ct);

        var after = await bank.Catalog.Get<ScanSets>().AtAsync(Tlp.Clear, Pap.Clear);
        Assert.Equal((1, 0), (Count(before, "zwaluwkruis"), Count(before, "bergkristal")));
        Assert.Equal((0, 1), (Count(after, "zwaluwkruis"), Count(after, "bergkristal")));
    }

    [Fact]
    public async Task At_ALevel_HoldsNothingThatItMayNotSee()
    {
        await using var bank = await SearchBank.OpenAsync(
            Entry(1, "Een", Scanned("zwaluwkruis"), Scanned("bergkristal") with { Tlp = Tlp.Amber }), Entry(2, "Twee", Scanned("torenvalk")).From(Tlp.Red));
        var sets = bank.Catalog.Get<ScanSets>();

        var counts = await Task.WhenAll(Enum.GetValues<Tlp>().Select(async level => Count(await sets.AtAsync(level, Pap.Clear), "zwaluwkruis, bergkristal, torenvalk")));
        Assert.Equal([1, 1, 2, 2, 3], counts);
    }

    [Fact]
    public async Task At_ARuleOfHandling_HoldsNoStricterForm_WhichWouldCoverAnother()
    {
        await using var bank = await SearchBank.OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis")), Entry(2, "Twee", Scanned("zwaluwkruis bergkristal")) with { Pap = Pap.Amber });
        var sets = bank.Catalog.Get<ScanSets>();

        Assert.Equal("zwaluwkruis", Assert.Single(Matches(await sets.AtAsync(Tlp.Clear, Pap.Green), "een zwaluwkruis bergkristal")).Form);
        Assert.Equal("zwaluwkruis bergkristal", Assert.Single(Matches(await sets.AtAsync(Tlp.Clear, Pap.Amber), "een zwaluwkruis bergkristal")).Form);
    }

    [Fact]
    public async Task At_ClassesThatSeeTheSameForms_ShareOneSet()
    {
        await using var bank = await SearchBank.OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis")), Entry(2, "Twee", Scanned("torenvalk")) with { Pap = Pap.Red });
        var sets = bank.Catalog.Get<ScanSets>();

        Assert.Same(await sets.AtAsync(Tlp.Clear, Pap.Clear), await sets.AtAsync(Tlp.Red, Pap.Amber));
        Assert.NotSame(await sets.AtAsync(Tlp.Clear, Pap.Clear), await sets.AtAsync(Tlp.Clear, Pap.Red));
    }

    [Fact]
    public async Task Start_ExamplesShownOutsideDevelopment_AreStillNotScannedFor()
    {
        await using var bank = await SearchBank.OpenAsync(new BankSetup
        {
            Environment = Environments.Production,
            Settings = { ["Bank:Examples"] = "true" },
            Entries = [Entry(1, "Een", Scanned("zwaluwkruis")), Entry(2, "Twee", Scanned("bergkristal")) with { Assurance = Assurance.Reviewed }],
        });

        Assert.Equal(["bergkristal"], Matches(await bank.Catalog.Get<ScanSets>().AtAsync(Tlp.Red, Pap.Red), "zwaluwkruis, bergkristal").Select(static match => match.Form));
    }

    [Fact]
    public async Task Start_LookupOnlyForms_AreNotScannedFor()
    {
        await using var bank = await SearchBank.OpenAsync(Entry(1, "Een", Form("zwaluwkruis")));
        Assert.Equal(0, (await bank.Catalog.Get<ScanSets>().AtAsync(Tlp.Red, Pap.Red)).Count);
    }

    private static Form Scanned(string value) => Form(value) with { Use = FormUse.Scan };

    private static int Count(FormSet set, string text) => Matches(set, text).Count;

    private static List<ScanMatch> Matches(FormSet set, string text)
    {
        var matches = new List<ScanMatch>();
        set.Scan(text, "nl", matches);
        return matches;
    }
}
