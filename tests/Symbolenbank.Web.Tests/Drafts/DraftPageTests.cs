using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>Beginning a draft, handing it in and adding a spelling, by plain forms.</summary>
public sealed class DraftPageTests
{
    [Theory]
    [InlineData("Gemeenteprofessional")]
    [InlineData("Moderator")]
    [InlineData("Auditor")]
    [InlineData("Beheerder")]
    public async Task Pages_ForWhoeverIsNoAuthor_AreNotThere(string account)
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        var draft = await BeginAsync(analyst, "qx-nieuw");
        using var visitor = await bank.SignInAsync(account);

        foreach (var address in new[] { "/werk/nieuw", draft, draft + "/inleveren", "/werk/ingeleverd?versie=SB-2026-0001@1", "/tekens/SB-2026-0001/variant" })
        {
            await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.GetAsync("/tekens/SB-2026-0001");
        Assert.Null(visitor.Page.QuerySelector(".writer-tools"));
        Assert.Null(visitor.Page.QuerySelector("script[src*=blazor]"));
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var address in new[] { "/werk/nieuw", "/werk/bewerken", "/tekens/SB-2026-0001/variant", draft + "/inleveren" })
        {
            await visitor.PostAsync(address, [new("__RequestVerificationToken", token), new("code", "SB-2026-0001"), new("vorm", "x")]);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Fact]
    public async Task Draft_OfAColleague_IsNotThere()
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        var draft = await BeginAsync(analyst, "qx-nieuw");
        using var colleague = await bank.SignInAsync("Tweede analist");

        await colleague.GetAsync(draft);

