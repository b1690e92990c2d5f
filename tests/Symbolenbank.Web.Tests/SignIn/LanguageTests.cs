using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.SignIn;

public sealed class LanguageTests(WebBank bank)
{
    [Theory]
    [InlineData(null)]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8")]
    [InlineData("en-GB,en;q=0.9")]
    public async Task FirstPage_WhateverTheBrowserAsks_IsDutch(string? asked)
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/", asked);
        Assert.Equal("nl", visitor.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Switch_OnAPage_KeepsThePageAndTheChoice()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");
        await visitor.SubmitAsync("form[action='/taal']", ("taal", "en"));
        Assert.Equal("/tekens/SB-2026-0001", visitor.Location);

        await visitor.FollowAsync();
        Assert.Equal("en", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Can also mean", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("invented house number", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kan betekenen", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("This is not a service of the NCTV", visitor.Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }
}
