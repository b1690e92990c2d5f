using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Cli.Tests.Scanning;

/// <summary><c>symbolenbank scan</c> as it is started from a shell.</summary>
public sealed class ScanVerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scan_FormsFromAFile_GivesAJsonLineForEachTextWithAMatch()
    {
        using var folder = new TemporaryFolder();
        var (forms, texts) = (await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "zwaluwkruis\tX-1\t", "1488\tX-2\tnumber-code"), await WriteAsync(folder, "texts.txt", "niets", "een 😂 Zw4luwkruis"));

        var (code, lines) = await RunAsync("--forms", forms, "--input", texts);

        Assert.Equal(0, code);
        var answer = JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal(2, answer.GetProperty("line").GetInt32());
        var match = Assert.Single(answer.GetProperty("matches").EnumerateArray());
        Assert.Equal("""{"code":"X-1","form":"zwaluwkruis","start":7,"length":11,"codePointStart":6,"codePointLength":11,"standing":"form-recognised","steps":["case","digit-for-letter"],"for":[],"against":[]}""", match.GetRawText());
    }

    [Theory]
    [InlineData("text", "1:1\tform-recognised\tX-1\tzwaluwkruis\tzwaluwkruis\t")]
    [InlineData("summary", "X-1\tzwaluwkruis\t2\t0")]
    [InlineData("summary", "3 texts, 2 matches")]
    public async Task Scan_OtherFormats_AreForPeople(string format, string line)
    {
        using var folder = new TemporaryFolder();
        var (forms, texts) = (await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "zwaluwkruis\tX-1\t"), await WriteAsync(folder, "texts.txt", "zwaluwkruis", "niets", "zwaluwkruis"));

        var (code, lines) = await RunAsync("--forms", forms, "--input", texts, "--format", format);

        Assert.Equal(0, code);
        Assert.Contains(line, lines);
    }

    [Theory]
    [InlineData("form;code;type", "must begin with a line of the columns form, code and type")]
    [InlineData("form\tcode\ttype\nx\ty\tnonsense", "line 2: there is no form type 'nonsense'")]
    public async Task Scan_ABrokenTable_IsOneClearSentence(string content, string part)
    {
        using var folder = new TemporaryFolder();
        var (code, lines) = await RunAsync("--forms", await WriteAsync(folder, "forms.tsv", content), "--input", await WriteAsync(folder, "texts.txt", "x"));

        Assert.Equal(1, code);
        Assert.Contains(part, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_NeitherFormsNorBank_SaysWhatToGive()
    {
        var (code, lines) = await RunAsync();
        Assert.NotEqual(0, code);
        Assert.Contains(lines, static line => line.Contains("Give either --forms FILE or --bank.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scan_WithFormsThatNoLaneHolds_NamesThemAndScansForTheRest()
    {
        using var folder = new TemporaryFolder();
        string[] unheld = [.. Enumerable.Range(0, 11).Select(static at => new string(';', at + 1) + ")\t\t")];
        var forms = await WriteAsync(folder, "forms.tsv", ["form\tcode\ttype", "zwaluwkruis\tX-1\t", .. unheld]);

        var (code, lines) = await RunAsync("--forms", forms, "--input", await WriteAsync(folder, "texts.txt", "een zwaluwkruis ;)"));

        Assert.Equal(0, code);
        Assert.Contains("11 of 12 forms cannot be scanned for:", lines);
        Assert.Contains("  ;): Scans cannot find this: it is only punctuation or spaces. It can be looked up.", lines);
        Assert.Contains("  and 1 more", lines);
        Assert.Single(lines, static line => line.StartsWith('{'));
    }

    [Fact]
    public async Task Scan_OfMoreTextsThanABatch_KeepsTheirOrderAndNumbers()
    {
        using var folder = new TemporaryFolder();
        var forms = await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "zwaluwkruis\tX-1\t");
        string[] texts = [.. Enumerable.Range(1, 600).Select(static at => at % 100 == 0 ? "een zwaluwkruis" : "niets")];

        var (_, lines) = await RunAsync("--forms", forms, "--input", await WriteAsync(folder, "texts.txt", texts));

        Assert.Equal([100, 200, 300, 400, 500, 600], lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Scan_TheBank_UsesItsPublishedFormsBesideTheServer()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [Reviewed("SB-2026-0001", "zwaluwkruis")] }, Ct);
        using var folder = new TemporaryFolder();

        var (code, lines) = await RunAsync("--bank", "--var", bank.Var, "--input", await WriteAsync(folder, "texts.txt", "een zwaluwkruis", "niets"));

        Assert.Equal(0, code);
        Assert.Contains("SB-2026-0001", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("green", 1)]
    [InlineData("amber", 2)]
    public async Task Scan_TheBankUpToAMarking_UsesNothingStricter(string? tlp, int expected)
    {
        var (clear, amber) = (Reviewed("SB-2026-0001", "zwaluwkruis"), Reviewed("SB-2026-0002", "bergkristal") with { Tlp = Tlp.Amber });
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [clear, amber] }, Ct);
        using var folder = new TemporaryFolder();
        var texts = await WriteAsync(folder, "texts.txt", "een zwaluwkruis", "een bergkristal");

        var (code, lines) = await RunAsync(["--bank", "--var", bank.Var, "--input", texts, .. tlp is null ? Array.Empty<string>() : ["--tlp", tlp]]);

        Assert.Equal((0, expected), (code, lines.Count(static line => line.StartsWith('{'))));
        Assert.Equal(tlp is not null, lines.Contains($"Forms up to TLP:{tlp?.ToUpperInvariant()} are scanned for: what comes out may go no further than that."));
    }

    [Theory]
    [InlineData(true, "purple", "purple")]
    [InlineData(false, "amber", "Give --tlp with --bank only")]
    public async Task Scan_WithAMarkingThatSaysNothing_IsRefused(bool bank, string tlp, string part)
    {
        using var folder = new TemporaryFolder();
        string[] source = bank ? ["--bank"] : ["--forms", await WriteAsync(folder, "forms.tsv", "form\tcode\ttype")];
        var (code, lines) = await RunAsync([.. source, "--tlp", tlp]);
        Assert.NotEqual(0, code);
        Assert.Contains(lines, line => line.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scan_OfAPipe_AnswersEachLineBeforeTheNextIsWritten()
    {
        using var folder = new TemporaryFolder();
        var forms = await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "zwaluwkruis\tX-1\t");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Checkout.Program("Symbolenbank.Cli", "symbolenbank"), "scan", "--forms", forms]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        for (var line = 1; line <= 2; line++)
        {
            await program.StandardInput.WriteAsync("een zwaluwkruis\r en meer\n");
            await program.StandardInput.FlushAsync(Ct);
            var answer = await program.StandardOutput.ReadLineAsync(Ct).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Ct);
            Assert.Equal(line, JsonDocument.Parse(answer!).RootElement.GetProperty("line").GetInt32());
        }
        program.StandardInput.Close();
        await program.WaitForExitAsync(Ct);
    }

    [Theory]
    [InlineData("Development", 2)] // The match, and that nobody reviewed the entry.
    [InlineData("Production", 0)]
    [InlineData(null, 0)]
    public async Task Scan_TheBankWithExamples_UsesThemOnlyInDevelopment(string? environment, int expected)
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [Example] }, Ct);
        using var folder = new TemporaryFolder();
        var texts = await WriteAsync(folder, "texts.txt", "een zwaluwkruis");

        var (code, lines) = await RunInAsync(environment, "--bank", "--var", bank.Var, "--input", texts);

        Assert.Equal((0, expected), (code, lines.Count));
    }

    [Fact]
    public async Task Scan_RunFromTheSources_UsesExamplesAndWritesNothingButJson()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [Example] }, Ct);
        using var folder = new TemporaryFolder();
        var texts = await WriteAsync(folder, "texts.txt", "een zwaluwkruis");
        var project = Checkout.Path("src", "Symbolenbank.Cli");
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "--configuration", Checkout.Configuration, "--project", project, "--", "scan", "--bank", "--var", bank.Var, "--input", texts]) { RedirectStandardOutput = true })!;

        var written = await program.StandardOutput.ReadToEndAsync(Ct);

        Assert.Equal("SB-2026-0001", JsonDocument.Parse(written).RootElement.GetProperty("matches")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Scan_TheBank_SaysWhichEntriesAreProvisionalOrNotCheckedInTime()
    {
        EntryContent Scanned(string code, string form) =>
            InventedEntry.Of(code, form) with { Assurance = Assurance.Reviewed, ReviewBy = new(2099, 1, 5), Forms = [InventedEntry.Form(form) with { Use = FormUse.Scan, Assessment = FormAssessment.Preferred }] };
        await using var bank = await CatalogBank.OpenAsync(
            new BankSetup { Entries = [Scanned("SB-2026-0001", "zwaluwkruis"), Scanned("SB-2026-0002", "bergkristal"), Scanned("SB-2026-0003", "rafelanker") with { CheckedOn = new(2020, 1, 5), ReviewBy = new(2021, 1, 5) }] }, Ct);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(bank.Var, "bank.db")};Pooling=false"))
            await connection.ExecuteAsync("UPDATE publication SET provisional_until = 9000000000000000 WHERE entry = (SELECT id FROM entry WHERE code = 'SB-2026-0002')");
        using var folder = new TemporaryFolder();

        var (code, lines) = await RunAsync("--bank", "--var", bank.Var, "--input", await WriteAsync(folder, "texts.txt", "niets"));

        Assert.Equal(0, code);
        Assert.Equal(["Not checked in time; may be out of date: SB-2026-0003.", "Provisional, published in haste; no expert has given an opinion yet: SB-2026-0002."], lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("n")]
    [InlineData("nl_BE")]
    [InlineData("")]
    public async Task Scan_ForNoLanguage_IsRefusedInOneSentence(string language)
    {
        using var folder = new TemporaryFolder();
        var (code, lines) = await RunAsync("--forms", await WriteAsync(folder, "forms.tsv", "form\tcode\ttype"), "--language", language);
        Assert.NotEqual(0, code);
        Assert.Contains(lines, line => line.Contains($"'{language}' is no language. It is the BCP 47 tag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scan_AcronymOfAList_NeedsItsCapitals()
    {
        using var folder = new TemporaryFolder();
        var forms = await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "IS\tX\tacronym", "ZOG\tY\t");
        var (code, lines) = await RunAsync("--forms", forms, "--language", "nl-NL", "--format", "summary", "--input", await WriteAsync(folder, "texts.txt", "dit is de zog van de zeug", "dat IS die ZOG van u"));
        Assert.Equal(0, code);
        Assert.Equal(["X\tIS\t1\t0", "Y\tZOG\t1\t0", "2 texts, 2 matches"], lines);
    }

    [Fact]
    public async Task Scan_AsText_ShowsWhatCannotBeSeen()
    {
        using var folder = new TemporaryFolder();
        var forms = await WriteAsync(folder, "forms.tsv", "form\tcode\ttype", "zwaluwkruis\tX\u001B[2J\t");
        var (_, lines) = await RunAsync("--forms", forms, "--format", "text", "--input", await WriteAsync(folder, "texts.txt", "een zwa\u200Bluw\u202Ekruis"));
        Assert.Equal("1:5\tform-recognised\tX\\u001B[2J\tzwaluwkruis\tzwa\\u200Bluw\\u202Ekruis\tzero-width", Assert.Single(lines));
    }

    [Fact]
    public async Task Scan_AFolderWithoutABank_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var (code, lines) = await RunAsync("--bank", "--var", folder.File("nothing"));
        Assert.Equal(1, code);
        Assert.Contains("There is no bank in", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_ABankThatWasNotBroughtUpToDate_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        await using (var connection = new SqliteConnection($"Data Source={folder.File("bank.db")};Pooling=false"))
            await connection.ExecuteAsync("CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL); INSERT INTO migration VALUES (1, 'first')");

        var (code, lines) = await RunAsync("--bank", "--var", Path.GetDirectoryName(folder.File("bank.db"))!);

        Assert.Equal(1, code);
        Assert.Contains("Start the server once", Assert.Single(lines), StringComparison.Ordinal);
    }

    private static EntryContent Example => Reviewed("SB-2026-0001", "zwaluwkruis") with { Assurance = Assurance.Example };

    private static EntryContent Reviewed(string code, string form)
    {
        var entry = InventedEntry.Of(code, form);
        return entry with { Assurance = Assurance.Reviewed, Forms = [.. entry.Forms.Select(static one => one with { Use = FormUse.Scan })] };
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name, params string[] lines)
    {
        await File.WriteAllLinesAsync(folder.File(name), lines, Ct);
        return folder.File(name);
    }

    private static Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(params string[] arguments) => RunInAsync(environment: null, arguments);

    private static async Task<(int Code, IReadOnlyList<string> Lines)> RunInAsync(string? environment, params string[] arguments)
    {
        await using var program = ProgramProcess.Start(Checkout.Program("Symbolenbank.Cli", "symbolenbank"), Checkout.Root, ["scan", .. arguments], new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = environment ?? "" });
        var code = await program.WaitForExitAsync(Ct);
        return (code, program.Console);
    }
}
