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
        // The answers that these two pages are about; a browser notes them as faults.
        var meant = page switch { PageKind.NotFound => "404", PageKind.RefusedReport => "400", _ => "nothing" };
        Assert.DoesNotContain(visitor.Faults, fault => !fault.Contains(meant, StringComparison.Ordinal));
    }

    /// <summary>Source: WCAG 2.2, success criterion 2.5.8, with its exception for links within a sentence.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Targets_OnAPhone_AreAtLeast24Pixels(PageKind page)
    {
        await using var visitor = await bank.VisitAsync(page, new Setting { Width = 360 });
        var small = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(e => e.checkVisibility())
              .filter(e => { const box = e.getBoundingClientRect(); return box.width < 23.9 || box.height < 23.9; })
              .filter(e => getComputedStyle(e).display !== 'inline' || e.parentElement.textContent.trim() === e.textContent.trim())
              .map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.True(small.Length == 0, string.Join('\n', small));
    }

    /// <summary>With the person's own few colours, what is apart or chosen still has a line around or under it.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InForcedColours_KeepsItsBordersAndWhatIsChosen(PageKind page)
    {
        await using var visitor = await bank.VisitAsync(page);
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var bare = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.label, .sense, .do, .tile, .chip, .nl-button, .covered > summary, input:not([type=hidden], [type=checkbox]), select, textarea, nav a[aria-current=page]')]
              .filter(e => e.checkVisibility())
              .filter(e => { const s = getComputedStyle(e); return ['Top', 'Bottom', 'Left'].every(side => s[`border${side}Style`] === 'none' || s[`border${side}Width`] === '0px'); })
              .map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.True(bare.Length == 0, string.Join('\n', bare));
    }
}
