using System.Net;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Entries;

public sealed class AlikePageTests(WebBank bank)
{
    [Fact]
    public async Task Entry_OnItsPage_LeadsToSignsLikeItAndLooksForNoneItself()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        Assert.Equal("Tekens die hierop lijken", visitor.Page.QuerySelector("a.like-this[href='/tekens/SB-2026-0001/lijkt-op']")!.TextContent);
        Assert.Empty(visitor.Page.QuerySelectorAll(".hit"));
        await visitor.GetAsync("/tekens/SB-2026-0001/versies/1");
        Assert.Null(visitor.Page.QuerySelector(".like-this"));
    }

    [Fact]
    public async Task Alike_ForAReader_AreOthersThatTheReaderMaySee()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.GetAsync("/tekens/SB-2026-0001/lijkt-op");
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/tekens/SB-2026-0001/lijkt-op");

        var hidden = "a[href='/tekens/SB-2026-0004']";
        Assert.Equal(HttpStatusCode.OK, moderator.Status);
        Assert.InRange(moderator.Page.QuerySelectorAll(".hit").Length, 1, 5);
        Assert.Null(moderator.Page.QuerySelector(hidden));
        Assert.DoesNotContain("fluisterwoord", moderator.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(analyst.Page.QuerySelector(hidden));
        Assert.Null(analyst.Page.QuerySelector(".hit a[href='/tekens/SB-2026-0001']"));
    }

    [Fact]
    public async Task Alike_WithACoveredNeighbour_DoesNotShowItsWordUnasked()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001/lijkt-op");

        var neighbour = visitor.Page.QuerySelector(".hit a[href='/tekens/SB-2026-0003']")!;
        Assert.Equal("Verborgen: scheldwoord (SB-2026-0003)", neighbour.TextContent);
        foreach (var covered in visitor.Page.QuerySelectorAll("details.covered")) covered.Remove();
        Assert.DoesNotContain("grompelaar", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alike_WhenShown_AreRecordedBeforeTheyAreGiven()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0005/lijkt-op");
        var shown = visitor.Page.QuerySelectorAll(".hit h2 a").Select(link => link.GetAttribute("href")![^12..] + "@1").ToArray();

        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=200");

        Assert.NotEmpty(shown);
        Assert.Contains(auditor.Page.QuerySelectorAll(".records tbody tr"), row => row.TextContent.Contains(string.Join(' ', shown), StringComparison.Ordinal));
    }
}
