using System.Text;
using System.Text.RegularExpressions;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Entries;

/// <summary>An entry on paper.</summary>
public sealed partial class PrintingTests(BankFixture bank)
{
    private const int MostPages = 2;

    [Theory]
    [InlineData("nl", "Gemeenteprofessional")]
    [InlineData("en", "Moderator")]
    [InlineData("nl", "Hoofdredacteur")]
    public async Task Entry_Printed_TakesTwoPagesAtMost(string language, string account)
    {
        await using var visitor = await bank.SignInAsync(account, new Setting { Language = language });
        List<string> tooLong = [];
        foreach (var code in ShippedEntries.LongestFirst(language).Take(12))
        {
            await visitor.Page.GotoAsync($"/tekens/{code}");
            var pages = PagesOf(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            Assert.NotEqual(0, pages);
            if (pages > MostPages) tooLong.Add($"{code}: {pages} pages");
        }

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public async Task CoveredEntry_OnPaper_HasTheAdviceTheLawAndTheCitationAndNothingToPress()
    {
        await using var visitor = await bank.VisitAsync(PageKind.CoveredEntry);
        await visitor.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        var paper = await visitor.Page.Locator("body").InnerTextAsync();

        Assert.All(
            ["Verborgen: ", "Voor gemeenten", "Direct gevaar? Bel 112.", "Is het strafbaar? Dat hangt af van de omstandigheden.", "Bronnen", "Verwijs zo: Symbolenbank, "],
            words => Assert.Contains(words, paper, StringComparison.Ordinal));
        Assert.All(["Toon", "Privacy", "Kopieer", "Advies voor iemand anders"], words => Assert.DoesNotContain(words, paper, StringComparison.Ordinal));
    }

    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
