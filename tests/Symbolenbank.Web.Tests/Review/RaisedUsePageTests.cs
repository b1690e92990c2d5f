using System.Net;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>What a revision lets be scanned for is tried on its page, and somebody confirms to have seen the hits.</summary>
public sealed class RaisedUsePageTests
{
    private static readonly EntryContent Raised = CurationBank.First with
    {
        Forms = [CurationBank.First.Forms[0] with { Use = FormUse.Scan }, .. CurationBank.First.Forms.Skip(1)],
    };

    [Fact]
    public async Task Revision_ThatRaisesAUse_IsCountedAndConfirmedOnThePage()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("proefteksten.txt");
        await File.WriteAllLinesAsync(file, ["er stond qx7 op de muur", "niets"], TestContext.Current.CancellationToken);
        await using var bank = await CurationBank.OpenAsync(clock: null, $"--Scanning:Corpus={file}");
        var revision = await bank.HandInAsync(Raised);
        using var expert = await bank.AtAsync("Deskundige", revision);
        Assert.Single(expert.Page.QuerySelectorAll(".trials > li"));
        Assert.Contains("Nog niemand heeft dit bevestigd", expert.Text, StringComparison.Ordinal);
        Assert.Contains("zag wat de nieuwe schrijfwijzen in scans raken", expert.Text, StringComparison.Ordinal);

        await expert.SubmitAsync("form[action$='/treffers']");
        await expert.FollowAsync();
        Assert.Equal(["2", "1", "1", "0"], expert.Page.QuerySelectorAll(".trial dd").Select(static figure => figure.TextContent));
        await expert.SubmitAsync("form[action$='/treffers-gezien']");
        await expert.FollowAsync();

        Assert.Contains("Iemand heeft gezien wat deze schrijfwijzen raken.", expert.Text, StringComparison.Ordinal);
        Assert.Null(expert.Page.QuerySelector("form[action$='/treffers-gezien']"));
    }

    [Fact]
    public async Task Revision_WithoutACorpus_SaysSoAndCanBeConfirmedStill()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Raised);
        using var expert = await bank.AtAsync("Deskundige", revision);

        Assert.Contains("Er zijn geen proefteksten", expert.Text, StringComparison.Ordinal);
        Assert.Null(expert.Page.QuerySelector("form[action$='/treffers']"));
        Assert.NotNull(expert.Page.QuerySelector("form[action$='/treffers-gezien']"));
    }

    [Theory]
    [InlineData("Analist")]
    [InlineData("Jurist")]
    [InlineData("Moderator")]
    public async Task Confirm_BySomebodyWhoMayNot_ChangesNothing(string account)
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Raised);
        using var expert = await bank.AtAsync("Deskundige", revision);
        var hash = expert.Page.QuerySelector("input[name=tekst]")!.GetAttribute("value")!;
        using var visitor = await bank.Bank.SignInAsync(account);
        await visitor.GetAsync("/");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await visitor.PostAsync($"{CurationBank.AddressOf(revision)}/treffers-gezien", [new("__RequestVerificationToken", token), new("tekst", hash)]);

        Assert.True(visitor.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{visitor.Status}");
        await expert.GetAsync(CurationBank.AddressOf(revision));
        Assert.Contains("Nog niemand heeft dit bevestigd", expert.Text, StringComparison.Ordinal);
    }
}
