using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>What holds on every page, in both languages, light and dark.</summary>
public sealed class EveryPageTests(BankFixture bank)
{
    /// <summary>What the dark theme can break that the light one has right; all else is the same page.</summary>
    private static readonly AxeRunOptions RulesOfColour = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    public static TheoryData<PageKind> Pages => [.. Enum.GetValues<PageKind>()];

    public static TheoryData<PageKind, string> PagesInBothLanguages =>
        [.. from page in Enum.GetValues<PageKind>() from language in new[] { "nl", "en" } select (page, language)];

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task Axe_InLightAndDark_FindsNoViolation(PageKind page, string language)
    {
        await using var visitor = await bank.VisitAsync(page, new Setting { Language = language });
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        List<string> found = [];
        foreach (var (colours, rules) in new[] { (ColorScheme.Light, new AxeRunOptions()), (ColorScheme.Dark, RulesOfColour) })
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            var result = await visitor.Page.RunAxe(rules);
            found.AddRange(from rule in result.Violations from node in rule.Nodes select $"{colours}: {rule.Id}: {rule.Help}: {node.Html}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Window_Of320Pixels_NeedsNoSidewaysScrolling(PageKind page)
    {
        await using var visitor = await bank.VisitAsync(page, new Setting { Width = 320 });
        var wide = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= 320 ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.True(wide.Length == 0, string.Join('\n', wide));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenLoaded_HasOneHeadingATitleAndNoFaults(PageKind page)
    {
        await using var visitor = await bank.VisitAsync(page);
        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        Assert.Equal(1, await visitor.Page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Contains("Symbolenbank", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Faults, fault => page != PageKind.NotFound || !fault.Contains("404", StringComparison.Ordinal));
    }
}
