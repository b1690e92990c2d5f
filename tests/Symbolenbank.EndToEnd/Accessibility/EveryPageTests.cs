using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>What holds on every page, in both languages, light and dark.</summary>
public sealed class EveryPageTests(BankFixture bank)
{
    public static TheoryData<PageKind> Pages => [.. Enum.GetValues<PageKind>()];

    public static TheoryData<PageKind, string, bool> PagesAndSettings
    {
        get
        {
            var all = from page in Enum.GetValues<PageKind>()
                      from language in new[] { "nl", "en" }
                      from dark in new[] { false, true }
                      select (page, language, dark);
            return [.. all];
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndSettings))]
    public async Task Axe_OnEveryPage_FindsNoViolation(PageKind page, string language, bool dark)
    {
        await using var visitor = await bank.VisitAsync(new Setting { Language = language, Dark = dark });
        await visitor.GoAsync(page);

        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        var found = await visitor.Page.RunAxe();
        Assert.Empty(found.Violations.SelectMany(
            rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Window_Of320Pixels_NeedsNoSidewaysScrolling(PageKind page)
    {
        await using var visitor = await bank.VisitAsync(new Setting { Width = 320 });
        await visitor.GoAsync(page);

        var wide = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= 320 ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(wide);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenLoaded_HasOneHeadingATitleAndNoFaults(PageKind page)
    {
        await using var visitor = await bank.VisitAsync();
        await visitor.GoAsync(page);

        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        Assert.Equal(1, await visitor.Page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Contains("Symbolenbank", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Faults, fault => page != PageKind.NotFound || !fault.Contains("404", StringComparison.Ordinal));
    }
}
