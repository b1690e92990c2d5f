using System.Text;
using System.Text.Json;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

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
    public async Task TakeIn_OfATableThatBreaksHalfway_LeavesNothingBehind()
    {
        await using var bank = await OpenAsync();
        var table = new StringBuilder("forms\n");
        for (var row = 0; row < 500; row++) table.Append("zz").Append(row).Append('\n');

        var taken = (await Desk(bank).TakeInAsync(bank.Analyst, "x.csv", Bytes(table.Append("x\"y\n").ToString()), Ct)).Value!;

        Assert.Equal((FileFaultKind.BadQuote, 502), (taken.Fault!.Kind, taken.Fault.Line));
        Assert.Empty((await Desk(bank).MineAsync(bank.Analyst, Ct)).Value!);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM bulk_row"));
    }

    [Fact]
    public async Task Import_OfEntryJson_TakesWholeEntriesAndRefusesWhatIsNone()
    {
        await using var bank = await OpenAsync();
        var whole = EntryJson.Write(InventedEntry.Of("SB-2026-0077", "zz77") with { Assurance = Assurance.Example, CommonAmongMinors = true });
        var json = $$"""[{{whole}}, {"forms":[null]}, {"id":1}, 5, {{whole.Replace("zz77", "zz\\ud800", StringComparison.Ordinal)}}, {{whole.Replace("\"schema\":1", "\"schema\":2", StringComparison.Ordinal)}}]""";

        var page = await CheckedAsync(bank, bank.Analyst, json);
        await RunAsync(bank, page.Import.Id);

        Assert.Equal([RowVerdict.New, .. Enumerable.Repeat(RowVerdict.Refused, 5)], page.Rows.Select(row => row.Verdict!.Value));
        Assert.Equal(("$.forms[0]", RowFaultKind.OtherSchema), (page.Rows[1].Faults[0].Column, page.Rows[5].Faults[0].Kind));
        var line = Assert.Single((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!);
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, line.Entry, Ct)).Value!.Content;
        Assert.Equal((Assurance.Reviewed, false, 2), (draft.Assurance, draft.CommonAmongMinors, draft.Senses.Count));
    }

    [Fact]
    public async Task Import_OfAGalaxy_MakesFormsAndSourcesAndKeepsMarkupAsText()
    {
        await using var bank = await OpenAsync();
        var galaxy = JsonSerializer.Serialize(new
        {
            name = "Verzonnen",
            type = "x",
            version = 1,
            values = new object[]
            {
                new { value = "<b>zz1</b>", description = "<script>alert(1)</script>", uuid = Guid.NewGuid(), meta = new { synonyms = new[] { "#zz2", "qx8" }, refs = new[] { "https://instituut.example/a", "http://plain.example", "javascript:alert(1)", "https://u:p@x.example" } } },
                new { value = "zz3", revoked = true },
                new { description = "zonder waarde" },
                new { value = "qx7" },
            },
        });

        var page = await CheckedAsync(bank, bank.Analyst, galaxy);
        await RunAsync(bank, page.Import.Id);

        Assert.Equal(ImportFormat.MispGalaxy, page.Import.Format);
        Assert.Equal([RowVerdict.New, RowVerdict.Refused, RowVerdict.Refused, RowVerdict.Duplicate], page.Rows.Select(row => row.Verdict!.Value));
        var line = Assert.Single((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!);
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, line.Entry, Ct)).Value!.Content;
        Assert.Equal(["<b>zz1</b>", "#zz2", "qx8"], draft.Forms.Select(form => form.Value));
        Assert.Equal("<script>alert(1)</script>", draft.Texts["en"].Explanation);
        Assert.Equal("https://instituut.example/a", Assert.Single(draft.Sources).Address);
    }

    [Fact]
    public async Task Export_ReadBackInEachFormat_IsUnchangedOnEveryRow()
    {
        await using var bank = await OpenAsync();
        var odd = First with
        {
            Texts = First.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Explanation = "=HYPERLINK(\"x\");+1,\n-2\n+x 'y' | z" }, StringComparer.Ordinal),
            Forms = [.. First.Forms, InventedEntry.Form("=cmd|'/c calc'!A0") with { Tlp = Tlp.Green }, InventedEntry.Form("@zz-1")],
            Relations = [new Relation { Type = RelationType.VariantOf, Target = EntryCode.Parse("SB-2026-0002") }],
        };
        await bank.PublishAsync(bank.Analyst, odd, Ct);
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        var exported = (await bank.Bank.Get<ExportDesk>().ExportAsync(bank.Analyst, new Selection(), "test", Ct)).Value!;
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            using var file = new MemoryStream();
            await ExportFiles.WriteAsync(file, format, exported, Ct);
            file.Position = 0;

            var page = await CheckedAsync(bank, bank.Analyst, file);

            Assert.Equal(RowVerdict.Unchanged, Assert.Single(page.Rows).Verdict);
            if (format is not ExportFormat.Json) Assert.DoesNotMatch("(^|[,;\n])\"?[=+@-]", Encoding.UTF8.GetString(file.ToArray()).Replace("\"\"", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Import_OfAnExportByOneWhoSeesLess_KeepsTheRelationsThatWereHidden()
    {
        await using var bank = await OpenAsync();
        await bank.PublishAsync(bank.Analyst, First with { Relations = [new Relation { Type = RelationType.VariantOf, Target = EntryCode.Parse("SB-2026-0002") }] }, Ct);

        var page = await CheckedAsync(bank, bank.Analyst, "code;relations;kind\nSB-2026-0001;;meme\n");
        await RunAsync(bank, page.Import.Id);

        Assert.Equal("SB-2026-0002", Assert.Single((await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!.Content.Relations).Target.ToString());
    }

    [Fact]
    public async Task Import_OfAFileThatSaysItTookOthersUp_DoesNotUniteThem()
    {
        await using var bank = await OpenAsync();
        var claiming = InventedEntry.Of("SB-2026-0088", "zz1") with { MergedFrom = [new TakenUp { Code = First.Code, Revision = 1 }], Forms = [InventedEntry.Form("zz1") with { Assessment = FormAssessment.Preferred, Origin = First.Code }] };

        var page = await CheckedAsync(bank, bank.Analyst, $"[{EntryJson.Write(claiming)}]");
        await RunAsync(bank, page.Import.Id);

        var line = Assert.Single((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!);
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, line.Entry, Ct)).Value!.Content;
        Assert.Empty(draft.MergedFrom);
        Assert.Null(draft.Forms[0].Origin);
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

    private static ImportDesk Desk(ReviewBank bank) => bank.Bank.Get<ImportDesk>();

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Task WorkAsync(ReviewBank bank) => bank.Bank.Get<ImportWorker>().WorkAsync(Ct);

    private static Task<ImportPage> CheckedAsync(ReviewBank bank, Reader importer, string file) => CheckedAsync(bank, importer, Bytes(file));

    private static async Task<ImportPage> CheckedAsync(ReviewBank bank, Reader importer, Stream file)
    {
        var taken = await Desk(bank).TakeInAsync(importer, "lijst.csv", file, Ct);
        Assert.True(taken.Value?.Fault is null, $"{taken.Value?.Fault}");
        await WorkAsync(bank);
        return await PageAsync(bank, importer, taken.Value!.Import!.Value);
    }

    private static async Task RunAsync(ReviewBank bank, Guid import, Reader? importer = null, bool withDuplicates = false)
    {
        var started = await Desk(bank).StartAsync(importer ?? bank.Analyst, import, withDuplicates, Ct);
        Assert.True(started.IsOk, started.Kind.ToString());
        await WorkAsync(bank);
    }

    private static async Task<ImportPage> PageAsync(ReviewBank bank, Reader importer, Guid import) => (await Desk(bank).OpenAsync(importer, import, new ImportRowFilter(), Ct)).Value!;

    private static async Task<(ImportState State, int Checked)> StateAsync(ReviewBank bank, Guid import)
    {
        var state = await bank.ScalarAsync<string>("SELECT state FROM bulk_import WHERE id = @import", new { import });
        return (Enum.Parse<ImportState>(state), (int)await bank.ScalarAsync<long>("SELECT COUNT(*) FROM bulk_row WHERE verdict IS NOT NULL"));
    }

    private Task<ReviewBank> OpenAsync(params (string Key, string Value)[] settings) => ReviewBank.OpenAsync(engine, null, Ct, settings);
}

public sealed class SqliteImportTests() : ImportTests(TestEngine.Sqlite);

public sealed class PostgresImportTests() : ImportTests(TestEngine.Postgres);
