using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing;

namespace Symbolenbank.EndToEnd.Pictures;

/// <summary>Makes the pictures of <c>docs/screenshots</c>. A test run tries one setting only and keeps nothing.</summary>
public sealed class PictureTests(BankFixture bank) : IDisposable
{
    /// <summary>The environment variable that names the folder for the pictures of every setting.</summary>
    public const string Variable = "SYMBOLENBANK_PICTURES";

    private static readonly (string Name, PageKind Kind)[] Pages =
    [
        ("lookup", PageKind.Search), ("hits", PageKind.Hits), ("entry", PageKind.Entry), ("covered", PageKind.CoveredEntry), ("no-hit", PageKind.NoHit),
        ("report", PageKind.RefusedReport), ("editor", PageKind.Editor), ("overview", PageKind.Overview),
    ];

    private readonly TemporaryFolder _folder = new();

    private static string? Wanted => Environment.GetEnvironmentVariable(Variable);

    public static TheoryData<string, bool, int> Settings => Wanted is null
        ? [("nl", false, 360)]
        : [.. from language in new[] { "nl", "en" } from dark in new[] { false, true } from width in new[] { 360, 1280 } select (language, dark, width)];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Pages_InASetting_ArePictured(string language, bool dark, int width)
    {
        foreach (var (name, kind) in Pages)
        {
            await using var visitor = await bank.VisitAsync(kind, new Setting { Language = language, Dark = dark, Width = width });
            if (kind is PageKind.Hits) await visitor.SearchAsync(language == "nl" ? "omgekeerde vlag" : "upside-down flag");
            await visitor.Page.EvaluateAsync("() => document.fonts.ready");
            var file = $"{name}-{language}-{(dark ? "dark" : "light")}-{(width < 600 ? "phone" : "wide")}.png";
            var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Wanted ?? _folder.Path, file), Animations = ScreenshotAnimations.Disabled });
            Assert.NotEmpty(picture);
        }
    }

    public void Dispose() => _folder.Dispose();
}
