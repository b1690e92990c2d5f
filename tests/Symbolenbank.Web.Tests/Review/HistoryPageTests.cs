using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>Looking back, stopping forms, withdrawing and erasing, without script.</summary>
public sealed class HistoryPageTests
{
    private static readonly RevisionName Shown = new(CurationBank.First.Code, 1);

    [Fact]
    public async Task Withdrawn_LeavesATombstoneForReadersAndASecondPersonRestores()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var expert = await bank.AtAsync("Deskundige", Shown);
        await expert.SubmitAsync("form[action$='/intrekken']", ("reden", "De bron is ingetrokken."));
        using var reader = await bank.Bank.SignInAsync("Moderator");

        await bank.SeenAsync(reader, "/tekens/SB-2026-0001", _ => reader.Status is HttpStatusCode.Gone);
        Assert.All(["De bron is ingetrokken.", "Een tweede persoon moet dit nog bevestigen."], word => Assert.Contains(word, reader.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Geschiedenis voor de redactie", reader.Text, StringComparison.Ordinal);
        await expert.GetAsync("/werk/ingetrokken");
        Assert.Empty(expert.Page.QuerySelectorAll(".work-lines a"));
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync("/werk/ingetrokken");
        await editor.GetAsync(editor.Page.QuerySelector(".work-lines a")!.GetAttribute("href")!);
        await editor.SubmitAsync("form[action$='/terugzetten']", ("reden", "De bron staat er weer."));

        await bank.SeenAsync(reader, "/tekens/SB-2026-0001", _ => reader.Status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Form_StoppedOnThePage_IsGoneForReadersUntilASecondPersonPutsItBack()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var expert = await bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync("/tekens/SB-2026-0001/geschiedenis");
        await expert.SubmitAsync("form[action$='/uitschakelen']", ("vorm", "qx 7"), ("reden", ""));
        Assert.Equal(HttpStatusCode.BadRequest, expert.Status);
        Assert.Equal("qx 7", expert.Page.QuerySelector("#vorm option[selected]")!.GetAttribute("value"));
        await expert.SubmitAsync("form[action$='/uitschakelen']", ("vorm", ""), ("reden", "Raakt een merknaam."));
        Assert.Contains("Kies welke schrijfwijze", expert.Page.QuerySelector("#vorm-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Raakt een merknaam.", expert.Page.QuerySelector("#reden")!.TextContent);
        await expert.SubmitAsync("form[action$='/uitschakelen']", ("vorm", "qx 7"), ("reden", "Raakt een merknaam."));
        await expert.FollowAsync();
        Assert.Contains("Een tweede persoon moet dit nog bevestigen of terugzetten.", expert.Text, StringComparison.Ordinal);
        Assert.Null(expert.Page.QuerySelector("form[action*='/inschakelen']"));

        using var reader = await bank.Bank.SignInAsync("Moderator");
        await bank.SeenAsync(reader, "/tekens/SB-2026-0001", page => page.QuerySelectorAll(".forms .form").All(form => form.TextContent != "qx 7"));
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync("/werk");
        Assert.Contains("Uitgeschakelde schrijfwijze: qx 7", editor.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        await editor.GetAsync("/tekens/SB-2026-0001/geschiedenis");
        await editor.SubmitAsync("form[action*='/inschakelen']", ("reden", "Het merk heet anders."));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        await bank.SeenAsync(reader, "/tekens/SB-2026-0001", page => page.QuerySelectorAll(".forms .form").Any(form => form.TextContent == "qx 7"));
    }

    [Fact]
    public async Task History_ComparesAnyTwoAndBeginsADraftWithAnOldText()
    {
        await using var bank = await CurationBank.OpenAsync();
        await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme });
        using var analyst = await bank.Bank.SignInAsync("Tweede analist");

        await analyst.GetAsync("/tekens/SB-2026-0001/geschiedenis?van=2&tot=1");
        Assert.Contains("Versie 2 en versie 1", analyst.Text, StringComparison.Ordinal);
        Assert.Single(analyst.Page.QuerySelectorAll(".difference"));
        await analyst.SubmitAsync("li[value='2'] form[action$='/concept']");
        Assert.StartsWith("/werk/bewerken/", analyst.Location, StringComparison.Ordinal);
        await analyst.GetAsync("/tekens/SB-2026-0001/geschiedenis");
        await analyst.SubmitAsync("li[value='1'] form[action$='/concept']");
        Assert.Equal(HttpStatusCode.Conflict, analyst.Status);
        Assert.Contains("U hebt al een concept van dit teken.", analyst.Text, StringComparison.Ordinal);
        await analyst.GetAsync("/tekens/SB-2026-0001/geschiedenis?van=1&tot=9");
        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);
    }

    [Fact]
    public async Task Erasure_ByTheEditorInChief_LeavesTheHashAndTheReasonOnly()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme });
        using var editor = await bank.AtAsync("Hoofdredacteur", revision);

        await editor.SubmitAsync("form[action$='/wissen']", ("reden", "Er stond een naam in."));
        await editor.FollowAsync();

        Assert.Contains("De tekst is gewist.", editor.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{64}", editor.Page.QuerySelector("li[value='2']")!.TextContent);
        await editor.GetAsync(CurationBank.AddressOf(revision));
        Assert.Equal(HttpStatusCode.NotFound, editor.Status);
    }
}
