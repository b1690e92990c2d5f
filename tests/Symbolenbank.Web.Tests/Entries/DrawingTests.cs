using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Entries;

/// <summary>Drawings stand in the page with their alternative text; covered ones behind their cover.</summary>
public sealed class DrawingTests(WebBank bank)
{
    [Theory]
    [InlineData("nl", "Een bloem met vijf blaadjes.")]
    [InlineData("en", "A flower with five petals.")]
    public async Task Drawing_OnPageAndHit_IsAnImageWithItsTextInTheLanguageOfThePage(string language, string text)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.ChooseLanguageAsync(language);
        await visitor.GetAsync("/tekens/SB-2026-0002");
        Check(visitor.Page.QuerySelector(".entry-aside .tile")!);

        await visitor.SearchAsync("wimpelbloem");
        Check(visitor.Page.QuerySelector(".hit > .tile")!);

        void Check(IElement tile)
        {
            Assert.Equal(("img", text), (tile.GetAttribute("role"), tile.GetAttribute("aria-label")));
            Assert.NotNull(tile.QuerySelector("svg[viewBox='0 0 120 120'] circle"));
        }
    }

    [Theory]
    [InlineData("SB-2026-0002")]
    [InlineData("SB-2026-0003")]
    public async Task Drawing_ThatIsCovered_StandsBehindTheCoverOnly(string code)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/" + code);

        Assert.NotNull(visitor.Page.QuerySelector(".entry-head details.covered:not([open]) .drawn line"));
        foreach (var covered in visitor.Page.QuerySelectorAll("details.covered")) covered.Remove();
        Assert.Null(visitor.Page.QuerySelector(".drawn line"));
    }

    [Fact]
    public async Task Tile_WithoutADrawing_IsTheFormAndSaysNothing()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var tile = visitor.Page.QuerySelector(".entry-aside .tile")!;
        Assert.Equal(("7171", "true"), (tile.TextContent, tile.GetAttribute("aria-hidden")));
    }

    [Theory]
    [InlineData("/drawings/bloem.svg")]
    [InlineData("/data/drawings/bloem.svg")]
    public async Task Drawing_AsAFile_IsNotThere(string address)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