        Assert.Equal(HttpStatusCode.NotFound, colleague.Status);
    }

    [Fact]
    public async Task NoHit_ForAnAuthor_BeginsADraftWithoutTheTextInAnyAddress()
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.SearchAsync("ᛉᛉ");

        await analyst.SubmitAsync("form[action='/werk/nieuw']");
        await analyst.FollowAsync();

        Assert.Equal(HttpStatusCode.OK, analyst.Status);
        Assert.Contains("/_framework/blazor.web.js", analyst.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // The island does not prerender: the draft is read, and recorded, once.
        Assert.DoesNotContain("ᛉᛉ", analyst.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.SeeOther)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task New_WithALongSign_IsTakenUpToTheLimit(int length, HttpStatusCode status)
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/werk/nieuw");

        await analyst.SubmitAsync("form.report", ("vorm", new string('q', length)));

        Assert.Equal(status, analyst.Status);
    }

    [Fact]
    public async Task HandIn_OfAnIncompleteDraft_ListsWhatIsMissingWithItsPlace()
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        var draft = await BeginAsync(analyst, "qx-nieuw");
        await analyst.GetAsync(draft + "/inleveren");

        Assert.Contains("Er is een extremistische betekenis nodig.", analyst.Text, StringComparison.Ordinal);
        Assert.NotNull(analyst.Page.QuerySelector($".gate a[href='{draft}#betekenis']"));
        Assert.Contains("Engels: In deze taal", analyst.Page.QuerySelector(".gate")!.TextContent, StringComparison.Ordinal);
        Assert.Null(analyst.Page.QuerySelector("main [role=alert]"));
        await analyst.SubmitAsync("form.report", ("wat", "Nieuw teken"));
        Assert.NotNull(analyst.Page.QuerySelector("#schoon-fout"));
        await analyst.SubmitAsync("form.report", ("wat", "Nieuw teken"), ("schoon", "on"));
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.StartsWith("Nog niet ingeleverd.", analyst.Page.QuerySelector("main [role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Nieuw teken", analyst.Page.QuerySelector("#wat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variant_WithASource_IsKeptAndSaysWhatHappens()
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/tekens/SB-2026-0001");

        await analyst.SubmitAsync("form[action$='/variant']", ("vorm", "71-71"), ("bron", "s1"), ("schoon", "on"));

        await analyst.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, analyst.Status);
        Assert.Contains("maar kan nog niet worden ingeleverd", analyst.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await DraftsAsync(bank));
    }

    [Theory]
    [InlineData("7171")]
    [InlineData("#7171")]
    public async Task Variant_ThatAnotherSignHas_IsTakenOnlyOnceTheAuthorKnows(string form)
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/tekens/SB-2026-0002");
        (string, string)[] fields = [("vorm", form), ("bron", "s1"), ("schoon", "on")];

        await analyst.SubmitAsync("form[action$='/variant']", fields);

        Assert.Equal(HttpStatusCode.Conflict, analyst.Status);
        Assert.NotNull(analyst.Page.QuerySelector("[role=alert] a[href='/tekens/SB-2026-0001']"));
        Assert.Empty(await DraftsAsync(bank));
        Assert.True(analyst.Page.QuerySelector("input[name=schoon]")!.HasAttribute("checked"));

        await analyst.SubmitAsync("form[action$='/variant']", fields);
        Assert.Equal(HttpStatusCode.SeeOther, analyst.Status);
        Assert.NotEmpty(await DraftsAsync(bank));
    }

    [Theory]
    [InlineData("https://www.instituut.example/rapport?id=1", "instituut.example")]
    [InlineData("www.instituut.example/rapport", "instituut.example")]
    public async Task Address_InTheBox_BeginsADraftWithItsSource(string address, string publisher)
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.SearchAsync(address);

        Assert.Equal("Begin een teken met dit als bron", analyst.Page.QuerySelector("form[action='/werk/nieuw'] button")!.TextContent);
        await analyst.SubmitAsync("form[action='/werk/nieuw']");

        Assert.EndsWith("#bronnen", analyst.Location, StringComparison.Ordinal);
        await analyst.GetAsync(analyst.Location!.Split('#')[0] + "/inleveren");
        Assert.Contains(publisher, analyst.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/forms/", analyst.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hits_ThatAreNotTheSign_LeaveAnAuthorAWayOnAndOthersNone()
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.SearchAsync("verzonnen groet");
        Assert.NotEmpty(analyst.Page.QuerySelectorAll(".hits > li"));
        Assert.NotNull(analyst.Page.QuerySelector("form[action='/werk/nieuw']"));

        using var reader = await bank.SignInAsync("Moderator");
        await reader.SearchAsync("verzonnen groet");
        Assert.Null(reader.Page.QuerySelector("form[action='/werk/nieuw']"));
    }

    [Theory]
    [InlineData("", "s1", "on", "1 tot 200 tekens")]
    [InlineData("7171", "s1", "on", "staat er al")]
    [InlineData("71-72", "", "on", "Kies een bron")]
    [InlineData("71-72", "s9", "on", "Kies een bron")]
    [InlineData("71-72", "s1", null, "Bevestig")]
    public async Task Variant_Refused_SaysWhyAndLeavesNoDraftBehind(string form, string source, string? clean, string says)
    {
        await using var bank = await OpenAsync();
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/tekens/SB-2026-0001");
        (string, string)[] fields = [("vorm", form), ("bron", source), .. clean is null ? (ReadOnlySpan<(string, string)>)[] : [("schoon", clean)]];

        await analyst.SubmitAsync("form[action$='/variant']", fields);

        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.Contains(says, analyst.Text, StringComparison.Ordinal);
        Assert.Equal(form, analyst.Page.QuerySelector("#variant")!.GetAttribute("value"));
        Assert.Empty(await DraftsAsync(bank));
    }

    /// <summary>Drafts that the analyst has and did not throw away.</summary>
    private static async Task<IReadOnlyList<DraftLine>> DraftsAsync(WebBank bank)
    {
        var account = bank.Services.GetRequiredService<DemoAccounts>().All.Single(one => one.NameNl == "Analist").Id;
        var session = await bank.Services.GetRequiredService<Sessions>().StartAsync(account, "test", TestContext.Current.CancellationToken);
        var reader = bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
        var mine = await bank.Services.GetRequiredService<DraftDesk>().MineAsync(reader, TestContext.Current.CancellationToken);
        return [.. mine.Value!.Where(line => line.DiscardedAt is null)];
    }

    [Fact]
    public async Task Circuit_OnTheMachineSurfaceOrWithoutASession_IsNotThere()
    {
        await using var bank = await OpenAsync();
        using var nobody = bank.Visit();
        await nobody.PostAsync(DraftAddresses.Circuit + "/negotiate?negotiateVersion=1", []);
        Assert.Equal(HttpStatusCode.Redirect, nobody.Status);

        using var machine = new Visitor(new Uri(bank.Services.GetRequiredService<SurfaceTable>().AddressOf(Surface.Api)!));
        await machine.PostAsync(DraftAddresses.Circuit + "/negotiate?negotiateVersion=1", []);
        Assert.Equal(HttpStatusCode.NotFound, machine.Status);
    }

    private static async Task<WebBank> OpenAsync()
    {
        var bank = new WebBank();
        await bank.InitializeAsync();
        return bank;
    }

    private static async Task<string> BeginAsync(Visitor author, string form)
    {
        await author.GetAsync("/werk/nieuw");
        await author.SubmitAsync("form.report", ("vorm", form));
        return author.Location!;
    }
}
