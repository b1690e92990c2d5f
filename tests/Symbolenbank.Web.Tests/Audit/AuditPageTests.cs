using System.Net;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Audit;

public sealed class AuditPageTests(WebBank bank)
{
    [Fact]
    public async Task Log_ForTheAuditor_ShowsTheOpenedEntryUnderAPseudonym()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.GetAsync("/tekens/SB-2026-0002");

        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=202&onderwerp=SB-2026-0002");

        var row = auditor.Page.QuerySelector(".records tbody tr")!;
        Assert.Contains("SB-2026-0002@1", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Teken geopend", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Oefenplatform", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Moderator", auditor.Page.QuerySelector(".records")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfASearch_DoesNotNameItsText()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.SearchAsync("geheimzinnig woord");

        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=200");

        Assert.NotEmpty(auditor.Page.QuerySelectorAll(".records tbody tr"));
        Assert.DoesNotContain("geheimzinnig", auditor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uitkomst=not-found", "niet gevonden")]
    [InlineData("handeling=300", "Aangemeld")]
    public async Task Log_Filtered_ShowsMatchingRecordsOnly(string filter, string word)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/tekens/SB-2026-4998");
        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?" + filter);

        Assert.NotEmpty(auditor.Page.QuerySelectorAll(".records tbody tr"));
        Assert.All(auditor.Page.QuerySelectorAll(".records tbody tr"), row => Assert.Contains(word, row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_OfADayWithoutRecords_SaysSo()
    {
        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?van=2001-01-01&tot=2001-01-02");

        Assert.Contains("Er zijn geen regels die hierbij passen.", auditor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmasking_ByASecondPerson_ShowsTheNameToBoth()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.GetAsync("/tekens/SB-2026-0001");
        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek?handeling=202");
        var pseudonym = auditor.Page.QuerySelector(".records tbody td:nth-child(4)")!.TextContent.Trim();

        await auditor.GetAsync("/logboek/onthullingen");
        await auditor.SubmitAsync("form.unmask", ("schuilnaam", pseudonym), ("reden", "Klacht over onnodig inzien, nr. 12"));
        await auditor.FollowAsync();
        Assert.Contains("Wacht op een tweede persoon", auditor.Text, StringComparison.Ordinal);
        Assert.Null(auditor.Page.QuerySelector("form[action$=bevestigen]"));

        using var second = await bank.SignInAsync("Beheerder");
        await second.GetAsync("/logboek/onthullingen");
        await second.SubmitAsync("form[action$=bevestigen]");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Oefen", second.Text, StringComparison.Ordinal);

        await auditor.GetAsync("/logboek/onthullingen");
        await auditor.SubmitAsync("form[action$=tonen]");
        Assert.Contains("Oefen", auditor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmasking_WithoutAReason_IsRefusedInASentence()
    {
        using var auditor = await bank.SignInAsync("Auditor");
        await auditor.GetAsync("/logboek/onthullingen");
        await auditor.SubmitAsync("form.unmask", ("schuilnaam", "a-0000000000000000"), ("reden", "kort"));

        Assert.Equal(HttpStatusCode.BadRequest, auditor.Status);
        Assert.Contains("Geef een reden", auditor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmasking_ForOthers_IsNotThere()
    {
        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.GetAsync("/logboek/onthullingen");
        Assert.Equal(HttpStatusCode.NotFound, moderator.Status);
    }
}
