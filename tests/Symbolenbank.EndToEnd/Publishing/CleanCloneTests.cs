using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Publishing;

/// <summary>What an operator does: clone, publish, run in Production.</summary>
public sealed class CleanCloneTests
{
    [Fact(Timeout = 1_200_000)]
    public async Task Publish_FromACleanClone_ServesEveryAddressThatThePagesName()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await CommandLine.RunAsync(folder.Path, "git", "clone", "--quiet", Checkout.Root, "clone");
        // The analyzers read these sources when the tests were built.
        await CommandLine.RunAsync(
            folder.File("clone"), "dotnet", "publish", "src/Symbolenbank.Web", "--output", folder.File("bank"), "-nodeReuse:false", "-maxcpucount:2", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=true");
        await using var bank = await RunningBank.StartReadyAsync(
            new BankStart
            {
                Var = folder.File("var"),
                Data = folder.File("clone", "data"),
                Assembly = folder.File("bank", "Symbolenbank.Web.dll"),
                WorkingFolder = folder.File("bank"),
                Environment = "Production",
                Settings = ["--Bank:OpenToEveryone=true", "--Bank:Examples=true"],
            },
            ct);

        using var http = new HttpClient { BaseAddress = bank.People };
        var hits = await SearchAsync(http, "88", ct);
        var walk = new SiteWalk(http, bank.People);
        var faults = await walk.WalkAsync(["/", "/privacy", "/toegankelijkheid", hits.PathAndQuery], ct);

        Assert.Empty(faults);
        Assert.NotEmpty(walk.Fetched["text/css"]);
        Assert.NotEmpty(walk.Fetched["font/woff2"]);
        Assert.NotEmpty(walk.Fetched["text/javascript"]);
        Assert.Contains(walk.Fetched["text/html"], page => page.AbsolutePath.StartsWith("/tekens/", StringComparison.Ordinal));
    }

    /// <summary>Sends the search form of the front page as a browser without scripts does; gives the address of the hits.</summary>
    private static async Task<Uri> SearchAsync(HttpClient http, string query, CancellationToken ct)
    {
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/", ct));
        var form = Assert.IsType<IHtmlFormElement>(page.QuerySelector("form[role=search]"), exactMatch: false);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input is { Type: "hidden", Name: not null })
            .ToDictionary(input => input.Name!, input => input.Value);
        fields["q"] = query;
        using var answer = await http.PostAsync(form.GetAttribute("action") ?? "/", new FormUrlEncodedContent(fields), ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.RequestMessage!.RequestUri!;
    }
}
