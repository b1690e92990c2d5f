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
    public async Task Search_WithAKindTicked_FindsThatKindOnlyAndKeepsTheTick()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("7171", ("soort", "vlag"));
        Assert.Contains("Wij kennen dit teken niet.", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[value=vlag][checked]"));

        await visitor.SearchAsync("7171", ("soort", "getal"));
        Assert.Contains("1 teken gevonden", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facet_WhenFollowed_FiltersAndCanBeTakenBack()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("verzonnen");
        var before = visitor.Page.QuerySelectorAll(".hit").Length;
        var facet = visitor.Page.QuerySelectorAll(".filters a").Single(link => link.TextContent.Contains("Cijfercode", StringComparison.Ordinal));

        await visitor.GetAsync(facet.GetAttribute("href")!);
        var chosen = visitor.Page.QuerySelector(".filters a[aria-current]")!;
        Assert.InRange(visitor.Page.QuerySelectorAll(".hit").Length, 1, before - 1);

        await visitor.GetAsync(chosen.GetAttribute("href")!);
        Assert.Equal(before, visitor.Page.QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task CoveredSign_InHits_IsNamedByItsCodeUntilAskedFor()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("grompelaar");

        var hit = visitor.Page.QuerySelector(".hit")!;
        Assert.Equal("Verborgen: scheldwoord (SB-2026-0003)", hit.QuerySelector("h2 a")!.TextContent);
        Assert.NotNull(hit.QuerySelector("details.covered:not([open]) .meaning"));
        Assert.DoesNotContain(hit.QuerySelectorAll(".meaning"), line => line.Closest("details") is null);
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
        await visitor.SubmitAsync("form.search", ("q", new string('a', 100_000)));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("te lang", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
