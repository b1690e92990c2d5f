using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Publication;

/// <summary>Two processes on one PostgreSQL database.</summary>
public sealed class TwoNodesTests
{
    private static readonly EntryContent Entry = InventedEntry.Of("SB-2026-0001", "qx7");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_OfBothAtOnce_AreOneChain()
    {
        await using var one = await CatalogBank.OpenAsync(new BankSetup { Engine = TestEngine.Postgres, Entries = [Entry] }, Ct);
        await using var two = await CatalogBank.OpenAsync(one.Setup with { Beside = one }, Ct);

        await Task.WhenAll(Enumerable.Range(0, 200).SelectMany(i => new[] { one, two }.Select(node =>
            node.Get<AuditLog>().RecordAsync(new AuditNote { Actor = Actor.Program, Act = Act.Search, Subject = $"s{i}" }, null, null, Ct))));

        var report = await Verification.OfAsync(one.Get<BankDatabase>(), Ct);
        Assert.Empty(report.Faults);
        Assert.True(report.Records >= 400);
    }

    [Fact]
    public async Task Change_OnOne_ReachesTheOther()
    {
        await using var one = await CatalogBank.OpenAsync(new BankSetup { Engine = TestEngine.Postgres, Entries = [Entry] }, Ct);
        await using var two = await CatalogBank.OpenAsync(one.Setup with { Beside = one }, Ct);
        var cursor = two.Get<TruthWatch>().Shelf.Head;
        InventedData.WriteEntry(one.Data, Entry with { Kind = EntryKind.Hashtag });

        await one.ReopenAsync(Ct);
        while (two.Get<TruthWatch>().Shelf.Head == cursor) await two.Get<PublishedEntries>().WaitForChangeAsync(cursor, Ct);

        var read = await two.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Entry.Code, Ct);
        Assert.Equal((2, EntryKind.Hashtag), (read.Value!.Revision, read.Value.Content.Kind));
        var changes = await two.Get<PublishedEntries>().ChangesAfterAsync(cursor, Ct);
        Assert.Equal([Entry.Id], changes.Replaced.Select(entry => entry.Id));
        Assert.Empty(changes.Gone);
    }
}
