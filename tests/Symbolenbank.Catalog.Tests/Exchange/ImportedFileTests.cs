using System.Text;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Catalog.Tests.Exchange.ImportSteps;

namespace Symbolenbank.Catalog.Tests.Exchange;

/// <summary>What each kind of file holds, and what an export that comes back changes; on one engine.</summary>
public abstract class ImportedFileTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cell_ThatIsEmptyOrSaysSo_ChangesNothingAndEmpties()
    {
        await using var bank = await OpenAsync();

        var page = await CheckedAsync(bank, bank.Analyst, "code;forms;summary_nl;ideologies;settings\nSB-2026-0001;;;(leeg);(EMPTY)\n");

        Assert.Equal(["/ideologies/right-wing-extremist", "/settings/online"], Assert.Single(page.Rows).Changes.Order(StringComparer.Ordinal));
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
            await ExportFiles.WriteAsync(file, format, exported, new DateOnly(2028, 1, 1), Ct);
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

        var page = await CheckedAsync(bank, bank.Analyst, "code;relations;kind\nSB-2026-0001;(leeg);meme\n");
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

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, null, Ct);
}

public sealed class SqliteImportedFileTests() : ImportedFileTests(TestEngine.Sqlite);

public sealed class PostgresImportedFileTests() : ImportedFileTests(TestEngine.Postgres);
