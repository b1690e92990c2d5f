using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Reports;

/// <summary>Reporting a missing sign and asking for a correction, without script, up to the analysts' list.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public async Task MissingSign_FromTheNoHitPage_ReachesTheAnalystsWithoutWhoSentIt()
    {
        await using var bank = await OpenAsync();
        using var visitor = await bank.SignInAsync("Gemeenteprofessional");
        await visitor.SearchAsync("onbekendewimpel");
        var link = visitor.Page.QuerySelectorAll("main a").Single(one => one.TextContent == "Meld een teken dat ontbreekt");
        Assert.DoesNotContain("onbekendewimpel", link.GetAttribute("href"), StringComparison.Ordinal);
        await visitor.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("onbekendewimpel", visitor.Page.QuerySelector("#teken")!.TextContent);
        Assert.Contains("De analist ziet niet wie het meldt.", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("form.report", ("teken", "onbekendewimpel"), ("plaats", "op een muur"), ("week", ThisWeek(visitor)));

        Assert.Equal("/melden/bedankt", visitor.Location);
        await visitor.FollowAsync();
        Assert.Contains("Een analist leest uw melding.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Alleen twee mensen samen kunnen nagaan wie dat is, en alleen met een reden.", visitor.Text, StringComparison.Ordinal);
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/meldingen");
        var card = analyst.Page.QuerySelector(".report-card")!.TextContent;
        Assert.All(["onbekendewimpel", "op een muur", "Ontbrekend teken"], word => Assert.Contains(word, card, StringComparison.Ordinal));
        Assert.DoesNotMatch("Gemeenteprofessional|a-[0-9a-f]{16}", analyst.Text);
    }

    [Theory]
    [InlineData("teken", "vlag van @jan_88", "account")]
    [InlineData("plaats", "bij Jan Jansen thuis", "naam van een persoon")]
    [InlineData("plaats", "Kerkstraat 12", "adres")]
    [InlineData("plaats", "", "leeg")]
    [InlineData("week", "", "Kies")]
    public async Task MissingSign_Refused_SaysWhyAtTheFieldAndLosesNothing(string field, string value, string says)
    {
        await using var bank = await OpenAsync();
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/melden");
        var week = ThisWeek(visitor);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["teken"] = "een driehoek", ["plaats"] = "op een muur", ["week"] = week, [field] = value };

        await visitor.SubmitAsync("form.report", [.. typed.Select(one => (one.Key, one.Value))]);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        var refused = visitor.Page.QuerySelector("[aria-invalid=true]")!;
        Assert.Equal(field, refused.Id);
        Assert.True(refused.HasAttribute("autofocus"));
        Assert.Contains($"{field}-fout", refused.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains(says, visitor.Page.QuerySelector($"#{field}-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed["teken"], visitor.Page.QuerySelector("#teken")!.TextContent);
        Assert.Equal(typed["plaats"], visitor.Page.QuerySelector("#plaats")!.TextContent);
        Assert.Equal(typed["week"], visitor.Page.QuerySelector("#week option[selected]")?.GetAttribute("value") ?? "");
        Assert.StartsWith("Niet verstuurd", visitor.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingSign_TooOften_IsRefusedForAWhileAndLosesNothing()
    {
        await using var bank = await OpenAsync("--Web:ReportsPerMinute=1");
        using var visitor = await bank.SignInAsync("Moderator");
        await HandInAsync(visitor, "een driehoek");
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);

        await HandInAsync(visitor, "een vierkant");

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Equal("een vierkant", visitor.Page.QuerySelector("#teken")!.TextContent);
        Assert.Contains("Wacht een minuut", visitor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingSign_FromSomebodyNotSignedInWhereThatIsAllowed_IsTaken()
    {
        await using var bank = new WebBank { Environment = "Production", Settings = ["--Bank:Examples=true", "--Bank:OpenToEveryone=true"] };
        await bank.InitializeAsync();
        using var visitor = bank.Visit();

        await HandInAsync(visitor, "een driehoek");

        Assert.Equal("/melden/bedankt", visitor.Location);
    }

    [Fact]
    public async Task Correction_FromTheEntryPage_ReachesTheListWithItsRevision()
    {
        await using var bank = await OpenAsync();
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-0001");
        await visitor.GetAsync(visitor.Page.QuerySelectorAll(".extras a").Single(one => one.TextContent == "Klopt dit niet?").GetAttribute("href")!);

        await visitor.SubmitAsync("form.report", ("deel", "1"), ("wat", "De groet klopt niet, zegt Jan Jansen"), ("bron", "https://voorbeeld.example/1"));
        Assert.Equal(("wat", "https://voorbeeld.example/1"), (visitor.Page.QuerySelector("[aria-invalid=true]")!.Id, visitor.Page.QuerySelector("#bron")!.TextContent));
        Assert.Equal("1", visitor.Page.QuerySelector("#deel option[selected]")!.GetAttribute("value"));
        await visitor.SubmitAsync("form.report", ("deel", "1"), ("wat", "De groet klopt niet."), ("bron", "https://voorbeeld.example/1"));

        Assert.Equal("/tekens/SB-2026-0001/verbeteren/bedankt", visitor.Location);
        using var analyst = await bank.SignInAsync("Deskundige");
        await analyst.GetAsync("/meldingen");
        var card = analyst.Page.QuerySelector(".report-card")!;
        Assert.All(["De groet klopt niet.", "SB-2026-0001, versie 1", "Wat het kan betekenen", "voorbeeld.example"], word => Assert.Contains(word, card.TextContent, StringComparison.Ordinal));
        Assert.Empty(card.QuerySelectorAll("a[href*='voorbeeld']"));
    }

    [Theory]
    [InlineData("/tekens/SB-2026-0004/verbeteren")]
    [InlineData("/tekens/SB-2026-0001/verbeteren?versie=2")]
    [InlineData("/tekens/nonsense/verbeteren")]
    [InlineData("/meldingen")]
    public async Task Page_ThatAModeratorMayNotSee_IsNotThere(string address)
    {
        await using var bank = await OpenAsync();
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Null(visitor.Page.QuerySelector(".site-nav a[href='/meldingen']"));
    }

    [Fact]
    public async Task List_EmptyThenFullThenHandled_SaysSoEachTime()
    {
        await using var bank = await OpenAsync("--Reports:PageSize=2");
        using var analyst = await bank.SignInAsync("Analist");
        await analyst.GetAsync("/meldingen");
        Assert.Contains("Er zijn geen nieuwe meldingen.", analyst.Text, StringComparison.Ordinal);
        foreach (var sign in (string[])["teken een", "teken twee", "teken drie"]) await HandInAsync(analyst, sign);

        await analyst.GetAsync("/meldingen");
        Assert.Equal(["teken drie", "teken twee"], Told(analyst));
        await analyst.GetAsync(analyst.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["teken een"], Told(analyst));

        await analyst.SubmitAsync(".report-card form", ("notitie", "besproken met Jan Jansen"));
        Assert.Equal("besproken met Jan Jansen", analyst.Page.QuerySelector("[aria-invalid=true]")!.GetAttribute("value"));
        await analyst.SubmitAsync(".report-card form:has([aria-invalid])", ("notitie", "staat in de bank"));
        await analyst.FollowAsync();
        Assert.Equal("De melding staat nu bij Behandeld.", analyst.Page.QuerySelector("[role=status][autofocus]")!.TextContent);
        await analyst.GetAsync("/meldingen?stand=behandeld");
        Assert.Equal(["teken een"], Told(analyst));
        Assert.Contains("staat in de bank", analyst.Text, StringComparison.Ordinal);
        Assert.Empty(analyst.Page.QuerySelectorAll(".report-card form"));
    }

    private static IEnumerable<string> Told(Visitor visitor) => visitor.Page.QuerySelectorAll(".report-card .told").Select(one => one.TextContent);

    private static async Task HandInAsync(Visitor visitor, string sign)
    {
        await visitor.GetAsync("/melden");
        await visitor.SubmitAsync("form.report", ("teken", sign), ("plaats", "op een muur"), ("week", ThisWeek(visitor)));
    }

    private static string ThisWeek(Visitor visitor) => visitor.Page.QuerySelectorAll<IHtmlOptionElement>("#week option").ElementAt(1).Value;

    private static async Task<WebBank> OpenAsync(params string[] settings)
    {
        var bank = new WebBank { Settings = settings };
        await bank.InitializeAsync();
        return bank;
    }
}
