using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>What holds on every page, in both languages. One visit serves all checks; those of colours, which no language changes, run in Dutch.</summary>
public sealed class EveryPageTests(BankFixture bank)
{
    public static TheoryData<PageKind, string> PagesInBothLanguages =>
        [.. from page in Enum.GetValues<PageKind>() from language in new[] { "nl", "en" } select (page, language)];

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task Page_InEitherLanguage_HoldsWhatEveryPageHolds(PageKind page, string language)
    {
        await using var visitor = await bank.VisitAsync(page, new Setting { Language = language });
        string[] faults =
        [
            .. await visitor.Page.FaultsOfStructureAsync(language),
            .. visitor.Faults.Where(fault => !IsMeant(page, fault)).Select(fault => "browser: " + fault),
            .. await visitor.Page.FaultsOfAxeAsync(isDarkToo: language == "nl"),
            .. language == "nl" ? await visitor.Page.FaultsInForcedColoursAsync() : [],
            .. await visitor.Page.SmallTargetsAsync(),
            .. await visitor.Page.WiderThanAsync(320),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>The answers that these two pages are about; a browser notes them as faults.</summary>
    private static bool IsMeant(PageKind page, string fault)
    {
        var meant = page switch { PageKind.NotFound => "404", PageKind.RefusedReport => "400", _ => "nothing" };
        return fault.Contains(meant, StringComparison.Ordinal);
    }
}
