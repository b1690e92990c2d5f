using System.Net;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Scans;

/// <summary>How often one person may scan, and how long a form may take, in a bank that allows each once and little.</summary>
public sealed class ScanLimitTests(ScanLimitTests.Bank bank) : IClassFixture<ScanLimitTests.Bank>
{
    [Fact]
    public async Task Try_MoreOftenThanOnePersonMay_SaysSoAndKeepsTheText()
    {
        using var visitor = await bank.It.SignInAsync("Moderator");
        await visitor.GetAsync("/proef");
        await visitor.SubmitAsync("form.report", ("tekst", ""));
        await visitor.SubmitAsync("form.report", ("tekst", "een zwaluwkruis"));
        Assert.Single(visitor.Page.QuerySelectorAll("mark"));

        await visitor.SubmitAsync("form.report", ("tekst", "nog een zwaluwkruis"));

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Contains("veel teksten bekeken", visitor.Page.QuerySelector("#tekst-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nog een zwaluwkruis", visitor.Page.QuerySelector("#tekst")!.TextContent);
        Assert.Empty(visitor.Page.QuerySelectorAll("mark"));
        using var other = await bank.It.SignInAsync("Deskundige");
        await other.GetAsync("/proef");
        await other.SubmitAsync("form.report", ("tekst", "een zwaluwkruis"));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task Trial_MoreOftenThanOnePersonMay_SaysSo()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.GetAsync("/tekens/SB-2026-0001/treffers?vorm=bergkristal");
        await visitor.SubmitAsync("form.actions", ("doe", "tel"));
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);

        await visitor.GetAsync("/tekens/SB-2026-0001/treffers?vorm=torenvalk");
        await visitor.SubmitAsync("form.actions", ("doe", "tel"));

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Contains("veel laten tellen", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nog niet geteld", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatDoesNotArriveInTime_IsRefused()
    {
        using var slow = await SlowRequest.BeginAsync(bank.It.People, "/taal", "taal=en", "application/x-www-form-urlencoded", TestContext.Current.CancellationToken);
        var (status, answer) = await slow.AnswerAsync(TestContext.Current.CancellationToken);

        Assert.Equal(408, status);
        Assert.Contains("Het versturen duurde te lang", answer, StringComparison.Ordinal);
    }

    /// <summary>A bank with a corpus and the smallest limits.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        private readonly string _corpus = Path.GetTempFileName();

        public WebBank It { get; private set; } = new();

        public async ValueTask InitializeAsync()
        {
            var entry = InventedEntry.Of("SB-2026-0001", "zwaluwkruis");
            It = new WebBank
            {
                Entries = [entry with { Forms = [.. entry.Forms.Select(one => one with { Use = FormUse.Scan })] }],
                Settings = ["--Web:TriedTextsPerMinute=1", "--Web:FormCountsPerMinute=1", "--Web:FormSeconds=2", "--Scanning:CompileSeconds=60", $"--Scanning:Corpus={_corpus}"],
            };
            await It.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await It.DisposeAsync();
            File.Delete(_corpus);
        }
    }
}
