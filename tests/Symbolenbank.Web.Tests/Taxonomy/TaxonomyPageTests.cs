using System.Net;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Taxonomy;

/// <summary>Labels as readers see them, and as an analyst and an editor-in-chief change them, without script.</summary>
public sealed class TaxonomyPageTests(TruthBank bank) : IClassFixture<TruthBank>
{
    [Fact]
    public async Task List_ForAReader_CountsOnlyVisibleSigns_AndOffersNoWork()
    {
        using var visitor = await bank.It.SignInAsync("Moderator");

        await visitor.GetAsync("/taxonomie");

        Assert.Contains("3 tekens", visitor.Page.QuerySelector("a[href='/taxonomie/online']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("a[href='/werk/taxonomie']"));
        await visitor.GetAsync("/taxonomie/online");
        Assert.Equal(3, visitor.Page.QuerySelectorAll("a[href^='/tekens/SB-2026-001']").Length);
        Assert.DoesNotContain("zwijgvaan", visitor.Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/werk/taxonomie", "/werk/taxonomie/online", "/werk/taxonomie/nieuw", "/taxonomie/bestaat-niet" })
        {
            await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Fact]
    public async Task Merge_ProposedAndConfirmed_LeadsTheOldAddressOn_AndIsTakenBack()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        using var editor = await bank.It.SignInAsync("Hoofdredacteur");
        await analyst.GetAsync("/werk/taxonomie/clothing");
        await SendAsync(analyst, "clothing", ("mergedInto", "street"), ("reason", "Bijna hetzelfde."));
        Assert.Equal("/werk/taxonomie/clothing?gedaan=Sent", analyst.Location);
        await analyst.FollowAsync();
        Assert.NotNull(analyst.Page.QuerySelector("form[action$='/terugnemen']"));
        Assert.Null(analyst.Page.QuerySelector("form[action$='/bevestigen']"));
        await analyst.PostAsync("/werk/taxonomie/clothing/bevestigen", Token(analyst));
        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);

        await editor.GetAsync("/werk/taxonomie/clothing");
        Assert.Contains("street", editor.Page.QuerySelector(".compared")!.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync("form[action$='/bevestigen']");
        await UntilAsync(editor, "/taxonomie/clothing", () => editor.Location == "/taxonomie/street?opgegaan=clothing");
        await editor.FollowAsync();
        Assert.Contains("is opgegaan in dit begrip", editor.Text, StringComparison.Ordinal);

        await analyst.GetAsync("/werk/taxonomie/clothing");
        await analyst.SubmitAsync("form[action$='/terugzetten']");
        await editor.GetAsync("/werk/taxonomie/clothing");
        await editor.SubmitAsync("form[action$='/bevestigen']");
        await UntilAsync(editor, "/taxonomie/clothing", () => editor.Status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Proposal_Refused_SaysWhyAtTheFieldAndLosesNothing()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/taxonomie/invented-group");

        await SendAsync(
            analyst, "invented-group", ("reason", "Lijst erbij."), ("listings-0-list", "Lijst"), ("listings-0-by", "Iemand"), ("listings-0-listedOn", "3026"), ("name-en", "<script>alert(1)</script>"));

        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.Equal("listings-0-listedOn", Assert.Single(analyst.Page.QuerySelectorAll("[aria-invalid=true]")).Id);
        Assert.Equal("3026", analyst.Page.QuerySelector("#listings-0-listedOn")!.TextContent);
        Assert.Equal("<script>alert(1)</script>", analyst.Page.QuerySelector("#name-en")!.TextContent);
    }

    [Fact]
    public async Task NewLabel_Proposed_WaitsOnTheList_InBothLanguages()
    {
        using var analyst = await bank.It.SignInAsync("Tweede analist");
        await analyst.ChooseLanguageAsync("en");
        await analyst.GetAsync("/werk/taxonomie/nieuw");
        await analyst.SubmitAsync(
            "form.report",
            ("lijst", "Groups"), ("id", "kwastclub"), ("name-nl", "Kwastclub"), ("name-en", "Tassel club"), ("definition-nl", "Verzonnen."), ("definition-en", "Invented."), ("reason", "Nieuw."));
        Assert.Equal("/werk/taxonomie/kwastclub?gedaan=Sent", analyst.Location);

        await analyst.GetAsync("/werk/taxonomie");

        Assert.Contains("Tassel club", analyst.Page.QuerySelector(".work-lines")!.TextContent, StringComparison.Ordinal);
        await analyst.GetAsync("/taxonomie/kwastclub");
        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);
    }

    /// <summary>Sends the form as it stands, with these fields changed.</summary>
    private static Task SendAsync(Visitor visitor, string id, params (string Name, string Value)[] set)
    {
        var fields = visitor.Page.QuerySelectorAll($"form[action='/werk/taxonomie/{id}'] textarea").Select(area => (Name: area.GetAttribute("name")!, Value: area.TextContent))
            .Where(field => set.All(one => one.Name != field.Name));
        return visitor.SubmitAsync($"form[action='/werk/taxonomie/{id}']", [.. fields, .. set]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(Visitor visitor) =>
        [KeyValuePair.Create("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)];

    /// <summary>Labels are followed within seconds, not at once.</summary>
    private static async Task UntilAsync(Visitor visitor, string address, Func<bool> holds)
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            await visitor.GetAsync(address);
            if (holds()) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{address} answers {(int)visitor.Status} {visitor.Location}");
    }
}
