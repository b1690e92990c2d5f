using System.Net;
using Symbolenbank.Testing;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Lookup;

public sealed class LookupTests(WebBank bank)
{
    [Fact]
    public async Task Search_ForAForm_RedirectsToARandomAddressThatShowsTheHit()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("form.search", ("q", "7171"));

        Assert.Matches("^/zoeken/[A-Za-z0-9_-]{20,}$", visitor.Location);
        await visitor.FollowAsync();
        Assert.Contains("1 teken gevonden", visitor.Page.QuerySelector("[role=status]#gevonden")!.TextContent, StringComparison.Ordinal);
        var meanings = visitor.Page.QuerySelectorAll(".hit .meaning").Select(line => line.TextContent).ToArray();
        Assert.Equal(["Kan betekenen: verzonnen groet", "Kan ook betekenen: verzonnen huisnummer"], meanings);
        Assert.Equal("7171", visitor.Page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Contains("Gevonden omdat", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Gecontroleerd in januari 2026.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Always_NamesTheQueryInNoAddress()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("wimpelbloem");

        Assert.DoesNotContain("wimpelbloem", visitor.Answer.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.All(
            visitor.Page.QuerySelectorAll("[href], [action], [src], input[name=terug]"),
            element => Assert.DoesNotContain(element.Attributes, named => named.Value.Contains("wimpelbloem", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task MostlyInnocentSign_InHits_HasItsInnocentMeaningFirst()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("wimpelbloem");

        Assert.Equal("Kan betekenen: verzonnen huisnummer", visitor.Page.QuerySelector(".hit .meaning")!.TextContent);
    }

    [Fact]
    public async Task Reason_WithAForm_HasItInItsOwnLanguageAndDirectionBetweenItsMarks()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("op de muur stond سبعة gisteren");

        var why = visitor.Page.QuerySelector(".hit p.fine:has(.form)")!;
        var form = why.QuerySelector(".form")!;
        Assert.Equal(("سبعة", "ar", "rtl"), (form.TextContent, form.GetAttribute("lang"), form.GetAttribute("dir")));
        Assert.StartsWith("Gevonden omdat “سبعة” in uw tekst staat.", why.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reason_OfACoveredEntry_DoesNotRepeatItsWord()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("grompelaa");

        var hit = visitor.Page.QuerySelector(".hit")!;
        foreach (var covered in hit.QuerySelectorAll("details.covered")) covered.Remove();
        Assert.DoesNotContain("grompelaar", hit.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gevonden omdat", hit.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boomblad verzonnen", "“verzonnen boomblad”", "boomblad", "nl")]
    [InlineData("leaf invented", "“invented leaf”", "leaf", "en")]
    public async Task Reason_ByMeaning_MarksTheWordsThatAnsweredInTheirLanguage(string query, string answer, string word, string language)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync(query);

        var hit = visitor.Page.QuerySelectorAll(".hit").First(one => one.QuerySelector("h2 a")!.TextContent == "teken bladwimpel");
        Assert.Equal(answer, hit.QuerySelector(".answer")!.TextContent);
        Assert.Contains(hit.QuerySelectorAll(".answer [lang=" + language + "] mark"), mark => mark.TextContent == word);
    }

    [Fact]
    public async Task Reason_ByMeaningOfACoveredEntry_RepeatsNothingOfIt()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("verzonnen groet");

        var hits = visitor.Page.QuerySelectorAll(".hit").Where(one => one.QuerySelector("details.covered .meaning") is not null).ToArray();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Null(hit.QuerySelector(".answer")));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".hit .answer mark"));
    }

