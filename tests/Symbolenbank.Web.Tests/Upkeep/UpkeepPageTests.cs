using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Upkeep;

/// <summary>Checking texts and sources again, without script.</summary>
public sealed class UpkeepPageTests(TruthBank bank) : IClassFixture<TruthBank>
{
    [Fact]
    public async Task StillRight_FromTheList_IsHandedInOnce()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/herzien");
        Assert.DoesNotContain("zwijgvaan", analyst.Text, StringComparison.Ordinal);
        var form = $"form[action='/werk/herzien']:has(input[value='{TruthBank.Neighbour.Code}'])";

        await analyst.SubmitAsync(form);

        Assert.Equal($"/werk/herzien?gedaan={TruthBank.Neighbour.Code}", analyst.Location);
        await analyst.FollowAsync();
        Assert.Contains("is ingeleverd", analyst.Text, StringComparison.Ordinal);
        await analyst.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.Conflict, analyst.Status);
    }

    [Fact]
    public async Task Sources_Marked_SayTheDay_AndAreUndone()
    {
        using var analyst = await bank.It.SignInAsync("Analist");
        await analyst.GetAsync("/werk/bronnen");
        Assert.DoesNotContain("zwijgvaan", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("nog nooit", analyst.Page.QuerySelector(".source-card")!.TextContent, StringComparison.Ordinal);
        var name = analyst.Page.QuerySelector("input[name=bron]")!.GetAttribute("value")!;
        await analyst.SubmitAsync("form:has(input[name=bron])");
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);

        await analyst.SubmitAsync("form:has(input[name=bron])", ("bron", name));
        await analyst.FollowAsync();

        Assert.DoesNotContain("nog nooit", CardOf(analyst, name).TextContent, StringComparison.Ordinal);
        await analyst.SubmitAsync("form[action^='/werk/bronnen/ongedaan']");
        await analyst.FollowAsync();
        Assert.Contains("nog nooit", CardOf(analyst, name).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArchiveAddress_IsHandedIn_OrRefusedWhereItStands()
    {
        using var analyst = await bank.It.SignInAsync("Tweede analist");
        await analyst.GetAsync("/werk/bronnen?gebrek=NoArchive");
        var field = Assert.Single(analyst.Page.QuerySelectorAll("input[name^=archief-]")).GetAttribute("name")!;
        var token = KeyValuePair.Create("__RequestVerificationToken", analyst.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

        await analyst.PostAsync("/werk/bronnen/archief?gebrek=NoArchive", [token, KeyValuePair.Create(field, "http://archief.example/a")]);
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.Equal("http://archief.example/a", analyst.Page.QuerySelector("[aria-invalid=true]")!.GetAttribute("value"));
        await analyst.PostAsync("/werk/bronnen/archief?gebrek=NoArchive", [token, KeyValuePair.Create(field, "https://archief.example/a")]);
        Assert.Equal(HttpStatusCode.BadRequest, analyst.Status);
        Assert.Equal("https://archief.example/a", analyst.Page.QuerySelector("input[name^=archief-]")!.GetAttribute("value"));
        await analyst.PostAsync("/werk/bronnen/archief?gebrek=NoArchive", [token, KeyValuePair.Create(field, "https://archief.example/a"), KeyValuePair.Create("schoon", "on")]);

        Assert.Equal(HttpStatusCode.SeeOther, analyst.Status);
        await analyst.FollowAsync();
        Assert.Contains($"Ingeleverd als kleine wijziging: {TruthBank.Middle.Code}", analyst.Text, StringComparison.Ordinal);
    }

    private static IElement CardOf(Visitor visitor, string name) => visitor.Page.QuerySelector($"input[value='{name}']")!.Closest(".source-card")!;
}
