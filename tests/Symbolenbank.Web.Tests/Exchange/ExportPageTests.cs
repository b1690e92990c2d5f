using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Exchange;

/// <summary>Choosing entries and taking them along; nobody takes more than they may see.</summary>
public sealed class ExportPageTests(ExportPageTests.Bank bank) : IClassFixture<ExportPageTests.Bank>
{
    [Theory]
    [InlineData("Analist", Tlp.AmberStrict, Pap.Red)]
    [InlineData("Deskundige", Tlp.Amber, Pap.Amber)]
    [InlineData("Hoofdredacteur", Tlp.Red, Pap.Red)]
    public async Task Export_ForARole_HoldsWhatItMaySeeAndNothingElse(string account, Tlp clearance, Pap pap)
    {
        using var visitor = await bank.It.SignInAsync(account);
        foreach (var format in new[] { "json", "csv", "csv-puntkomma" })
        {
            var file = await DownloadAsync(visitor, "/werk/uitvoer", format);
            foreach (var canary in Canaries.All.Where(canary => !(format != "json" && canary.Word.Contains("nota", StringComparison.Ordinal))))
            {
                var may = canary.Level <= clearance && canary.Pap <= pap;
                Assert.True(may == file.Contains(canary.Word, StringComparison.Ordinal), $"{account} {(may ? "misses" : "gets")} {canary.Word} in {format}");
            }
        }

        await visitor.GetAsync("/werk/uitvoer/afdruk");
        Assert.All(Canaries.All.Where(canary => canary.Level > clearance || canary.Pap > pap), canary => Assert.DoesNotContain(canary.Word, visitor.Text, StringComparison.Ordinal));
        Assert.Equal(visitor.Text.Split("kwaad").Length, visitor.Text.Split("goed").Length);
        await visitor.GetAsync("/werk/uitvoer");
        Assert.All(Canaries.All.Where(canary => canary.Level > clearance || canary.Pap > pap), canary => Assert.DoesNotContain(canary.Word, visitor.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_OfAnOverdueEntry_SaysSo_AndHasAllThatItsPageHas()
    {
        var whole = InventedBank.Innocent with
        {
            Assurance = Assurance.Reviewed,
            ReviewBy = new DateOnly(2026, 2, 1),
            Legal = [new LegalLine { Jurisdiction = "NL", Provision = "verzonnen artikel 1", Qualification = LegalQualification.ContextDependent, SourceIds = ["s1"] }],
            Advice = [new Catalog.Entries.Advice { Audience = Audience.School, Text = InventedEntry.Text("Vraag wat het betekent.", "Ask what it means.") }],
        };
        await using var small = new WebBank { Entries = [whole, InventedBank.Amber with { Assurance = Assurance.Reviewed }] };
        await small.InitializeAsync();
        using var visitor = await small.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/werk/uitvoer/afdruk");

        var printed = visitor.Page.QuerySelectorAll(".printed").Select(entry => entry.TextContent).ToArray();
        Assert.All(
            ["Niet op tijd nagekeken.", "Wat staat erbij?", "Nederland heeft geen lijst van verboden symbolen", "verzonnen artikel 1", "Vraag wat het betekent.", "Een bloem met vijf blaadjes."],
            words => Assert.Contains(words, printed[0], StringComparison.Ordinal));
        Assert.DoesNotContain("Niet op tijd nagekeken.", printed[1], StringComparison.Ordinal);
        Assert.Equal("Een bloem met vijf blaadjes.", Assert.Single(visitor.Page.QuerySelectorAll(".printed .drawn:has(svg)")).GetAttribute("aria-label"));
        Assert.Contains("Het staat erbij.", visitor.Page.QuerySelector("aside.notice")!.TextContent, StringComparison.Ordinal);
        var file = await DownloadAsync(visitor, "/werk/uitvoer", "csv");
        Assert.Contains(",\"assurance\"", file.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("reviewed", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selection_OfKindAndCodes_ShowsCountsAndFilesOfTheSame()
    {
        using var visitor = await bank.It.SignInAsync("Hoofdredacteur");
        var codes = string.Join(' ', Canaries.Entries.Take(2).Select(entry => entry.Code)) + " geencode";
        await visitor.GetAsync($"/werk/uitvoer?soort=number-code&codes={Uri.EscapeDataString(codes)}");

        Assert.Equal("2 tekens", visitor.Page.QuerySelector("#gekozen")!.TextContent);
        Assert.Contains("geencode", visitor.Page.QuerySelector("#codes-fout")!.TextContent, StringComparison.Ordinal);
        var file = await DownloadAsync(visitor, null, "json");
        Assert.Equal(2, file.Split("\"schema\":").Length - 1);
        await visitor.GetAsync("/werk/uitvoer?soort=flag");
        Assert.Null(visitor.Page.QuerySelector("form.export-as"));
    }

    [Fact]
    public async Task Selection_ByTheLanguageOfAHiddenForm_DoesNotFindItsEntry()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        using var editor = await bank.It.SignInAsync("Hoofdredacteur");
        await analyst.GetAsync("/werk/uitvoer?taal=haw");
        await editor.GetAsync("/werk/uitvoer?taal=haw");

        Assert.StartsWith("Geen tekens", analyst.Page.QuerySelector("#gekozen")!.TextContent, StringComparison.Ordinal);
        Assert.Null(analyst.Page.QuerySelector("option[value=haw]"));
        Assert.Equal("1 teken", editor.Page.QuerySelector("#gekozen")!.TextContent);
        await analyst.GetAsync("/werk/overzicht");
        Assert.Empty(analyst.Page.QuerySelectorAll("a[href*='taal=haw']"));
        await editor.GetAsync("/werk/overzicht");
        Assert.NotEmpty(editor.Page.QuerySelectorAll("a[href*='taal=haw']"));
    }

    [Fact]
    public async Task Export_OfMoreThanLeavesAtOnce_IsRefusedWithTheNumber()
    {
        await using var small = new WebBank { Settings = ["--Exchange:MostExported=5"], Entries = [.. InventedBank.All.Take(6)] };
        await small.InitializeAsync();
        using var visitor = await small.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/werk/uitvoer/afdruk");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("ten hoogste 5 tekens", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync("/werk/uitvoer/afdruk?codes=SB-2026-0001%20SB-2026-0002%20SB-2026-0003%20SB-2026-0004%20SB-2026-0005");
        Assert.Equal((HttpStatusCode.OK, 5), (visitor.Status, visitor.Page.QuerySelectorAll(".printed").Length));
    }

    [Fact]
    public async Task Drafts_OfOneself_LeaveMarkedAsNotReviewedAndThoseOfOthersDoNot()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/nieuw?vorm=conceptvaan");
        await analyst.SubmitAsync("form[action='/werk/nieuw']", ("vorm", "conceptvaan"));
        var file = await DownloadAsync(analyst, "/werk/uitvoer?stand=mijn-concepten", "json");
        Assert.Contains("conceptvaan", file, StringComparison.Ordinal);
        Assert.Contains("\"assurance\": \"provisional\"", file, StringComparison.Ordinal);
        Assert.Contains("mijn-concepten", analyst.Answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        await analyst.GetAsync("/werk/uitvoer/afdruk?stand=mijn-concepten");
        Assert.Contains("Niemand heeft ze goedgekeurd", analyst.Text, StringComparison.Ordinal);

        foreach (var other in new[] { "Tweede analist", "Hoofdredacteur" })
        {
            using var visitor = await bank.It.SignInAsync(other);
            foreach (var state in new[] { "mijn-concepten", "in-beoordeling", "gepubliceerd" })
            {
                await visitor.GetAsync($"/werk/uitvoer?stand={state}");
                Assert.DoesNotContain("conceptvaan", visitor.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Print_NamesTheStrictestMarkingOfAllItHoldsInWordsOnEverySheet()
    {
        using var visitor = await bank.It.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/werk/uitvoer/afdruk?codes=SB-2026-0150");

        Assert.Equal(2, visitor.Page.QuerySelectorAll("thead .paper-mark, tfoot .paper-mark").Length);
        Assert.All(visitor.Page.QuerySelectorAll(".paper-mark"), mark => Assert.StartsWith("TLP:RED: ", mark.TextContent, StringComparison.Ordinal));
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/uitvoer/afdruk?codes=SB-2026-0150");
        Assert.StartsWith("TLP:CLEAR: ", analyst.Page.QuerySelector(".paper-mark")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tekens/SB-2026-0151")]
    [InlineData("/werk/uitvoer/afdruk?codes=SB-2026-0151")]
    public async Task Text_ThatIsOverdue_SaysSoOnItsPageAndOnPaper(string address)
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.GetAsync(address);

        Assert.Contains(visitor.Page.QuerySelectorAll(".standing"), standing => standing.TextContent.Contains("1 februari 2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_IsInTheLogWithItsEntriesAndPurpose()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await DownloadAsync(visitor, $"/werk/uitvoer?codes={Canaries.Entries[0].Code}", "json");
        using var auditor = await bank.It.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=263");
        if (!auditor.Text.Contains("Uitgevoerd", StringComparison.Ordinal)) await auditor.GetAsync("/logboek");

        var record = auditor.Page.QuerySelectorAll("details code").Select(code => code.TextContent).First(text => text.Contains("263", StringComparison.Ordinal));
        Assert.Contains($"{Canaries.Entries[0].Code}@1", record, StringComparison.Ordinal);
        Assert.Contains("curation", record, StringComparison.Ordinal);
    }

    private static async Task<string> DownloadAsync(Visitor visitor, string? from, string format)
    {
        if (from is not null) await visitor.GetAsync(from);
        await visitor.SubmitAsync("form.export-as", ("als", format));
        Assert.Equal("attachment", visitor.Answer.Content.Headers.ContentDisposition!.DispositionType);
        return await visitor.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A bank with entries of every level, one of them with a form in a language that only the editor-in-chief may know of.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public WebBank It { get; } = new() { Entries = [.. Canaries.Entries, Hidden, Overdue] };

        private static EntryContent Hidden { get; } = InventedEntry.Of("SB-2026-0150", "openvorm") with
        {
            Forms =
            [
                InventedEntry.Form("openvorm") with { Assessment = FormAssessment.Preferred },
                InventedEntry.Form("pakuna") with { Language = "haw", Tlp = Tlp.Red },
            ],
        };

        private static EntryContent Overdue { get; } = InventedEntry.Of("SB-2026-0151", "verlopenvaan") with { Assurance = Assurance.Reviewed, CheckedOn = new DateOnly(2024, 2, 1), ReviewBy = new DateOnly(2025, 2, 1) };

        public ValueTask InitializeAsync() => It.InitializeAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
