using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Unanswered;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Overview;

/// <summary>The morning's page, and the way from a search that found nothing to it.</summary>
public sealed class OverviewPageTests
{
    [Fact]
    public async Task Unanswered_AfterThreeSessionsOfTwoOrganisations_StandsInTheOverviewUntilItIsRemoved()
    {
        await using var bank = new WebBank();
        await bank.InitializeAsync();
        using var analyst = await bank.SignInAsync("Analist");
        foreach (var account in new[] { "Gemeenteprofessional", "Gemeenteprofessional", "Moderator" })
        {
            await WriteAsync(bank);
            await analyst.GetAsync("/werk/overzicht");
            Assert.DoesNotContain("zonnewimpel", analyst.Text, StringComparison.OrdinalIgnoreCase);
            using var visitor = await bank.SignInAsync(account);
            await visitor.SearchAsync("Zonnewimpel");
            await visitor.SearchAsync("Zonnewimpel");
            await visitor.SearchAsync("van iemand@voorbeeld.nl");
        }

        await WriteAsync(bank);
        await analyst.GetAsync("/werk/overzicht");

        var line = Assert.Single(analyst.Page.QuerySelectorAll(".lines form"));
        Assert.Contains("zonnewimpel", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("/werk/nieuw?vorm=zonnewimpel", line.QuerySelector("a")!.GetAttribute("href"));
        await analyst.SubmitAsync(".lines form");
        await analyst.FollowAsync();
        Assert.Empty(analyst.Page.QuerySelectorAll(".lines form[action$=afgehandeld]"));
        await analyst.SubmitAsync(".closed-lines form");
        await analyst.FollowAsync();
        Assert.Single(analyst.Page.QuerySelectorAll(".lines form[action$=afgehandeld]"));
        Assert.Empty(analyst.Page.QuerySelectorAll(".closed-lines"));
    }

    [Fact]
    public async Task Overview_OfAnEmptyBank_SaysSoInsteadOfShowingTables()
    {
        await using var bank = new WebBank { Entries = [] };
        await bank.InitializeAsync();
        using var visitor = await bank.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/werk/overzicht");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.All(
            ["Er wacht niets.", "Er is nog niets gepubliceerd.", "Er zijn geen tekens om te tellen.", "Nog niets dat vaak genoeg is opgezocht."],
            text => Assert.Contains(text, visitor.Text, StringComparison.Ordinal));
        Assert.Empty(visitor.Page.QuerySelectorAll(".coverage"));
    }

    [Fact]
    public async Task Coverage_EachNumber_IsThatOfTheListBehindIt()
    {
        await using var bank = new WebBank();
        await bank.InitializeAsync();
        using var visitor = await bank.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/werk/overzicht");
        var numbers = visitor.Page.QuerySelectorAll(".coverage td a, .figures dd a").Select(link => (Count: link.ChildNodes[0].TextContent.Trim(), Address: link.GetAttribute("href")!)).Distinct().ToArray();
        Assert.InRange(numbers.Length, 10, 100);

        foreach (var (count, address) in numbers)
        {
            await visitor.GetAsync(address);
            Assert.StartsWith($"{count} teken", visitor.Page.QuerySelector("#gekozen")!.TextContent, StringComparison.Ordinal);
        }

        await visitor.GetAsync("/werk/overzicht?soort=vlag");
        Assert.Contains("Er zijn geen tekens om te tellen.", visitor.Text, StringComparison.Ordinal);
    }

    private static Task WriteAsync(WebBank bank) => bank.Services.GetRequiredService<UnansweredTally>().WriteAsync(TimeProvider.System.GetUtcNow());
}
