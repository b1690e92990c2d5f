using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Upkeep;

/// <summary>Texts and sources that are checked again; on one engine.</summary>
public abstract class UpkeepTests(TestEngine engine)
{
    private static readonly EntryCode Code = ReviewBank.First.Code;

    private static readonly EntryContent Online = ReviewBank.First with
    {
        Sources = [InventedEntry.Source("s1", "Verzonnen instituut") with { Address = "https://instituut.example/a" }, InventedEntry.Source("s2", "Verzonnen krant")],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Lifecycle.Current, 12)]
    [InlineData(Lifecycle.Emerging, 3)]
    public async Task StillRight_IsASmallChangeThatMovesTheDatesOn(Lifecycle lifecycle, int months)
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var published = await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Lifecycle = lifecycle, CheckedOn = today.AddMonths(-2), ReviewBy = today.AddDays(20) }, Ct);
        var hash = await bank.HashAsync(published);
        var rechecking = bank.Bank.Get<Rechecking>();

        Assert.Equal(OutcomeKind.Conflict, (await rechecking.ConfirmAsync(bank.Analyst, Code, new string('0', 64), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await rechecking.ConfirmAsync(bank.Jurist, Code, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await rechecking.ConfirmAsync(bank.Analyst, EntryCode.Parse("SB-2026-0002"), hash, Ct)).Kind);
        var handed = await rechecking.ConfirmAsync(bank.Analyst, Code, hash, Ct);
        Assert.Equal(OutcomeKind.Conflict, (await rechecking.ConfirmAsync(bank.SecondAnalyst, Code, hash, Ct)).Kind);
        var accepted = await bank.Desk.AcceptSmallChangeAsync(bank.Expert, handed.Value, await bank.HashAsync(handed.Value), Ct);

        Assert.True(accepted.IsOk, string.Join(' ', accepted.Faults.Select(fault => fault.Sentence)));
        await bank.ShownAsync(Ct);
        var shown = (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Code, Ct)).Value!.Content;
        Assert.Equal((today, today.AddMonths(months)), (shown.CheckedOn, shown.ReviewBy));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Sources_AreListedOnce_WithWhatTheyLack_AndOnlyWhatMayBeSeen()
    {
        await using var bank = await OpenAsync();
        var ledger = bank.Bank.Get<SourceLedger>();

        var own = (await ledger.ReadAsync(bank.Analyst, null, 1, Ct)).Value!;
        var all = (await ledger.ReadAsync(bank.Editor, null, 1, Ct)).Value!;

        Assert.Equal([Code], own.Sources.SelectMany(source => source.Entries).Select(entry => entry.Code).Distinct());
        Assert.Equal(2, all.Total);
        Assert.All(all.Sources, source => Assert.Equal(2, source.Entries.Count));
        Assert.Equal(2, own.Flawed[SourceFlaw.NeverChecked]);
        Assert.Equal(OutcomeKind.NotAllowed, (await ledger.ReadAsync(bank.Jurist, null, 1, Ct)).Kind);
        Assert.Empty((await ledger.ReadAsync(bank.Analyst, null, 9, Ct)).Value!.Sources);
    }

    [Fact]
    public async Task Check_Marked_IsKeptBesideTheTexts_GrowsOld_AndIsUndone()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock, ("Upkeep:SourceCheckDays", "10"), ("Upkeep:SourcePageSize", "1"));
        var (ledger, desk) = (bank.Bank.Get<SourceLedger>(), bank.Bank.Get<SourceDesk>());
        var revisions = await bank.ScalarAsync<long>("SELECT COUNT(*) FROM revision");
        string[] names = [.. (await ledger.AllAsync(bank.Editor, Ct)).Select(source => source.Name)];

        Assert.Equal(OutcomeKind.Invalid, (await desk.MarkAsync(bank.Analyst, [], Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.MarkAsync(bank.Analyst, names, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.MarkAsync(bank.Analyst, ["nergens"], Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.MarkAsync(bank.Jurist, [names[0]], Ct)).Kind);
        var mark = await desk.MarkAsync(bank.Analyst, [names[0]], Ct);
        Assert.Equal([SourceFlaw.NeverChecked], await CheckFlawsAsync(ledger, bank, names[1]));
        Assert.Empty(await CheckFlawsAsync(ledger, bank, names[0]));
        clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal([SourceFlaw.CheckedLongAgo], await CheckFlawsAsync(ledger, bank, names[0]));
        Assert.True((await desk.UndoAsync(await bank.SignInAsync(bank.Analyst.Actor.Id, Ct), mark.Value, Ct)).IsOk);

        Assert.Equal([SourceFlaw.NeverChecked], await CheckFlawsAsync(ledger, bank, names[0]));
        Assert.Equal(revisions, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM revision"));
    }

    [Fact]
    public async Task Undo_OfAColleaguesMarkOrOfAnUnknownOne_IsNotFoundAlike()
    {
        await using var bank = await OpenAsync();
        var (ledger, desk) = (bank.Bank.Get<SourceLedger>(), bank.Bank.Get<SourceDesk>());
        var name = (await ledger.AllAsync(bank.Editor, Ct))[0].Name;
        var mark = (await desk.MarkAsync(bank.Analyst, [name], Ct)).Value;

        Assert.Equal(OutcomeKind.NotFound, (await desk.UndoAsync(bank.SecondAnalyst, mark, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.UndoAsync(bank.Editor, mark, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.UndoAsync(bank.Analyst, mark - 1, Ct)).Kind);
        Assert.Empty(await CheckFlawsAsync(ledger, bank, name));
        Assert.True((await desk.UndoAsync(bank.Analyst, mark, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await desk.UndoAsync(bank.Analyst, mark, Ct)).Kind);
    }

    [Fact]
    public async Task Undo_OfAMarkOnASourceThatIsHiddenNow_IsNotFound()
    {
        await using var bank = await OpenAsync();
        var (ledger, desk) = (bank.Bank.Get<SourceLedger>(), bank.Bank.Get<SourceDesk>());
        string[] names = [.. (await ledger.AllAsync(bank.Editor, Ct)).Select(source => source.Name)];
        var mark = (await desk.MarkAsync(bank.Editor, names, Ct)).Value;
        await bank.WriteAsync("UPDATE source_check SET source = 'een verborgen bron' WHERE source = @Name", new { Name = names[0] });

        Assert.Equal(OutcomeKind.NotFound, (await desk.UndoAsync(bank.Editor, mark, Ct)).Kind);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM source_check WHERE undone_in IS NOT NULL"));
    }

    [Fact]
    public async Task ArchiveAddress_InBulk_IsOneSmallChangeForEachEntry()
    {
        await using var bank = await OpenAsync();
        await bank.PublishAsync(bank.Analyst, Online, Ct);
        await bank.ShownAsync(Ct);
        var name = SourceName.Of(Online.Sources[0]);
        var desk = bank.Bank.Get<SourceDesk>();
        Dictionary<string, string> To(string address) => new(StringComparer.Ordinal) { [name] = address };

        Assert.Equal(OutcomeKind.Invalid, (await desk.ArchiveAsync(bank.Analyst, To("http://archief.example/a"), true, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.ArchiveAsync(bank.Analyst, To("javascript:alert(1)"), true, Ct)).Kind);
        Assert.Equal("clean", Assert.Single((await desk.ArchiveAsync(bank.Analyst, To("https://archief.example/a"), false, Ct)).Faults).Field);
        var done = (await desk.ArchiveAsync(bank.Analyst, To("https://archief.example/a"), true, Ct)).Value!;
        Assert.Equal([(Code, null)], done.Select(one => (one.Code, one.Refused)));
        Assert.NotNull(Assert.Single((await desk.ArchiveAsync(bank.Analyst, To("https://archief.example/a"), true, Ct)).Value!).Refused);
        var waiting = Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.SmallChanges, 1, Ct)).Value!.Lines);

        Assert.True((await bank.Desk.AcceptSmallChangeAsync(bank.Expert, waiting.Revision, waiting.Hash, Ct)).IsOk);
        await bank.ShownAsync(Ct);
        Assert.DoesNotContain(SourceFlaw.NoArchive, (await bank.Bank.Get<SourceLedger>().AllAsync(bank.Analyst, Ct)).Single(source => source.Name == name).Flaws);
    }

    private static async Task<SourceFlaw[]> CheckFlawsAsync(SourceLedger ledger, ReviewBank bank, string name) =>
        [.. (await ledger.AllAsync(bank.Analyst, Ct)).Single(source => source.Name == name).Flaws.Where(flaw => flaw is SourceFlaw.NeverChecked or SourceFlaw.CheckedLongAgo)];

    private Task<ReviewBank> OpenAsync(FakeClock? clock = null, params (string Key, string Value)[] settings) => ReviewBank.OpenAsync(engine, clock, Ct, settings);
}

public sealed class SqliteUpkeepTests() : UpkeepTests(TestEngine.Sqlite);

public sealed class PostgresUpkeepTests() : UpkeepTests(TestEngine.Postgres);
