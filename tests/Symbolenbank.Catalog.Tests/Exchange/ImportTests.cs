using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Catalog.Tests.Exchange.ImportSteps;

namespace Symbolenbank.Catalog.Tests.Exchange;

/// <summary>Files become drafts, row by row, and drafts become nothing again; on one engine.</summary>
public abstract class ImportTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;

    /// <summary>So many rows that making them takes longer than to stop it.</summary>
    private static readonly string Many = "forms\n" + string.Join('\n', Enumerable.Range(0, 100).Select(row => $"zz{row}"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_OfATable_SaysRowByRowWhatWouldHappenAndChangesNothing()
    {
        await using var bank = await OpenAsync();
        const string Table = """
            code;name_nl;forms;kind;ideologies
            ;nieuw teken;zz1;flag;jihadist
            SB-2026-0001;andere naam;qx7;number-code;right-wing-extremist
            ;lijkt erop;QX7;symbol;
            ;dubbel in het bestand;zz1;symbol;
            ;verkeerd;zz2;vlagje;onbekend
            SB-2026-0001;nog eens;qx7;number-code;
            ;;;;jihadist
            """;

        var page = await CheckedAsync(bank, bank.Analyst, Table);

        Assert.Equal(
            [RowVerdict.New, RowVerdict.Changed, RowVerdict.Duplicate, RowVerdict.Duplicate, RowVerdict.Refused, RowVerdict.Refused, RowVerdict.Refused],
            page.Rows.Select(row => row.Verdict!.Value));
        Assert.Contains("/texts/nl/name", page.Rows[1].Changes);
        Assert.Equal(new RowMatch(First.Code, 0, "qx7"), Assert.Single(page.Rows[2].Matches));
        Assert.Equal(new RowMatch(null, 1, "zz1"), Assert.Single(page.Rows[3].Matches));
        Assert.Equal([(RowFaultKind.UnknownWord, "kind"), (RowFaultKind.UnknownTerm, "ideologies")], page.Rows[4].Faults.Select(fault => (fault.Kind, fault.Column)));
        Assert.Equal(RowFaultKind.SameEntryTwice, page.Rows[5].Faults[0].Kind);
        Assert.Equal(RowFaultKind.NothingSaid, page.Rows[6].Faults[0].Kind);
        Assert.Empty((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!);
        Assert.Equal(1, await bank.ShownAsync(Ct));
    }

    [Fact]
    public async Task Start_MakesDraftsOfWhichTheImporterIsTheAuthor()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, "code;name_nl;forms\n;nieuw;zz1\nSB-2026-0001;andere naam;qx7\n;zelfde;qx7\n")).Import.Id;

        Assert.True((await Desk(bank).StartAsync(bank.Analyst, import, withDuplicates: false, Ct)).IsOk);
        await WorkAsync(bank);

        var page = await PageAsync(bank, bank.Analyst, import);
        Assert.Equal((ImportState.Done, 2, 1), (page.Import.State, page.Import.Count(RowResult.Drafted), page.Import.Count(RowResult.PassedOver)));
        var drafts = (await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!;
        Assert.Equal(["SB-2026-0001", "SB-2026-5001"], drafts.Select(draft => draft.Code.ToString()).Order(StringComparer.Ordinal));
        var changed = (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!;
        Assert.Equal(("andere naam", 1), (changed.Content.Texts["nl"].Name, changed.BasedOn));
        Assert.Equal(First.Senses.Count, changed.Content.Senses.Count);
        var handed = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = First.Id, Version = changed.Version, Summary = "uit een lijst", Clean = true }, Ct);
        Assert.True(handed.IsOk);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ApproveAsync(bank.Analyst, handed.Value!, await bank.HashAsync(handed.Value!), "zelf goedgekeurd", Ct)).Kind);
        Assert.Equal(1, await bank.ShownAsync(Ct));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Start_WithDuplicates_MakesThemTooAlsoAfterwards()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, "forms\nzz1\nqx7\n")).Import.Id;
        await RunAsync(bank, import);

        Assert.Equal(OutcomeKind.Conflict, (await Desk(bank).StartAsync(bank.Analyst, import, withDuplicates: true, Ct)).Kind);
        var second = (await CheckedAsync(bank, bank.Analyst, "forms\nqx7\n")).Import.Id;
        await RunAsync(bank, second, withDuplicates: true);

        Assert.Equal(1, (await PageAsync(bank, bank.Analyst, second)).Import.Count(RowResult.Drafted));
    }

    [Fact]
    public async Task Undo_TakesBackWhatNobodyTouchedAndSaysWhatItLeft()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, "name_nl;forms\neen;zz1\ntwee;zz2\ndrie;zz3\n")).Import.Id;
        await RunAsync(bank, import);
        var rows = (await PageAsync(bank, bank.Analyst, import)).Rows;
        var touched = (await bank.Drafts.OpenAsync(bank.Analyst, rows[1].Entry!.Value, Ct)).Value!;
        await bank.Drafts.SaveAsync(bank.Analyst, new DraftChange { Entry = touched.Entry, Version = touched.Version, Content = touched.Content with { Kind = EntryKind.Meme } }, Ct);

        Assert.True((await Desk(bank).UndoAsync(bank.Analyst, import, Ct)).IsOk);
        await WorkAsync(bank);

        var page = await PageAsync(bank, bank.Analyst, import);
        Assert.Equal((ImportState.Undone, 2, 1), (page.Import.State, page.Import.Count(RowResult.TakenBack), page.Import.Count(RowResult.Kept)));
        Assert.Equal(RowFaultKind.WorkedOn, page.Rows[1].Faults[0].Kind);
        Assert.Equal(touched.Code, Assert.Single((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!).Code);
        Assert.Equal(OutcomeKind.Conflict, (await Desk(bank).UndoAsync(bank.Analyst, import, Ct)).Kind);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Import_OfAnEntryThatTheImporterMayNotSee_IsTheSameAsOfOneThatIsNotThere()
    {
        await using var bank = await OpenAsync();
        var hidden = InventedEntry.Of("SB-2026-0002", "wz9");

        var page = await CheckedAsync(bank, bank.Expert, $"id;code;name_nl;forms\n{hidden.Id};SB-2026-0002;verborgen;wz9\n{Guid.CreateVersion7()};SB-2026-4444;afwezig;wz8\n");

        Assert.All(page.Rows, row => Assert.Equal((RowVerdict.New, (EntryCode?)null, 0, 0), (row.Verdict!.Value, row.Code, row.Matches.Count, row.Faults.Count)));
        await RunAsync(bank, page.Import.Id, bank.Expert);
        Assert.All((await bank.Drafts.MineAsync(bank.Expert, Ct)).Value!, draft => Assert.True(draft.Code.Number > EntryCode.LastOfData && draft.Entry != hidden.Id));
    }

    [Fact]
    public async Task Import_WithAMarkingBeyondTheImporter_IsRefused()
    {
        await using var bank = await OpenAsync();

        var page = await CheckedAsync(bank, bank.Expert, "forms;tlp\nzz1;AMBER\nzz2;AMBER+STRICT\nzz3;RED\n");

        Assert.Equal([RowVerdict.New, RowVerdict.Refused, RowVerdict.Refused], page.Rows.Select(row => row.Verdict!.Value));
        Assert.Equal(RowFaultKind.MarkingTooStrict, page.Rows[2].Faults[0].Kind);
    }

    [Fact]
    public async Task Open_OfAnImportOfSomebodyElse_IsTheSameAsOfNone()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, "forms\nzz1\n")).Import.Id;

        foreach (var other in new[] { bank.SecondAnalyst, bank.Editor })
        {
            Assert.Equal(OutcomeKind.NotFound, (await Desk(bank).OpenAsync(other, import, new ImportRowFilter(), Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await Desk(bank).StartAsync(other, import, withDuplicates: false, Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await Desk(bank).CancelAsync(other, import, Ct)).Kind);
            Assert.Empty((await Desk(bank).MineAsync(other, Ct)).Value!);
        }

        var stranger = await bank.Bank.SignInAsync(Role.Moderator, Ct);
        Assert.Equal(OutcomeKind.NotAllowed, (await Desk(bank).TakeInAsync(stranger, "x.csv", Bytes("forms\nzz1\n"), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await Desk(bank).OpenAsync(stranger, import, new ImportRowFilter(), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await Desk(bank).StartAsync(bank.Jurist, import, withDuplicates: false, Ct)).Kind);
    }

    [Fact]
    public async Task Cancel_BeforeTheNextRow_LeavesWhatWasMadeAndCanGoOn()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, Many)).Import.Id;
        await Desk(bank).StartAsync(bank.Analyst, import, withDuplicates: false, Ct);

        Assert.True((await Desk(bank).CancelAsync(bank.Analyst, import, Ct)).IsOk);
        await WorkAsync(bank);

        var stopped = (await PageAsync(bank, bank.Analyst, import)).Import;
        Assert.Equal((ImportState.Cancelled, true), (stopped.State, stopped.CanStart));
        Assert.InRange(stopped.Count(RowResult.Drafted), 0, 99);
        await RunAsync(bank, import);
        Assert.Equal(100, (await PageAsync(bank, bank.Analyst, import)).Import.Count(RowResult.Drafted));
    }

    [Fact]
    public async Task Work_AfterTheImporterSignedOut_StopsAndGoesOnWhenToldTo()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.Analyst, Many)).Import.Id;
        await Desk(bank).StartAsync(bank.Analyst, import, withDuplicates: false, Ct);
        await bank.Bank.Get<Sessions>().EndAsync(bank.Analyst.Actor, Ct);

        await WorkAsync(bank);

        var again = await bank.SignInAsync(bank.Analyst.Actor.Id, Ct);
        var stopped = (await PageAsync(bank, again, import)).Import;
        Assert.Equal((ImportState.Stopped, ImportEnd.SignedOut), (stopped.State, stopped.Ended));
        Assert.InRange(stopped.Count(RowResult.Drafted), 0, 99);
        await RunAsync(bank, import, again);
        Assert.Equal(100, (await PageAsync(bank, again, import)).Import.Count(RowResult.Drafted));
    }

    [Fact]
    public async Task Work_AfterTheServerStarted_GoesOnWhereItWas()
    {
        await using var bank = await OpenAsync();
        var import = (await Desk(bank).TakeInAsync(bank.Analyst, "lijst.csv", Bytes("forms\nzz1\nzz2\n"), Ct)).Value!.Import!.Value;

        await bank.Bank.ReopenAsync(Ct);
        await WorkAsync(bank);

        Assert.Equal((ImportState.Checked, 2), await StateAsync(bank, import));
    }

    [Fact]
    public async Task Start_AfterTheEntryWasPublishedAnew_FailsForThatRowOnly()
    {
        await using var bank = await OpenAsync();
        var import = (await CheckedAsync(bank, bank.SecondAnalyst, "code;name_nl;forms\nSB-2026-0001;mijn naam;qx7\n;nieuw;zz1\n")).Import.Id;
        await bank.PublishAsync(bank.Analyst, First with { Kind = EntryKind.Meme }, Ct);

        await RunAsync(bank, import, bank.SecondAnalyst);

        var rows = (await PageAsync(bank, bank.SecondAnalyst, import)).Rows;
        Assert.Equal([RowResult.Failed, RowResult.Drafted], rows.Select(row => row.Result!.Value));
        Assert.Equal(RowFaultKind.ChangedMeanwhile, rows[0].Faults[0].Kind);
    }

    [Fact]
    public async Task Import_WhenTheImporterHasADraftOfTheEntry_LeavesThatDraftAlone()
    {
        await using var bank = await OpenAsync();
        await bank.Drafts.BeginAsync(bank.Analyst, First.Code, Ct);

        var page = await CheckedAsync(bank, bank.Analyst, "code;name_nl\nSB-2026-0001;andere naam\n");

        Assert.Equal(RowFaultKind.OwnDraft, Assert.Single(Assert.Single(page.Rows).Faults).Kind);
    }

    [Fact]
    public async Task TakeIn_OfMoreThanOnePersonMayHaveOpen_IsRefused()
    {
        await using var bank = await OpenAsync(("Exchange:MostOpen", "1"));
        await CheckedAsync(bank, bank.Analyst, "forms\nzz1\n");

        var refused = (await Desk(bank).TakeInAsync(bank.Analyst, "x.csv", Bytes("forms\nzz2\n"), Ct)).Value!;

        Assert.Equal((FileFaultKind.TooManyOpen, 1), (refused.Fault!.Kind, refused.Fault.Limit));
        Assert.NotNull((await Desk(bank).TakeInAsync(bank.SecondAnalyst, "x.csv", Bytes("forms\nzz2\n"), Ct)).Value!.Import);
    }

    [Fact]
    public async Task Tidy_AfterTheTimeIsOver_ForgetsTheImportAndItsRows()
    {
        await using var bank = await OpenAsync(("Exchange:KeepDays", "1"));
        var import = (await CheckedAsync(bank, bank.Analyst, "forms\nzz1\n")).Import;

        await Desk(bank).TidyAsync(import.ChangedAt.AddDays(1).AddSeconds(-1));
        Assert.Single((await Desk(bank).MineAsync(bank.Analyst, Ct)).Value!);
        await Desk(bank).TidyAsync(import.ChangedAt.AddDays(1));

        Assert.Empty((await Desk(bank).MineAsync(bank.Analyst, Ct)).Value!);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM bulk_row"));
    }

    private Task<ReviewBank> OpenAsync(params (string Key, string Value)[] settings) => ReviewBank.OpenAsync(engine, null, Ct, settings);
}

public sealed class SqliteImportTests() : ImportTests(TestEngine.Sqlite);

public sealed class PostgresImportTests() : ImportTests(TestEngine.Postgres);
