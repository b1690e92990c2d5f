using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Web.Pages.Work;
using Symbolenbank.Web.Tests.Review;

namespace Symbolenbank.Web.Tests.Work;

/// <summary>The start page of the curation team and its lists, without script.</summary>
public sealed class WorkPageTests
{
    [Fact]
    public async Task Start_ShowsEachWhatWaitsAndWhatIsTheirs()
    {
        var clock = new FakeClock();
        await using var bank = await CurationBank.OpenAsync(clock);
        await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme });
        clock.Advance(TimeSpan.FromHours(3));

        using var expert = await bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync("/werk");
        Assert.All(["Te beoordelen", "verbetering 1", "wacht 3 uur", "ingeleverd door Analist (Oefenredactie)"], word => Assert.Contains(word, expert.Text, StringComparison.Ordinal));
        using var analyst = await bank.Bank.SignInAsync("Analist");
        await analyst.GetAsync("/werk");
        Assert.All(["Ingeleverd, nog niet beslist", "Er wacht niets op u."], word => Assert.Contains(word, analyst.Text, StringComparison.Ordinal));
        Assert.Equal(["/werk", "/werk/te-beoordelen"], analyst.Page.QuerySelectorAll(".work-menu a").Select(link => link.GetAttribute("href")).Take(2));
        Assert.Null(analyst.Page.QuerySelector(".work-menu a[href='/werk/te-publiceren']"));
        await analyst.ChooseLanguageAsync("en");
        await analyst.GetAsync("/werk");
        Assert.Contains("Handed in, not decided yet", analyst.Text, StringComparison.Ordinal);
    }

    /// <summary>The start page shows the beginning of each list; what does not fit there must be somewhere.</summary>
    [Fact]
    public async Task OwnTexts_HandedInAndSentBack_EachHaveAListOfTheirOwn()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme });
        using var analyst = await bank.Bank.SignInAsync("Analist");
        await analyst.GetAsync(WorkPlaces.AddressOf(WorklistKind.Mine));
        Assert.NotNull(analyst.Page.QuerySelector($".work-lines a[href='{CurationBank.AddressOf(revision)}']"));

        using var expert = await bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync(CurationBank.AddressOf(revision));
        await expert.SubmitAsync("form[action$='/terugsturen']", ("reden", "De bron zegt iets anders."));

        await analyst.GetAsync(WorkPlaces.AddressOf(WorklistKind.ChangesAsked));
        Assert.NotNull(analyst.Page.QuerySelector($".work-lines a[href='{CurationBank.AddressOf(revision)}']"));
        Assert.All(Enum.GetValues<WorklistKind>(), kind => Assert.NotEqual(WorkPlaces.Start, WorkPlaces.AddressOf(kind)));
    }

    [Fact]
    public async Task SmallChange_AcceptedFromTheList_IsPublishedAndTheNextIsThere()
    {
        await using var bank = await CurationBank.OpenAsync();
        await bank.HandInAsync(CurationBank.WithForm("qx-7"));
        await bank.HandInAsync(CurationBank.WithForm("qх7"), "Tweede analist");
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync("/werk/kleine-wijzigingen");
        var lines = editor.Page.QuerySelectorAll("[data-lines] > li");
        Assert.Equal(2, lines.Length);
        Assert.Contains("Schrijfwijze ‘qx-7’", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("U+0445", lines[1].TextContent, StringComparison.Ordinal);

        await editor.SubmitAsync("[data-lines] > li:first-child form");
        await editor.FollowAsync();
        Assert.Contains("SB-2026-0001 is gepubliceerd.", editor.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("U+0445", Assert.Single(editor.Page.QuerySelectorAll("[data-lines] > li")).TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync("[data-lines] > li:first-child form");
        await editor.FollowAsync();

        Assert.Contains("SB-2026-0001 is gepubliceerd.", editor.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Er staat nu niets in deze lijst.", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallChange_TakenBackMeanwhile_IsAConflictThatSaysSo()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(CurationBank.WithForm("qx-7"));
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync("/werk/kleine-wijzigingen");
        Assert.True((await bank.Bank.Services.GetRequiredService<ReviewDesk>().TakeBackAsync(await bank.ReaderAsync("Analist"), revision, TestContext.Current.CancellationToken)).IsOk);

        await editor.SubmitAsync("[data-lines] > li:first-child form");

        Assert.Equal(HttpStatusCode.Conflict, editor.Status);
        Assert.Contains("iemand heeft intussen over deze versie beslist", editor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallChange_SentBackFromTheList_TakesAReasonAndIsTheAuthorsDraft()
    {
        await using var bank = await CurationBank.OpenAsync();
        await bank.HandInAsync(CurationBank.WithForm("qx-7"));
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync("/werk/kleine-wijzigingen");

        await editor.SubmitAsync("[data-lines] details form", ("reden", " "));
        Assert.Equal(HttpStatusCode.Conflict, editor.Status);
        Assert.Contains("Schrijf op waarom.", editor.Page.QuerySelector("[data-lines] details[open]")!.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync("[data-lines] details form", ("reden", "Deze schrijfwijze staat niet in de bron."));
        await editor.FollowAsync();

        Assert.Contains("SB-2026-0001 is teruggestuurd naar de schrijver.", editor.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var drafts = await bank.Bank.Services.GetRequiredService<DraftDesk>().MineAsync(await bank.ReaderAsync("Analist"), TestContext.Current.CancellationToken);
        Assert.True(Assert.Single(drafts.Value!).ChangesAsked);
    }

    [Fact]
    public async Task Lists_WhenEmpty_SaySo()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");

        foreach (var list in (string[])["te-beoordelen", "te-publiceren", "kleine-wijzigingen", "ingetrokken"])
        {
            await editor.GetAsync($"/werk/{list}");
            Assert.Contains("Er staat nu niets in deze lijst.", editor.Text, StringComparison.Ordinal);
            Assert.NotNull(editor.Page.QuerySelector($".work-menu a[href='/werk/{list}'][aria-current=page]"));
        }
    }

    [Fact]
    public async Task Overdue_Check_IsToldToEveryReader()
    {
        var clock = new FakeClock(new DateTimeOffset(2027, 1, 6, 9, 0, 0, TimeSpan.Zero));
        await using var bank = await CurationBank.OpenAsync(clock);
        using var reader = await bank.Bank.SignInAsync("Moderator");

        await reader.GetAsync("/tekens/SB-2026-0001");

        Assert.Contains("had vóór 5 januari 2027 opnieuw gecontroleerd moeten zijn", reader.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }
}
