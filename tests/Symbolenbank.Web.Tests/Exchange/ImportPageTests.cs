using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Exchange;

/// <summary>A file from the form to drafts and back, without script.</summary>
public sealed class ImportPageTests(ImportPageTests.Bank bank) : IClassFixture<ImportPageTests.Bank>
{
    private const int LargestFile = 2_000;
    private const string Form = "form[enctype]";

    [Fact]
    public async Task Import_FromTheFormToDraftsAndBack_SaysAtEachStepHowItStands()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await CheckAsync(visitor, "code;name_nl;forms;kind\n;nieuw teken;xq1;flag\nSB-2026-0001;andere naam;7171;\n;lijkt erop;wimpelbloem;\n;fout;xq2;vlagje\n");

        Assert.Contains("nagekeken, wacht op u", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["Nieuw", "Wijziging", "Misschien dubbel", "Geweigerd"], visitor.Page.QuerySelectorAll(".import-rows tbody tr > td:nth-child(3)").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("‘wimpelbloem’ in SB-2026-0002", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dit woord past niet in deze kolom.", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync(visitor.Page.QuerySelectorAll(".verdicts a").Single(link => link.TextContent.Contains("Geweigerd", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Single(visitor.Page.QuerySelectorAll(".import-rows tbody tr"));

        await visitor.SubmitAsync("form[action$='/starten']");
        await WorkAndFollowAsync(visitor);
        Assert.Contains("Concept gemaakt: 2", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Overgeslagen: 2", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("form[action$='/ongedaan']");
        await WorkAndFollowAsync(visitor);
        Assert.Contains("Teruggedraaid: 2", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("form[action$='/ongedaan']"));
        await visitor.GetAsync("/werk/invoer");
        Assert.Contains("lijst.csv", visitor.Page.QuerySelector(".work-table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms;kleur\nx;rood\n", "Deze kolom kent de bank niet. Kijk bij ‘Welke kolommen’. Regel 1, kolom kleur.")]
    [InlineData("forms\nx\"y\n", "Schrijf het dubbel. Regel 2, kolom 1.")]
    [InlineData("[[[", "Hier klopt de JSON niet.")]
    [InlineData("", "Kies een bestand waar iets in staat.")]
    public async Task File_ThatCannotBeRead_IsRefusedWithTheReasonAtTheField(string content, string says)
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.GetAsync("/werk/invoer");
        await visitor.UploadAsync(Form, "bestand", "x.csv", content);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains(says, visitor.Page.QuerySelector("#bestand-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", visitor.Page.QuerySelector("#bestand")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task File_OfTheLargestSizeAndOneByteMore_IsTakenAndRefused()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        foreach (var (more, status) in new[] { (0, HttpStatusCode.SeeOther), (1, HttpStatusCode.BadRequest) })
        {
            await visitor.GetAsync("/werk/invoer");
            await visitor.UploadAsync(Form, "bestand", "x.csv", "forms\nxq5\n".PadRight(LargestFile + more, '\n'));
            Assert.Equal(status, visitor.Status);
        }

        Assert.Contains("te groot", visitor.Page.QuerySelector("#bestand-fout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_ForAFile_IsCutOffBeforeItIsRead()
    {
        var endpoint = bank.It.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText == "/werk/invoer" && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("POST", StringComparer.Ordinal));

        Assert.InRange(endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()!.MaxRequestBodySize!.Value, ExchangeOptions.LargestFileEver, ExchangeOptions.LargestFileEver + 100_000);
    }

    [Fact]
    public async Task Rows_WithMarkupAndTextThatTurnsAround_AreShownAsText()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await CheckAsync(visitor, "name_nl;forms;kind\n<script>alert(1)</script>;<img src=x onerror=1>;\u202Eevil<b>\n");

        Assert.Empty(visitor.Page.QuerySelectorAll("main script, main img, main b"));
        Assert.Contains("<script>alert(1)</script>", visitor.Text, StringComparison.Ordinal);
        Assert.All(visitor.Page.QuerySelectorAll(".import-rows td:nth-child(2) .told, .reasons .told > *"), element => Assert.Equal("BDI", element.TagName));
    }

    [Theory]
    [InlineData("Moderator")]
    [InlineData("Gemeenteprofessional")]
    [InlineData("Auditor")]
    [InlineData("Beheerder")]
    public async Task Pages_ForThoseWhoDoNotWrite_AreNotThere(string account)
    {
        using var visitor = await bank.It.SignInAsync(account);
        await visitor.GetAsync("/tekens/SB-2026-4999");
        var absent = visitor.Text;

        foreach (var address in new[] { "/werk/invoer", $"/werk/invoer/{Guid.CreateVersion7()}", $"/werk/invoer/{Guid.CreateVersion7()}/stand", "/werk/uitvoer", "/werk/uitvoer/afdruk", "/werk/overzicht" })
        {
            await visitor.GetAsync(address);
            Assert.Equal((HttpStatusCode.NotFound, absent), (visitor.Status, visitor.Text));
        }
    }

    [Fact]
    public async Task Import_OfAColleague_IsNotThere()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await CheckAsync(visitor, "forms\nxq9\n");
        var start = visitor.Page.QuerySelector("form[action$='/starten']")!.GetAttribute("action")!;
        using var other = await bank.It.SignInAsync("Hoofdredacteur");
        await other.GetAsync("/werk/invoer");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var step in new[] { "starten", "stoppen", "ongedaan" })
        {
            await other.PostAsync(start.Replace("starten", step, StringComparison.Ordinal), [new("__RequestVerificationToken", token)]);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }

        await other.GetAsync(start.Replace("/starten", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task Posts_WithoutTheTokenOfOurPage_AreRefused()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        foreach (var address in new[] { "/werk/invoer", $"/werk/invoer/{Guid.CreateVersion7()}/starten", "/werk/uitvoer/bestand", "/werk/overzicht/afgehandeld" })
        {
            await visitor.PostAsync(address, [new("als", "json")]);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        }
    }

    private async Task CheckAsync(Visitor visitor, string content)
    {
        await visitor.GetAsync("/werk/invoer");
        await visitor.UploadAsync(Form, "bestand", "lijst.csv", Encoding.UTF8.GetBytes(content));
        await WorkAndFollowAsync(visitor);
    }

    private async Task WorkAndFollowAsync(Visitor visitor)
    {
        await bank.It.Services.GetRequiredService<ImportWorker>().WorkAsync(TestContext.Current.CancellationToken);
        await visitor.FollowAsync();
    }

    /// <summary>A bank that these tests may write drafts in.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public WebBank It { get; } = new() { Settings = ["--Exchange:MostOpen=100", $"--Exchange:LargestFile={LargestFile}"] };

        public ValueTask InitializeAsync() => It.InitializeAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
