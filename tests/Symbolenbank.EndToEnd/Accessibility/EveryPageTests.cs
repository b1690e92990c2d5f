using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>
/// What holds on every page, in both languages. One visit serves all checks; those of colours, which no language changes, run in Dutch. With
/// <see cref="Variable"/> set every rule runs in both themes and both languages, as <c>tests/accessibility/axe.sh</c> does.
/// </summary>
public sealed class EveryPageTests(Rounds rounds) : IClassFixture<Rounds>
{
    /// <summary>The environment variable that asks for the long form.</summary>
    private const string Variable = "SYMBOLENBANK_AXE_WHOLE";

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static TheoryData<PageKind, string> PagesInBothLanguages =>
        [.. from page in Enum.GetValues<PageKind>() from language in new[] { "nl", "en" } select (page, language)];

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task Page_InEitherLanguage_HoldsWhatEveryPageHolds(PageKind page, string language)
    {
        var faults = await rounds.AtAsync(page, language, visitor => FaultsOfAsync(visitor, page, language));
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    private static async Task<string[]> FaultsOfAsync(Visitor visitor, PageKind page, string language) =>
    [
        .. await visitor.Page.FaultsOfStructureAsync(language),
        .. visitor.TakeFaults().Where(fault => !IsMeant(page, fault)).Select(fault => "browser: " + fault),
        .. await visitor.Page.FaultsOfAxeAsync(withColours: language == "nl", IsWhole),
        .. language == "nl" || IsWhole ? await visitor.Page.FaultsInForcedColoursAsync() : [],
        .. await visitor.Page.SmallTargetsAsync(),
        .. await visitor.Page.WiderThanAsync(320),
    ];

    /// <summary>The answers that these pages are about; a browser notes them as faults.</summary>
    private static bool IsMeant(PageKind page, string fault)
    {
        var meant = page switch { PageKind.NotFound => "404", PageKind.Tombstone => "410", PageKind.RefusedReport or PageKind.RefusedDecision => "400", _ => "nothing" };
        return fault.Contains(meant, StringComparison.Ordinal);
    }
}
