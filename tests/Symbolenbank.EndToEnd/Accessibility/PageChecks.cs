using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>Checks of a loaded page. Each gives one line for each fault, headed by what is wrong, and may leave the window changed.</summary>
internal static class PageChecks
{
    /// <summary>What the dark theme can break that the light one has right, and what no language changes; all else is the same page.</summary>
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    /// <summary>The script that makes <c>axe</c> known to a page.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    extension(IPage page)
    {
        public async Task<IReadOnlyList<string>> FaultsOfStructureAsync(string language)
        {
            List<string> faults = [];
            if (await page.Locator("html").GetAttributeAsync("lang") != language) faults.Add($"structure: the page does not say that it is in {language}");
            if (await page.Locator("h1").CountAsync() != 1) faults.Add("structure: not one first heading");
            if (await page.GetByRole(AriaRole.Main).CountAsync() != 1) faults.Add("structure: not one main part");
            if (!(await page.TitleAsync()).Contains("Symbolenbank", StringComparison.Ordinal)) faults.Add("structure: the title does not name the bank");
            return faults;
        }

        /// <param name="withColours">Also <see cref="RulesOfColour"/>, in both themes.</param>
        /// <param name="isWhole">Both themes with every rule.</param>
        public async Task<IReadOnlyList<string>> FaultsOfAxeAsync(bool withColours, bool isWhole)
        {
            await page.EvaluateAsync(Axe);
            if (isWhole) return [.. await page.FaultsByRulesAsync(ColorScheme.Light, new()), .. await page.FaultsByRulesAsync(ColorScheme.Dark, new())];
            if (!withColours) return await page.FaultsByRulesAsync(ColorScheme.Light, new() { ["rules"] = RulesOfColour.ToDictionary(rule => rule, _ => new { enabled = false }) });
            return [.. await page.FaultsByRulesAsync(ColorScheme.Light, new()), .. await page.FaultsByRulesAsync(ColorScheme.Dark, new() { ["runOnly"] = RulesOfColour })];
        }

        /// <summary>With the person's own few colours, what is apart or chosen still has a line around or under it.</summary>
        public async Task<IReadOnlyList<string>> FaultsInForcedColoursAsync()
        {
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
            var bare = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.label, .sense, .do, .tile, .chip, .nl-button, .covered > summary, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, nav a[aria-current=page]')]
                  .filter(e => e.checkVisibility())
                  .filter(e => { const s = getComputedStyle(e); return ['Top', 'Bottom', 'Left'].every(side => s[`border${side}Style`] === 'none' || s[`border${side}Width`] === '0px'); })
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
            return [.. bare.Select(element => "no line in forced colours: " + element)];
        }

        /// <summary>Source: WCAG 2.2, success criterion 2.5.8, with its exception for links within a sentence.</summary>
        public async Task<IReadOnlyList<string>> SmallTargetsAsync()
        {
            await page.SetViewportSizeAsync(360, 740);
            var small = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(e => e.checkVisibility())
                  .filter(e => { const box = e.getBoundingClientRect(); return box.width < 23.9 || box.height < 23.9; })
                  .filter(e => getComputedStyle(e).display !== 'inline' || e.parentElement.textContent.trim() === e.textContent.trim())
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            return [.. small.Select(element => "smaller than 24 pixels: " + element)];
        }

        public async Task<IReadOnlyList<string>> WiderThanAsync(int width)
        {
            await page.SetViewportSizeAsync(width, 740);
            var wide = await page.EvaluateAsync<string[]>(
                """
                width => document.documentElement.scrollWidth <= width ? [] :
                  [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
                    .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
                """,
                width);
            return [.. wide.Select(element => $"wider than {width} pixels: {element}")];
        }

        /// <param name="options">As <c>axe.run</c> takes them.</param>
        private async Task<IReadOnlyList<string>> FaultsByRulesAsync(ColorScheme colours, Dictionary<string, object> options)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            var found = await page.EvaluateAsync<string[]>(
                """
                async options => (await axe.run(document, { resultTypes: ['violations'], ...options })).violations
                  .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))
                """,
                options);
            return [.. found.Select(fault => $"axe, {colours}: {fault}")];
        }
    }
}
