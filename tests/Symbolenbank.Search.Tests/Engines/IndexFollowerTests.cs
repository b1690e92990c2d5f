using Microsoft.Extensions.Diagnostics.HealthChecks;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests;

public abstract class IndexFollowerTests(EngineUnderTest engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_PublishedWhileRunning_IsFoundInDictionaryAndFullText()
    {
        await using var bank = await SearchBank.OpenAsync(engine, Entry(1, "Een", Form("eersteling")));

        await PublishAsync(bank, Entry(1, "Een", Form("vernieuwd")), Entry(2, "Twee", Form("tweede")) with { Texts = Texts("Twee", "Een toren met ramen. En meer.") });

        Assert.NotEmpty((await bank.FindAsync("vernieuwd")).Hits);
        Assert.Empty((await bank.FindAsync("eersteling")).Hits);
        Assert.Equal(Code(2), (await bank.FindAsync("toren raam")).Hits[0].Entry.Content.Code.ToString());
    }

    [Fact]
    public async Task Follow_FirstEntryOfALevel_IsSeenByThatLevelOnly()
    {
        await using var bank = await SearchBank.OpenAsync(engine, Entry(1, "Een", Form("eersteling")));

        await PublishAsync(bank, Entry(2, "Twee", Form("tweede")).From(Tlp.Amber) with { Texts = Texts("Twee", "Een toren met ramen. En meer.") });

        Assert.Empty((await bank.FindAsync("toren raam")).Hits);
        Assert.NotEmpty((await bank.FindAsync("toren raam", Tlp.Amber)).Hits);
    }

    [Fact]
    public async Task Reopen_IndexFileGone_IsBuiltAnew()
    {
        await using var bank = await SearchBank.OpenAsync(engine, Entry(1, "Een", Form("een")) with { Texts = Texts("Een", "Een toren met ramen. En meer.") });
        await bank.Catalog.CloseAsync();
        engine.Delete(bank.Catalog.Var);

        await bank.ReopenAsync();

        Assert.NotEmpty((await bank.FindAsync("toren raam")).Hits);
    }

    [Fact]
    public async Task Follow_StoreSpoiledWhileServing_IsRepairedByItself()
    {
        await using var bank = await SearchBank.OpenAsync(engine, Entry(1, "Een", Form("een")) with { Texts = Texts("Een", "Een toren met ramen. En meer.") });
        engine.Spoil(bank.Catalog.Var);

        await PublishAsync(bank, Entry(2, "Twee", Form("tweede")) with { Texts = Texts("Twee", "Een toren met ramen. En meer.") });

        Assert.Equal([Code(1), Code(2)], (await bank.FindAsync("toren raam")).Hits.Select(static hit => hit.Entry.Content.Code.ToString()).Order());
        Assert.False(bank.Catalog.Get<IEntryIndex>().NeedsFilling);
    }

    [Fact]
    public async Task Health_FilledAndFollowing_IsReadyWithItsLag()
    {
        await using var bank = await SearchBank.OpenAsync(engine, Entry(1, "Een", Form("een")));

        var report = await bank.Catalog.Get<HealthCheckService>().CheckHealthAsync(static check => check.Name == "index", Ct);

        var entry = report.Entries["index"];
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.InRange((double)entry.Data["lagSeconds"], 0, 10);
        Assert.StartsWith(Assert.IsType<string>(entry.Data["engine"]), bank.Catalog.Get<IEntryIndex>().Engine, StringComparison.Ordinal);
        Assert.StartsWith(bank.Catalog.Get<Lookup>().Engine, entry.Description, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(SearchBank bank, params EntryContent[] entries)
    {
        foreach (var entry in entries)
            InventedData.WriteEntry(bank.Catalog.Data, entry);
        await bank.Catalog.ImportAsync(Ct);
        var head = (await bank.Catalog.Get<PublishedEntries>().ChangesAfterAsync(0, Ct)).Cursor;
        await bank.Catalog.Get<SearchState>().WaitForAsync(head, Ct);
    }
}
