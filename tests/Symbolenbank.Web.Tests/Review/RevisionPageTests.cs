using System.Net;
using AngleSharp.Dom;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>Deciding on a revision from its page, without script.</summary>
public sealed class RevisionPageTests
{
    private static readonly EntryContent Changed = CurationBank.First with { Kind = EntryKind.Meme };

    [Fact]
    public async Task Life_OfAnExample_EndsAsReviewedAndTheNoticeGoes()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var reader = await bank.Bank.SignInAsync("Moderator");
        await reader.GetAsync("/tekens/SB-2026-0002");
        Assert.Contains("Voorbeeldtekst.", reader.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var revision = await bank.HandInAsync(CurationBank.Complete(CurationBank.Example));

        using var expert = await bank.AtAsync("Deskundige", revision);
        Assert.Contains("Wie voor de tekst instaat", expert.Text, StringComparison.Ordinal);
        await expert.SubmitAsync("form[action$='/goedkeuren']", ("reden", "Klopt met de bronnen."));
        Assert.EndsWith("?gedaan=goedkeuren", expert.Location, StringComparison.Ordinal);
        await expert.FollowAsync();
        Assert.Equal("Gedaan: Goedkeuren", expert.Page.QuerySelector("[role=status]")!.TextContent);
        using var editor = await bank.AtAsync("Hoofdredacteur", revision);
        await editor.SubmitAsync("form[action$='/publiceren']");
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);

