using System.Globalization;
using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Tests.Review;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>While two write about the same sign, each window says who the other is and what they change, and that something was published meanwhile.</summary>
public sealed class BesideTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BesideTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

    [Fact]
    public async Task Window_WhileAColleagueWrites_SaysWhoAndWhichFields_AndRecordsItOnce()
    {
        var clock = new FakeClock();
        await using var bank = await CurationBank.OpenAsync(clock);
        await using var mine = await OpenAsync(bank, "Analist");
        await using var theirs = await OpenAsync(bank, "Tweede analist");
        Assert.DoesNotContain("schrijft ook aan dit teken", mine.Island.Markup, StringComparison.Ordinal);

        await UntilAsync(clock, () => mine.Island.Markup.Contains("Tweede analist schrijft ook aan dit teken", StringComparison.Ordinal));
        await theirs.TakeAsync(("set", "/texts/nl/summary", "Anders gezegd."));
        await UntilAsync(clock, () => mine.Island.Markup.Contains($"Veranderd: {FieldWords.Of("/texts/nl/summary")}.", StringComparison.Ordinal));

        Assert.Equal("status", mine.Island.Find(".beside").GetAttribute("role"));
        var before = await RecordsAsync(bank);
        for (var looks = 0; looks < 4; looks++) await LookedAsync(clock);
        Assert.Equal(before, await RecordsAsync(bank));
    }

    [Fact]
    public async Task Window_WhenTheSignIsPublishedMeanwhile_SaysSoAndBringsItIn()
    {
        var clock = new FakeClock();
        await using var bank = await CurationBank.OpenAsync(clock);
        await using var mine = await OpenAsync(bank, "Analist");

        await PublishAsync(bank);
        await UntilAsync(clock, () => mine.Island.Markup.Contains("Intussen is versie 2 gepubliceerd.", StringComparison.Ordinal));
        await mine.ClickAsync(() => mine.Island.FindAll(".beside button").First());

        Assert.DoesNotContain("Intussen is versie", mine.Island.Markup, StringComparison.Ordinal);
        Assert.Equal(EntryKind.Meme, (await mine.StoredAsync()).Kind);
    }

    [Fact]
    public async Task Window_ThatOnlyLooks_DoesNotPutOffTheEndOfTheSession()
    {
        var clock = new FakeClock();
        await using var bank = await CurationBank.OpenAsync(clock, "--Bank:SessionIdle=00:02:00");
        await using var mine = await OpenAsync(bank, "Analist");

        for (var looks = 0; looks < 10; looks++) await LookedAsync(clock);

        Assert.False((await mine.TakeAsync(("set", "/texts/nl/summary", "Te laat."))).Saved);
        Assert.Contains("u mag hier niet meer schrijven", mine.Island.Find(".saved").TextContent, StringComparison.Ordinal);
    }

    private static async Task<EditorWindow> OpenAsync(CurationBank bank, string account)
    {
        var author = await bank.ReaderAsync(account);
        var entry = (await bank.Bank.Services.GetRequiredService<DraftDesk>().BeginAsync(author, CurationBank.First.Code, Ct)).Value;
        return new EditorWindow(bank.Bank, author, entry);
    }

    private static async Task PublishAsync(CurationBank bank)
    {
        var services = bank.Bank.Services;
        var revision = await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme }, "Tweede analist");
        var (expert, editor) = (await bank.ReaderAsync("Deskundige"), await bank.ReaderAsync("Hoofdredacteur"));
        var hash = (await services.GetRequiredService<RevisionRoom>().OpenAsync(editor, revision, Ct)).Value!.Line.Hash;
        var desk = services.GetRequiredService<ReviewDesk>();
        Assert.True((await desk.ApproveAsync(expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await desk.PublishAsync(editor, revision, hash, Ct)).IsOk);
        await services.GetRequiredService<TruthWatch>().RefreshAsync(Ct);
    }

    /// <summary>Lets the windows look until it is so.</summary>
    private static async Task UntilAsync(FakeClock clock, Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await LookedAsync(clock);
        }
    }

    private static async Task LookedAsync(FakeClock clock)
    {
        // A second at a time, so that what the bank knows of sessions stays fresh.
        for (var second = 0; second < 15; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Ct);
        }
    }

    private static async Task<long> RecordsAsync(CurationBank bank)
    {
        await using var connection = new SqliteConnection($"Data Source={bank.Bank.Database};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync(Ct);
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM audit_record WHERE act = 221";
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }
}
