using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Merging;

/// <summary>Uniting and splitting entries from the pages, and what is drawn of their relations.</summary>
public sealed class MergingPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Graph_ForEachReader_DrawsOnlyWhatTheyMaySee()
    {
        await using var bank = new TruthBank();
        await bank.InitializeAsync();
        using var visitor = await bank.It.SignInAsync("Moderator");
        await visitor.GetAsync($"/tekens/{TruthBank.Middle.Code}");

        Assert.Equal([$"/tekens/{TruthBank.Neighbour.Code}", $"/tekens/{TruthBank.Referring.Code}"], visitor.Page.QuerySelectorAll("figure.graph a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("SB-2026-0013", visitor.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("zwijgvaan", visitor.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(2, visitor.Page.QuerySelectorAll("figure.graph .edge").Length);
        Assert.Empty(visitor.Page.QuerySelectorAll("figure.graph [style]"));
        using var editor = await bank.It.SignInAsync("Hoofdredacteur");
        await editor.GetAsync($"/tekens/{TruthBank.Middle.Code}");
        Assert.Equal(3, editor.Page.QuerySelectorAll("figure.graph a").Length);
    }

    [Fact]
    public async Task Merge_ThroughReview_LeadsTheOldCodeToTheOtherSign()
    {
        await using var bank = new TruthBank();
        await bank.InitializeAsync();
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/samenvoegen?van=SB-2026-0012&met=SB-2026-0013");
        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);
        Assert.DoesNotContain("zwijgvaan", analyst.Text, StringComparison.Ordinal);
        await analyst.GetAsync("/werk/samenvoegen?van=SB-2026-0012&met=SB-2026-0011");
        Assert.Contains("rafelvaan", analyst.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        await analyst.SubmitAsync("form[method=post][action='/werk/samenvoegen']");
        await analyst.FollowAsync();
        Assert.Contains("De concepten staan klaar", analyst.Text, StringComparison.Ordinal);
        var entry = Guid.Parse(analyst.Page.QuerySelector("a[href^='/werk/bewerken/']")!.GetAttribute("href")!["/werk/bewerken/".Length..]);
        await analyst.GetAsync("/werk/samenvoegen?van=SB-2026-0014&met=SB-2026-0011");
        await analyst.SubmitAsync("form[method=post][action='/werk/samenvoegen']");
        Assert.Equal(HttpStatusCode.Conflict, analyst.Status);
        await PublishAsync(bank, entry);

        using var reader = await bank.It.SignInAsync("Moderator");
        for (var tries = 0; tries < 100 && reader.Location is null; tries++) await reader.GetAsync("/tekens/SB-2026-0012");
        Assert.Equal("/tekens/SB-2026-0011?opgegaan=SB-2026-0012", reader.Location);
        await reader.FollowAsync();
        Assert.Contains("SB-2026-0012 is samengevoegd met dit teken.", reader.Text, StringComparison.Ordinal);
        await reader.GetAsync("/tekens/SB-2026-0011?opgegaan=SB-2026-0013");
        Assert.DoesNotContain("SB-2026-0013", reader.Text, StringComparison.Ordinal);

        await analyst.GetAsync("/werk/splitsen/SB-2026-0011");
        Assert.Contains("uit SB-2026-0012", analyst.Text, StringComparison.Ordinal);
        await analyst.SubmitAsync("form[action='/werk/samenvoegen/ongedaan']");
        await analyst.FollowAsync();
        Assert.Equal(2, analyst.Page.QuerySelectorAll("a[href^='/werk/bewerken/']").Length);
    }

    [Fact]
    public async Task Merge_PickedBySearch_NeedsNoCodeAndPutsNoWordsInAnAddress()
    {
        await using var bank = new TruthBank();
        await bank.InitializeAsync();
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/samenvoegen");
        await analyst.SubmitAsync("form.merge-search:has([name=voor][value=van])", ("q", "rafelvaan"));
        Assert.DoesNotContain("rafelvaan", analyst.Location, StringComparison.Ordinal);
        await analyst.FollowAsync();
        var pick = analyst.Page.QuerySelector(".picks a")!;
        Assert.Equal("/werk/samenvoegen?van=SB-2026-0012", pick.GetAttribute("href"));
        Assert.NotNull(analyst.Page.QuerySelector(".picks .tile"));

        await analyst.GetAsync(pick.GetAttribute("href")!);
        Assert.Contains("rafelvaan", analyst.Page.QuerySelector(".merge-place")!.TextContent, StringComparison.Ordinal);
        await analyst.SubmitAsync("form.merge-search", ("q", " sb-2026-0011 "));
        Assert.Equal("/werk/samenvoegen?van=SB-2026-0012&met=SB-2026-0011", analyst.Location);
        await analyst.FollowAsync();
        Assert.NotNull(analyst.Page.QuerySelector("form[method=post][action='/werk/samenvoegen']"));
    }

    [Fact]
    public async Task Merge_Searching_FindsNothingHiddenAndNothingOfOthers()
    {
        await using var bank = new TruthBank();
        await bank.InitializeAsync();
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/samenvoegen");
        await analyst.SubmitAsync("form.merge-search", ("q", "zwijgvaan"));
        var address = analyst.Location!;
        await analyst.FollowAsync();
        Assert.Empty(analyst.Page.QuerySelectorAll(".picks li"));
        Assert.Contains("Niets gevonden", analyst.Text, StringComparison.Ordinal);
        await analyst.GetAsync("/werk/samenvoegen?van=SB-2026-0013");
        var (hidden, status) = (analyst.Text.Replace("SB-2026-0013", "", StringComparison.Ordinal), analyst.Status);
        await analyst.GetAsync("/werk/samenvoegen?van=SB-2026-4999");
        Assert.Equal((HttpStatusCode.NotFound, status), (status, analyst.Status));
        Assert.DoesNotContain("zwijgvaan", hidden, StringComparison.Ordinal);

        using var editor = await bank.It.SignInAsync("Hoofdredacteur");
        await editor.GetAsync(address);
        Assert.Null(editor.Page.QuerySelector(".found-count"));
        await analyst.GetAsync("/werk/samenvoegen");
        await analyst.SubmitAsync("form.merge-search", ("q", " "));
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        await analyst.SubmitAsync("form.merge-search", ("q", new string('a', 2001)));
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.Equal(2001, analyst.Page.QuerySelector("#van-zoek")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Split_WithNothingChosen_SaysSo_AndIsNotThereForReaders()
    {
        await using var bank = new TruthBank();
        await bank.InitializeAsync();
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/splitsen/SB-2026-0011");
        await analyst.SubmitAsync("form.report");
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        await analyst.SubmitAsync("form.report", ("vorm", "kwastvaan"));
        await analyst.FollowAsync();
        Assert.Equal(2, analyst.Page.QuerySelectorAll("a[href^='/werk/bewerken/']").Length);

        using var moderator = await bank.It.SignInAsync("Moderator");
        foreach (var address in new[] { "/werk/splitsen/SB-2026-0011", "/werk/samenvoegen", "/werk/herzien", "/werk/bronnen" })
        {
            await moderator.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, moderator.Status);
        }
    }

    private static async Task PublishAsync(TruthBank bank, Guid entry)
    {
        var services = bank.It.Services;
        async Task<Reader> SignInAsync(Role role)
        {
            var session = await services.GetRequiredService<Sessions>().StartAsync(services.GetRequiredService<DemoAccounts>().All.First(account => account.Role == role).Id, "demo", Ct);
            return services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
        }

        var (analyst, expert, editor) = (await SignInAsync(Role.Analyst), await SignInAsync(Role.Expert), await SignInAsync(Role.EditorInChief));
        var draft = (await services.GetRequiredService<DraftDesk>().OpenAsync(analyst, entry, Ct)).Value!;
        var revision = (await services.GetRequiredService<HandingDesk>().HandInAsync(analyst, new HandIn { Entry = entry, Version = draft.Version, Summary = "samen", Clean = true }, Ct)).Value;
        var waiting = (await services.GetRequiredService<Worklists>().ReadAsync(expert, WorklistKind.ToReview, 1, Ct)).Value!.Lines.Single(line => line.Revision == revision);
        var desk = services.GetRequiredService<ReviewDesk>();
        Assert.True((await desk.ApproveAsync(expert, revision, waiting.Hash, "Klopt.", Ct)).IsOk);
        Assert.True((await desk.PublishAsync(editor, revision, waiting.Hash, Ct)).IsOk);
    }
}