        await bank.SeenAsync(reader, "/tekens/SB-2026-0002", page => page.QuerySelector(".notice") is null);
    }

    [Theory]
    [InlineData("Moderator")]
    [InlineData("Gemeenteprofessional")]
    [InlineData("Auditor")]
    [InlineData("Beheerder")]
    public async Task Pages_ForThoseWhoDoNotCurate_AreNotThere(string account)
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var visitor = await bank.Bank.SignInAsync(account);
        await visitor.GetAsync("/werk/revisie/SB-2026-4999/1");
        var absent = visitor.Comparable();

        foreach (var address in (string[])[CurationBank.AddressOf(revision), "/werk", "/werk/te-beoordelen", "/werk/te-publiceren", "/werk/kleine-wijzigingen", "/werk/ingetrokken", "/werk/eigen", "/werk/teruggestuurd", "/tekens/SB-2026-0001/geschiedenis"])
        {
            await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            Assert.Equal(absent.Replace("/werk/revisie/SB-2026-4999/1", address, StringComparison.Ordinal), visitor.Comparable());
        }

        Assert.Null(visitor.Page.QuerySelector(".site-nav a[href='/werk']"));
    }

    /// <summary>Every post on every path, by everybody who may not: the page does not offer it, and sending it all the same changes nothing.</summary>
    [Theory]
    [InlineData("Analist", "goedkeuren aanvaarden publiceren spoed-vragen spoed-publiceren terugsturen afwijzen inplannen wissen")]
    [InlineData("Tweede analist", "goedkeuren aanvaarden publiceren spoed-publiceren terugsturen afwijzen terugnemen inplannen wissen")]
    [InlineData("Jurist", "goedkeuren aanvaarden publiceren spoed-vragen spoed-publiceren terugsturen afwijzen terugnemen inplannen wissen")]
    [InlineData("Moderator", "goedkeuren aanvaarden publiceren spoed-vragen spoed-publiceren terugsturen afwijzen terugnemen inplannen wissen opmerking juridisch")]
    [InlineData("Deskundige", "publiceren aanvaarden spoed-publiceren terugnemen inplannen wissen juridisch")]
    [InlineData("Hoofdredacteur", "goedkeuren aanvaarden publiceren spoed-publiceren terugnemen inplannen juridisch")]
    public async Task Post_OfWhatSomebodyMayNotDo_ChangesNothing(string account, string acts)
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var expert = await bank.AtAsync("Deskundige", revision);
        var hash = expert.Page.QuerySelector("input[name=tekst]")!.GetAttribute("value")!;
        using var visitor = await bank.Bank.SignInAsync(account);
        await visitor.GetAsync("/");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var act in acts.Split(' '))
        {
            await visitor.PostAsync(
                $"{CurationBank.AddressOf(revision)}/{act}",
                [new("__RequestVerificationToken", token), new("tekst", hash), new("reden", "Omdat het kan."), new("regel", hash), new("dag", "2026-02-01"), new("tijd", "10:00")]);
            Assert.True(visitor.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Conflict, $"{account} {act}: {visitor.Status}");
        }

        await expert.GetAsync(CurationBank.AddressOf(revision));
        Assert.Contains("Wacht op oordeel", expert.Text, StringComparison.Ordinal);
        Assert.Single(expert.Page.QuerySelectorAll(".decisions > li"));
    }

    [Fact]
    public async Task Post_WithoutTokenOrOnAnotherText_IsRefused()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var expert = await bank.AtAsync("Deskundige", revision);

        await expert.SubmitAsync("form[action$='/goedkeuren']", ("tekst", new string('0', 64)), ("reden", "Klopt."));
        Assert.Equal(HttpStatusCode.Conflict, expert.Status);
        Assert.Contains("Dit is niet de tekst die u las.", expert.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await expert.PostAsync(CurationBank.AddressOf(revision) + "/goedkeuren", [new("reden", "Klopt.")]);
        Assert.Equal(HttpStatusCode.BadRequest, expert.Status);
    }

    [Fact]
    public async Task Refused_ForWantOfAReason_SaysSoAtTheFieldAndLosesNothing()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var expert = await bank.AtAsync("Deskundige", new RevisionName(CurationBank.First.Code, 1));

        await expert.SubmitAsync("form[action$='/intrekken']", ("reden", "Volgens Jan Jansen klopt het niet."));

        Assert.Equal(HttpStatusCode.BadRequest, expert.Status);
        var field = expert.Page.QuerySelector("#intrekken-reden")!;
        Assert.Equal(("true", "Volgens Jan Jansen klopt het niet."), (field.GetAttribute("aria-invalid"), field.TextContent));
        Assert.True(field.Closest("details")!.HasAttribute("open"));
        Assert.Contains("Dit blijft altijd staan", expert.Page.QuerySelector("#intrekken-reden-fout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_AreInWords_WithCodePointsAndOldBesideNew()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(CurationBank.First with
        {
            Kind = EntryKind.Meme,
            Forms = [CurationBank.First.Forms[1], CurationBank.First.Forms[0], InventedEntry.Form("q\u200Bх7") with { SourceIds = ["s1"], Use = FormUse.Scan }],
        });
        using var expert = await bank.AtAsync("Deskundige", revision);

        var kind = expert.Page.QuerySelectorAll(".difference").Single(one => one.TextContent.Contains("Soort teken", StringComparison.Ordinal));
        Assert.Equal("Gewijzigd", kind.QuerySelector(".mark-word")!.TextContent);
        Assert.Contains("Meme", kind.QuerySelector(".becomes ins")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(kind.QuerySelector(".was del"));
        var form = expert.Page.QuerySelectorAll(".difference").Single(one => one.TextContent.Contains("U+200B", StringComparison.Ordinal));
        Assert.Contains("U+0445", form.TextContent, StringComparison.Ordinal);
        Assert.Contains("gebruik: scannen", form.TextContent, StringComparison.Ordinal);
        var order = expert.Page.QuerySelectorAll(".difference").Single(one => one.TextContent.Contains("volgorde", StringComparison.Ordinal));
        Assert.Null(order.QuerySelector(".sides"));
        Assert.Equal(3, expert.Page.QuerySelectorAll(".difference").Length);
    }

    [Fact]
    public async Task Remark_OnAMember_IsAnsweredAndResolvedOnThePage()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var expert = await bank.AtAsync("Deskundige", revision);
        await expert.SubmitAsync(".difference .write-comment form", ("reden", "Waarom een <b>meme</b>?"));
        await expert.FollowAsync();
        Assert.Contains("Waarom een <b>meme</b>?", expert.Page.QuerySelector(".difference .comment")!.TextContent, StringComparison.Ordinal);
        using var analyst = await bank.AtAsync("Analist", revision);
        await analyst.SubmitAsync(".difference .write-comment form", ("reden", "Zie bron 2."));
        await expert.GetAsync(CurationBank.AddressOf(revision));
        Assert.Equal(2, expert.Page.QuerySelectorAll(".difference .comment").Length);

        await expert.SubmitAsync(".difference .comment form");
        await expert.FollowAsync();

        Assert.Contains("afgehandeld", expert.Page.QuerySelector(".difference .comment")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("open", expert.Page.QuerySelector("section:has(#opmerkingen)")!.QuerySelector("p")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_ThatIsTooLong_StaysWhereItWasWritten()
    {
        await using var bank = await CurationBank.OpenAsync();
        using var expert = await bank.AtAsync("Deskundige", await bank.HandInAsync(Changed));
        var text = new string('x', 4_001);

        await expert.SubmitAsync(".difference .write-comment form", ("reden", text));

        Assert.Equal(HttpStatusCode.BadRequest, expert.Status);
        Assert.Equal(text, expert.Page.QuerySelector(".difference .write-comment[open] textarea")!.TextContent);
    }

    [Fact]
    public async Task Opinion_OnATextThatItsAuthorTookBack_IsShownAgain()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var expert = await bank.AtAsync("Deskundige", revision);
        using var analyst = await bank.AtAsync("Analist", revision);
        await analyst.SubmitAsync("form[action$='/terugnemen']");

        await expert.SubmitAsync("form[action$='/goedkeuren']", ("reden", "Een lang en doordacht oordeel."));

        Assert.Equal(HttpStatusCode.Conflict, expert.Status);
        Assert.Equal("Een lang en doordacht oordeel.", expert.Page.QuerySelector("[role=alert] blockquote")!.TextContent);
    }

    [Fact]
    public async Task Urgent_ByTwo_IsCalledProvisionalOnPageHitAndList()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed, urgent: true);
        using var second = await bank.AtAsync("Tweede analist", revision);
        await second.SubmitAsync("form[action$='/spoed-vragen']", ("reden", "Er wordt nu om gevraagd."));
        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        using var editor = await bank.AtAsync("Hoofdredacteur", revision);
        await editor.SubmitAsync("form[action$='/spoed-publiceren']");
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);

        using var reader = await bank.Bank.SignInAsync("Moderator");
        await bank.SeenAsync(reader, "/tekens/SB-2026-0001", page => page.QuerySelector(".notice")?.TextContent.Contains("Voorlopig.", StringComparison.Ordinal) is true);
        await reader.SearchAsync("qx7");
        Assert.Contains("Voorlopig.", reader.Page.QuerySelector(".hit .standing")!.TextContent, StringComparison.Ordinal);
        using var expert = await bank.Bank.SignInAsync("Deskundige");
        await expert.GetAsync("/werk/te-beoordelen");
        Assert.Contains("Voorlopig gepubliceerd: oordeel nodig vóór", expert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timed_IsPlannedAndCancelledFromThePage()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(Changed);
        using var expert = await bank.AtAsync("Deskundige", revision);
        await expert.SubmitAsync("form[action$='/goedkeuren']", ("reden", "Klopt."));
        using var editor = await bank.AtAsync("Hoofdredacteur", revision);

        await editor.SubmitAsync("form[action$='/inplannen']", ("dag", "2026-01-05"), ("tijd", "09:00"));
        Assert.Contains("Dit moment is al voorbij.", editor.Page.QuerySelector("#moment-fout")!.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync("form[action$='/inplannen']", ("dag", "2026-01-06"), ("tijd", "09:00"));
        await editor.FollowAsync();
        Assert.Contains("Wordt gepubliceerd op 6 januari 2026 09:00", editor.Text, StringComparison.Ordinal);
        await editor.SubmitAsync("form[action$='/schrappen']");
        await editor.FollowAsync();
        Assert.DoesNotContain("Wordt gepubliceerd op", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Legal_Line_IsConfirmedByAJuristAndThenTheGateIsOpen()
    {
        await using var bank = await CurationBank.OpenAsync();
        var revision = await bank.HandInAsync(CurationBank.First with { Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.ContextDependent }] });
        using var jurist = await bank.Bank.SignInAsync("Jurist");
        await jurist.GetAsync("/werk/te-beoordelen");
        await jurist.GetAsync(jurist.Page.QuerySelector(".work-lines a")!.GetAttribute("href")!);
        Assert.Contains("Een jurist heeft deze regel nog niet bevestigd.", jurist.Text, StringComparison.Ordinal);

        await jurist.SubmitAsync("form[action$='/juridisch']");
        await jurist.FollowAsync();

        Assert.Contains("Er ontbreekt niets voor publicatie.", jurist.Text, StringComparison.Ordinal);
        Assert.Null(jurist.Page.QuerySelector("form[action$='/juridisch']"));
    }
}