    [Fact]
    public async Task Hits_OfAnotherSession_AreNotThere()
    {
        using var one = await bank.SignInAsync("Moderator");
        await one.SearchAsync("7171");
        var address = one.Answer.RequestMessage!.RequestUri!.PathAndQuery;

        using var other = await bank.SignInAsync("Moderator");
        await other.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task Search_ForAnUnknownSign_SaysWhatThatDoesAndDoesNotMean()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("xqzvjwkp");

        Assert.Contains("Wij kennen dit teken niet.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dat betekent niet dat het onschuldig is. Het betekent ook niet dat het extremistisch is.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForWhatTheReaderMayNotSee_IsAnUnknownSign()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.SearchAsync("fluisterwoord");
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.SearchAsync("fluisterwoord");

        Assert.Contains("Wij kennen dit teken niet.", moderator.Text, StringComparison.Ordinal);
        Assert.Contains("teken fluisterwoord", analyst.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithAKindChosen_FindsThatKindOnlyAndShowsTheChoice()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("7171", ("soort", "vlag"));
        Assert.Contains("Wij kennen dit teken niet.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("vlag", visitor.Page.QuerySelector(".chip[aria-current=true]")!.TextContent);

        await visitor.SearchAsync("7171", ("soort", "getal"));
        Assert.Contains("1 teken gevonden", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facet_WhenFollowed_FiltersAndCanBeTakenBack()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("verzonnen");
        var before = visitor.Page.QuerySelectorAll(".hit").Length;
        var facet = visitor.Page.QuerySelectorAll(".filters a").Single(link => link.TextContent.Contains("Meestal onschuldig", StringComparison.Ordinal));

        await visitor.GetAsync(facet.GetAttribute("href")!);
        var chosen = visitor.Page.QuerySelector(".filters a[aria-current]")!;
        Assert.InRange(visitor.Page.QuerySelectorAll(".hit").Length, 1, before - 1);

        await visitor.GetAsync(chosen.GetAttribute("href")!);
        Assert.Equal(before, visitor.Page.QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task Kind_WithNothingTyped_ListsAllSignsOfThatKindAndIsRecorded()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync(" ", ("soort", "teken"));

        Assert.Equal(["teken wimpelbloem", "teken bladwimpel"], visitor.Page.QuerySelectorAll(".hit h2 a").Select(link => link.TextContent));
        Assert.NotNull(visitor.Page.QuerySelector(".hit .drawn"));
        Assert.Contains("Dit is de soort die u koos.", visitor.Text, StringComparison.Ordinal);
        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=200");
        Assert.Contains("SB-2026-0002@1", auditor.Page.QuerySelector(".records tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_OnAPageOfHits_FiltersAtOnceAndStandsThereOnce()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("verzonnen");
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll(".filters h3"), heading => heading.TextContent == "Soort");

        await visitor.GetAsync(visitor.Page.QuerySelectorAll(".filters .chip").Single(chip => chip.TextContent == "getal").GetAttribute("href")!);

        Assert.All(visitor.Page.QuerySelectorAll(".hit h2 small"), kind => Assert.Equal("Cijfercode", kind.TextContent));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task Search_WithNothingTypedOrChosen_AsksForItInASentence()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        Assert.True(visitor.Page.QuerySelector("form.search")!.HasAttribute("novalidate"));
        await visitor.SubmitAsync("form.search", ("q", "  "));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("Typ eerst een teken of woord, of kies wat u ziet.", visitor.Page.QuerySelector("[role=alert]")!.TextContent);
        Assert.True(visitor.Page.QuerySelector("#zoek")!.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task Skip_OnHits_LandsOnTheCount()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("7171");

        var target = visitor.Page.QuerySelector(".nl-skip-link")!.GetAttribute("href")!;
        Assert.Equal("1 teken gevonden", visitor.Page.QuerySelector(target)!.TextContent);
    }

    [Fact]
    public async Task ConfusableSign_InHits_SaysThatNoExtremistMeaningIsKnown()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("bladwimpel");

        Assert.Equal(["Kan betekenen: verzonnen boomblad", "Extremistische betekenis: niet bekend"], visitor.Page.QuerySelectorAll(".hit .meaning").Select(line => line.TextContent));
    }

    [Fact]
    public async Task CoveredSign_InHits_IsNamedByItsCodeUntilAskedFor()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("grompelaar");

        var hit = visitor.Page.QuerySelector(".hit")!;
        Assert.Equal("Verborgen: scheldwoord (SB-2026-0003)", hit.QuerySelector("h2 a")!.TextContent);
        Assert.Equal("Kan betekenen: verzonnen groet", hit.QuerySelector("details.covered:not([open]) .meaning")!.TextContent);
        Assert.Equal("Kan ook betekenen: verzonnen huisnummer", hit.QuerySelectorAll(".meaning").Single(line => line.Closest("details") is null).TextContent);
    }

    [Fact]
    public async Task Suggestions_WhileTyping_AreNamesInTheirOwnLanguage()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        var form = visitor.Page.QuerySelector("form.search")!;
        form.SetAttribute("action", "/suggesties");
        await visitor.SubmitAsync("form.search", ("q", "717"));

        var option = visitor.Page.QuerySelector("[role=option]")!;
        Assert.Equal("/tekens/SB-2026-0001", option.GetAttribute("data-address"));
        Assert.Equal("7171", option.QuerySelector(".form")!.TextContent);
    }

    [Fact]
    public async Task Suggestions_ForASlur_AreNone()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        visitor.Page.QuerySelector("form.search")!.SetAttribute("action", "/suggesties");
        await visitor.SubmitAsync("form.search", ("q", "grompel"));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll("[role=option]"));
    }

    [Fact]
    public async Task Search_WithATextTooLong_IsRefusedInASentence()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("form.search", ("q", new string('a', 2_001)));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("Deze tekst is te lang: 2.001 tekens, en er passen er 2.000. Maak hem korter.", visitor.Page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(new string('a', 2_001), visitor.Page.QuerySelector("#zoek")!.GetAttribute("value"));
        await visitor.SubmitAsync("form.search", ("q", new string('a', 2_000)));
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);
    }

    [Fact]
    public async Task Search_WithAMegabyteAndMore_IsRefusedInTheSameSentence()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("form.search", ("q", new string('a', 1_200_000)));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.StartsWith("Deze tekst is te lang: 1.200.000 tekens", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("717%001", "7171")]
    [InlineData("%00", "")]
    public async Task Search_WithANullCharacter_SaysSoAndKeepsTheRest(string query, string kept)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        var token = visitor.Page.QuerySelector("form.search input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.PostAsync("/zoeken", new StringContent($"__RequestVerificationToken={Uri.EscapeDataString(token)}&q={query}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("onzichtbaar teken", visitor.Page.QuerySelector("[role=alert]")?.TextContent ?? visitor.Text, StringComparison.Ordinal);
        Assert.Equal(kept, visitor.Page.QuerySelector("#zoek")!.GetAttribute("value") ?? "");
    }
}
