using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Pictures;

/// <summary>Makes the pictures of <c>docs/screenshots</c>; run by <c>docs/screenshots/make.sh</c> only.</summary>
public sealed class PictureTests(BankFixture bank)
{
    private static readonly (string Name, PageKind Kind)[] Pages =
    [
        ("lookup", PageKind.Search), ("hits", PageKind.Hits), ("entry", PageKind.Entry), ("covered", PageKind.CoveredEntry), ("no-hit", PageKind.NoHit),
        ("report", PageKind.RefusedReport),
    ];

    public static TheoryData<string, bool, int> Settings =>
        [.. from language in new[] { "nl", "en" } from dark in new[] { false, true } from width in new[] { 360, 1280 } select (language, dark, width)];

    [Theory(Explicit = true)]
    [MemberData(nameof(Settings))]
    public async Task Pages_InASetting_ArePictured(string language, bool dark, int width)
    {
        foreach (var (name, kind) in Pages)
        {
            await using var visitor = await bank.VisitAsync(kind, new Setting { Language = language, Dark = dark, Width = width });
            if (kind is PageKind.Hits) await visitor.SearchAsync(language == "nl" ? "omgekeerde vlag" : "upside-down flag");
            await visitor.Page.EvaluateAsync("() => document.fonts.ready");
            var file = $"{name}-{language}-{(dark ? "dark" : "light")}-{(width < 600 ? "phone" : "wide")}.png";
            await visitor.Page.ScreenshotAsync(new() { Path = Checkout.Path("docs", "screenshots", file), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
