using System.Diagnostics;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Overview;

/// <summary>Where the bank stands, for each reader as far as they may see; on one engine.</summary>
public abstract class OverviewTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overview_WithWorkOnItsWay_CountsItAndSaysSinceWhen()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var approved = await bank.HandInAsync(bank.Analyst, First with { Kind = EntryKind.Meme }, Ct);
        await bank.Desk.ApproveAsync(bank.Expert, approved, await bank.HashAsync(approved), "Klopt.", Ct);
        await bank.HandInAsync(bank.SecondAnalyst, First with { Kind = EntryKind.Flag }, Ct, urgent: true);

        var overview = (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Editor, [], Ct)).Value!;

        Assert.Equal([(1, 1), (0, 0), (1, 0), (0, 0)], overview.Waiting.Select(one => (one.Count, one.Urgent)));
        Assert.NotNull(overview.Waiting[0].Oldest);
        Assert.Null(overview.Waiting[1].Oldest);
    }

    [Fact]
    public async Task Overview_ForThoseWhoMayNotSeeAnEntry_DoesNotCountIt()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var desk = bank.Bank.Get<OverviewDesk>();

        var (forAnalyst, forEditor) = ((await desk.ReadAsync(bank.Analyst, [], Ct)).Value!, (await desk.ReadAsync(bank.Editor, [], Ct)).Value!);

        Assert.Equal((1, 2), (forAnalyst.Published, forEditor.Published));
        Assert.Equal((1, 2), (forAnalyst.Recent.Count, forEditor.Recent.Count));
        Assert.Equal((1, 2), (forAnalyst.Coverage.ByKind.Values.Sum(), forEditor.Coverage.ByKind.Values.Sum()));
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.ReadAsync(bank.Jurist, [], Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.ReadAsync(await bank.Bank.SignInAsync(Role.Moderator, Ct), [], Ct)).Kind);
    }

    [Fact]
    public async Task Overview_AfterAWithdrawal_ListsItAsWaitingAndRecent()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var shown = new RevisionName(First.Code, 1);
        Assert.True((await bank.Desk.WithdrawAsync(bank.Expert, shown, "Klopt niet meer.", Ct)).IsOk);
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);

        var overview = (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Editor, [], Ct)).Value!;

        Assert.Equal(1, overview.Waiting[(int)WaitingKind.Withdrawal].Count);
        Assert.Equal((First.Code, true), (overview.Recent[0].Code, overview.Recent[0].Withdrawn));
    }
}

public sealed class SqliteOverviewTests() : OverviewTests(TestEngine.Sqlite);

public sealed class PostgresOverviewTests() : OverviewTests(TestEngine.Postgres);

/// <summary>Counting what is published.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Coverage_OfForms_CountsLanguagesUpToTheClearanceOnly()
    {
        var entry = Shelved(InventedEntry.Of("SB-2026-0001", "qx7") with
        {
            Ideologies = ["jihadist", "left-wing-extremist"],
            Forms = [InventedEntry.Form("a") with { Language = "nl" }, InventedEntry.Form("b") with { Language = "haw", Tlp = Tlp.Red, Script = "Latn" }],
        });

        var (clear, red) = (Coverage.Of([entry], Tlp.Clear, []), Coverage.Of([entry], Tlp.Red, []));

        Assert.Equal(["nl"], clear.Languages);
        Assert.Equal(["haw", "nl"], red.Languages);
        Assert.Equal(1, clear.ByLanguage[("jihadist", "nl")]);
        Assert.Equal(2, clear.ByKind.Values.Sum());
        Assert.Empty(Coverage.Of([entry], Tlp.Red, [EntryKind.Flag]).Ideologies);
        Assert.Equal(Tlp.Clear, entry.Facets.FormWithoutScript);
    }

    [Fact]
    public void Coverage_OfTenThousandEntries_TakesLessThanATenthOfASecond()
    {
        var one = Shelved(InventedEntry.Of("SB-2026-0001", "qx7", "qx8"));
        var many = Enumerable.Repeat(one, 10_000).ToArray();
        _ = Coverage.Of(many, Tlp.Red, []);

        var began = Stopwatch.GetTimestamp();
        var coverage = Coverage.Of(many, Tlp.Red, []);

        Assert.Equal(10_000, coverage.ByKind.Values.Sum());
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0, 100);
    }

    private static ShelvedEntry Shelved(EntryContent content) =>
        ShelvedEntry.Of(new StoredRevision { Id = content.Id, Revision = 1, PublishedAt = default, Content = "", Hash = "" }, content);
}
