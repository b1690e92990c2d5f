using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Entries;

public sealed class EntryPageTests(WebBank bank)
{
    [Fact]
    public async Task Entry_Always_HasItsPartsInTheFixedOrder()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        Assert.Equal(
            ["teken 7171", "In het kort", "Kan betekenen", "Kan ook betekenen", "Vraag u af", "Wat kunt u doen?", "Voor moderatoren van platforms", "Meer weten"],
            visitor.Page.QuerySelectorAll("main :is(h1, h2, h3)").Select(heading => heading.TextContent));
        Assert.Equal(
            ["Uitleg", "Schrijfwijzen en varianten", "Waar het gezien is", "Is het strafbaar?", "Verwante tekens", "Bronnen", "Geschiedenis"],
            visitor.Page.QuerySelectorAll("section.more > details:not([open]) > summary").Select(summary => summary.FirstChild!.TextContent));
        Assert.Contains("Dit teken zegt op zichzelf niets over een persoon.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Verwijs zo: Symbolenbank, ‘teken 7171’ (SB-2026-0001), versie 1, geraadpleegd op ", visitor.Text, StringComparison.Ordinal);
        Assert.EndsWith("Dit is uitleg, geen bewijs.", visitor.Page.QuerySelector($"#{visitor.Page.QuerySelector(".cite-as [data-copy]")!.GetAttribute("data-copy")}")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SB-2026-0001", "verzonnen groet", "verzonnen huisnummer")]
    [InlineData("SB-2026-0002", "verzonnen huisnummer", "verzonnen groet")]
    public async Task Meanings_Always_StandAtTheSameLevelWithTheMoreUsualSideFirst(string code, string first, string second)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/" + code);

        var sides = visitor.Page.QuerySelectorAll(".senses > .sense").ToArray();
        Assert.Equal(2, sides.Length);
        Assert.Contains(first, sides[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(second, sides[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(sides[0].QuerySelector("h2")!.ClassName, sides[1].QuerySelector("h2")!.ClassName);
    }

    [Fact]
    public async Task Example_OnItsPage_IsMarkedBeforeTheFirstWord()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var notice = visitor.Page.QuerySelector(".notice")!;
        Assert.Equal("Voorbeeldtekst. Niet beoordeeld door politie of NCTV. Gebruik dit niet voor beslissingen.", notice.TextContent.Trim());
        Assert.True(notice.CompareDocumentPosition(visitor.Page.QuerySelector("main")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task Footer_WithoutAnOperator_SaysWhoseServiceThisIsNot()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        Assert.Contains("Dit is geen dienst van de NCTV, de politie of de rijksoverheid.", visitor.Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AbsentForbiddenAndUnknown_Pages_AreTheSame()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        List<string> pages = [];
        foreach (var address in (string[])["/tekens/SB-2026-4999", "/tekens/SB-2026-0004", "/tekens/SB-2026-0004/lijkt-op", "/tekens/SB-2026-4999/lijkt-op", "/tekens/nonsense/lijkt-op", "/tekens/SB-2026-0004/versies", "/tekens/SB-2026-0004/versies/1", "/tekens/SB-2026-0001/versies/9", "/tekens/nonsense", "/logboek", "/nowhere"])
        {
            await visitor.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, visitor.Status));
            pages.Add(visitor.Comparable());
        }

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task Forms_Always_NameTheirLanguageAndDirectionAndAreSpoken()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var forms = visitor.Page.QuerySelectorAll(".forms .form");
        Assert.All(forms, form => Assert.True(form.HasAttribute("lang") && form.HasAttribute("dir")));
        var arabic = forms.Single(form => form.GetAttribute("lang") == "ar");
        Assert.Equal("rtl", arabic.GetAttribute("dir"));
        var rune = forms.Single(form => form.TextContent == "ᛟᛟ");
        Assert.Equal("true", rune.GetAttribute("aria-hidden"));
        Assert.Equal("twee verzonnen runen", rune.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task CoveredEntry_OnItsPage_ShowsItsWordOnRequestOnly()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0003");

        Assert.DoesNotContain("grompelaar", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Equal("SB-2026-0003", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("teken grompelaar", visitor.Page.QuerySelector("details.covered.name:not([open]) [role=heading][aria-level='1']")!.TextContent);
        Assert.NotNull(visitor.Page.QuerySelector("button[data-uncover]"));
        foreach (var covered in visitor.Page.QuerySelectorAll("details.covered")) covered.Remove();
        Assert.Contains("verzonnen huisnummer", visitor.Page.QuerySelector(".senses")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("grompelaar", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verzonnen groet", visitor.Page.QuerySelector(".senses")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoveredEntry_WhoseNameIsNoSlur_ShowsItsNameAndCoversTheRest()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0006");

        Assert.Equal("teken strijdwimpel", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("teken strijdwimpel", visitor.Page.Title, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector(".sense details.covered:not([open])"));
        Assert.Null(visitor.Page.QuerySelector("details.covered.name"));
    }

    [Fact]
    public async Task ConfusableEntry_OnItsPage_SaysThatNoExtremistMeaningIsKnown()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0005");

        var side = visitor.Page.QuerySelectorAll(".sense")[1];
        Assert.Equal(("Extremistische betekenis", "Niet bekend."), (side.QuerySelector("h2")!.TextContent, side.QuerySelector("p")!.TextContent));
    }

    [Fact]
    public async Task Sources_WithAnAddress_ShowTheirDomainAndSendNoReferrer()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var link = visitor.Page.QuerySelector(".sources a")!;
        Assert.Equal("instituut.example", link.TextContent);
        Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Moderator", "Voor moderatoren van platforms")]
    [InlineData("Gemeenteprofessional", "Voor gemeenten")]
    [InlineData("Analist", "Voor politie en analisten")]
    public async Task Advice_ForARoleWithAnAudience_IsItsOwnWithTheOthersClosed(string account, string heading)
    {
        using var visitor = await bank.SignInAsync(account);
        await visitor.GetAsync("/tekens/SB-2026-0001");

        Assert.Equal(heading, visitor.Page.QuerySelector(".do h3")!.TextContent);
        var others = visitor.Page.QuerySelectorAll(".others:not([open]) details[name=advies] > summary").Select(summary => summary.TextContent).ToArray();
        Assert.Equal(5, others.Length);
        Assert.DoesNotContain(heading, others);
    }

    [Theory]
    [InlineData("Moderator")]
    [InlineData("Auditor")]
    public async Task Advice_DirectlyUnderItsHeading_SaysWhomToCall(string account)
    {
        using var visitor = await bank.SignInAsync(account);
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var line = visitor.Page.QuerySelector("#doen + p")!;
        Assert.Equal("Direct gevaar? Bel 112. Zorgen over iemand? Bel het Landelijk Steunpunt Extremisme: 088 20 80 080.", line.TextContent);
        Assert.Equal(["tel:112", "tel:0882080080"], line.QuerySelectorAll("a[href^=tel]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Advice_ForOtherRoles_IsAChoice()
    {
        using var visitor = await bank.SignInAsync("Deskundige");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        Assert.Equal(6, visitor.Page.QuerySelectorAll("details[name=advies]").Length);
    }

    [Fact]
    public async Task StatementOfReasons_ForAModerator_HasBothMeaningsAndSaysWhoDecided()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");

        var text = visitor.Page.QuerySelector("#motivering")!.TextContent;
        Assert.StartsWith("Symbolenbank, ‘teken 7171’ (SB-2026-0001), versie 1, ", text, StringComparison.Ordinal);
        Assert.Contains("Kan betekenen: verzonnen groet.", text, StringComparison.Ordinal);
        Assert.Contains("Kan ook betekenen: verzonnen huisnummer.", text, StringComparison.Ordinal);
        Assert.Contains("Het platform heeft deze beslissing genomen", text, StringComparison.Ordinal);
        Assert.EndsWith("Voorbeeldtekst. Niet beoordeeld door politie of NCTV. Gebruik dit niet voor beslissingen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_OfAnEntry_LeadsToEachVersion()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001/versies");
        Assert.Contains("Meegeleverd met de bank.", visitor.Page.QuerySelector(".versions")!.TextContent, StringComparison.Ordinal);
        await visitor.GetAsync(visitor.Page.QuerySelector(".versions a")!.GetAttribute("href")!);

        Assert.Equal("teken 7171", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Versie 1 van SB-2026-0001", visitor.Text, StringComparison.Ordinal);
    }
}
