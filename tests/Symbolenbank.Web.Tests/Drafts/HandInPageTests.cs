using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Review;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>Handing in with the differences before one's eyes, once; and small changes of examples from the entry's page to readers.</summary>
public sealed class HandInPageTests(HandInPageTests.Bank bank) : IClassFixture<HandInPageTests.Bank>
{
    private readonly CurationBank _bank = bank.It;

    [Fact]
    public async Task HandIn_OfAnExample_ShowsWhatChangesAndAnswersWithAnAddressOfItsOwn()
    {
        using var analyst = await _bank.Bank.SignInAsync("Analist");
        await BeginAsync(analyst, "SB-2026-0003");

        Assert.Contains("Wie voor de tekst instaat", analyst.Page.QuerySelector(".differences")!.TextContent, StringComparison.Ordinal);
        Assert.Null(analyst.Page.QuerySelector("input[name=geheel]"));
        await analyst.SubmitAsync("form.report", ("wat", "Nagekeken"), ("schoon", "on"));

        Assert.Equal(HttpStatusCode.SeeOther, analyst.Status);
        await analyst.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, analyst.Status);
        Assert.StartsWith("/werk/revisie/SB-2026-0003/", analyst.Page.QuerySelector("main a[href^='/werk/revisie/']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ".small-change", "/werk/kleine-wijzigingen")]
    [InlineData(true, "a[href^='/werk/revisie/SB-2026-0003/']", "/werk/te-beoordelen")]
    public async Task HandIn_OfASpellingOfAnExample_IsSmallUnlessTheWholeIsPutForward(bool whole, string line, string list)
    {
        using var author = await _bank.Bank.SignInAsync("Tweede analist");
        await _bank.AddDraftAsync(CurationBank.ReadyExample, whole ? "vy-4" : "vy_4", "Tweede analist");
        await BeginAsync(author, "SB-2026-0003");

        Assert.Contains("Eén ander kijkt dat na.", author.Text, StringComparison.Ordinal);
        Assert.Contains(whole ? "vy-4" : "vy_4", author.Page.QuerySelector(".differences")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(author.Page.QuerySelector("input[name=geheel]"));
        (string, string)[] fields = [("wat", "Erbij"), ("schoon", "on"), .. whole ? (ReadOnlySpan<(string, string)>)[("geheel", "on")] : []];
        await author.SubmitAsync("form.report", fields);
        Assert.Equal(HttpStatusCode.SeeOther, author.Status);

        using var expert = await _bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync(list);
        Assert.NotNull(expert.Page.QuerySelector("main " + line));
    }

    [Fact]
    public async Task Variant_OfAnExample_IsPublishedFromTheListAndTheNoticeStays()
    {
        using var analyst = await _bank.Bank.SignInAsync("Analist");
        await analyst.GetAsync("/tekens/SB-2026-0003/variant");
        await analyst.SubmitAsync("form[action$='/variant']", ("vorm", "vy/4"), ("bron", "s1"), ("schoon", "on"));
        var answer = analyst.Location!;
        Assert.StartsWith("/tekens/SB-2026-0003/variant?versie=SB-2026-0003@", Uri.UnescapeDataString(answer), StringComparison.Ordinal);
        foreach (var _ in new[] { "first", "loaded again" })
        {
            await analyst.GetAsync(answer);
            Assert.Contains("Een ander kijkt haar na.", analyst.Text, StringComparison.Ordinal);
        }

        using var expert = await _bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync("/werk/kleine-wijzigingen");
        var line = Assert.Single(expert.Page.QuerySelectorAll(".small-change"), one => one.TextContent.Contains("vy/4", StringComparison.Ordinal));
        await expert.SubmitAsync($".small-change:has(input[value='{line.QuerySelector("input[name=tekst]")!.GetAttribute("value")}']) form");
        Assert.Equal(HttpStatusCode.SeeOther, expert.Status);

        await _bank.SeenAsync(expert, "/tekens/SB-2026-0003", page => page.Body!.TextContent.Contains("vy/4", StringComparison.Ordinal));
        Assert.Contains("Voorbeeldtekst.", expert.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_WhileSomethingIsToBeChosen_SaysSoAndIsRefusedAlsoWhenSentDirectly()
    {
        var author = await _bank.ReaderAsync("Hoofdredacteur");
        var drafts = _bank.Bank.Services.GetRequiredService<DraftDesk>();
        var entry = (await drafts.BeginAsync(author, CurationBank.ReadyExample.Code, CancellationToken.None)).Value;
        var draft = (await drafts.OpenAsync(author, entry, CancellationToken.None)).Value!;
        var change = new DraftChange
        {
            Entry = entry,
            Version = draft.Version,
            Content = draft.Content with { Lifecycle = Lifecycle.Dated },
            Work = draft.Work with { Conflicts = [new MergeConflict("/lifecycle", null, "\"current\"", "\"dated\"")] },
        };
        Assert.True((await drafts.SaveAsync(author, change, CancellationToken.None)).IsOk);

        using var visitor = await _bank.Bank.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync($"/werk/bewerken/{entry:D}/inleveren");
        Assert.Contains("verschillen open", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync("form.report", ("wat", "Toch"), ("schoon", "on"));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("verschillen open", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await drafts.DiscardAsync(author, entry, CancellationToken.None);
    }

    [Theory]
    [InlineData("/werk/ingeleverd")]
    [InlineData("/werk/ingeleverd?versie=x")]
    [InlineData("/tekens/SB-2026-0001/variant?versie=SB-2026-0002@1")]
    [InlineData("/tekens/SB-2026-0001/variant?concept=00000000-0000-7000-8000-000000000001")]
    [InlineData("/tekens/SB-2026-4999/variant")]
    public async Task AnswerPage_OfNothing_IsNotThere(string address)
    {
        using var analyst = await _bank.Bank.SignInAsync("Analist");

        await analyst.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);
    }

    [Fact]
    public async Task Drawing_OfARevision_StandsBesideItsDifference()
    {
        const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""";
        var image = DraftDrawings.ImageOf(Svg, CurationBank.First.Code) with { AlternativeText = InventedEntry.Text("een schijf", "a disc"), Rights = "eigen" };
        var revision = await _bank.HandInAsync(CurationBank.First with { Images = [image] });

        using var expert = await _bank.AtAsync("Deskundige", revision);

        Assert.NotNull(expert.Page.QuerySelector(".difference .tile.drawn svg circle"));
        Assert.DoesNotContain("<svg", expert.Page.QuerySelector(".differences")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30", "10:00")]
    [InlineData("2020-01-01", "09:30")]
    [InlineData("", "09:30")]
    public async Task Planning_Refused_IsFilledAgainWithWhatWasTyped(string day, string time)
    {
        var revision = await _bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme });
        using var expert = await _bank.AtAsync("Deskundige", revision);
        await expert.SubmitAsync("form[action$='/goedkeuren']", ("reden", "Klopt met de bronnen."));
        using var editor = await _bank.AtAsync("Hoofdredacteur", revision);

        await editor.SubmitAsync("form[action$='/inplannen']", ("dag", day), ("tijd", time));

        Assert.True(editor.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{editor.Status}");
        Assert.Equal((day, time), (editor.Page.QuerySelector("#dag")!.GetAttribute("value"), editor.Page.QuerySelector("#tijd")!.GetAttribute("value")));
        Assert.NotNull(editor.Page.QuerySelector("#moment-fout"));
    }

    private static async Task BeginAsync(Visitor author, string code)
    {
        await author.GetAsync($"/tekens/{code}");
        await author.SubmitAsync("form[action='/werk/bewerken']", ("code", code));
        await author.GetAsync(author.Location + "/inleveren");
    }

    /// <summary>A bank in which these tests hand in.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public CurationBank It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await CurationBank.OpenAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
