using System.Net;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Identity;

namespace Symbolenbank.Web.Tests.Administration;

/// <summary>The pages of administrators, and those who are none.</summary>
public sealed class PeoplePageTests(WebBank bank)
{
    [Theory]
    [InlineData("Analist")]
    [InlineData("Hoofdredacteur")]
    [InlineData("Auditor")]
    [InlineData("Moderator")]
    public async Task Pages_ForOthersThanAdministrators_AreNotThereAndChangeNothing(string account)
    {
        const string Person = "/beheer/personen/00000000-0000-7000-8000-000000001006";
        using var visitor = await bank.SignInAsync(account);
        foreach (var address in (string[])["/beheer/personen", "/beheer/personen/uitnodigen", Person, "/beheer/organisaties"])
        {
            await visitor.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, visitor.Status));
        }

        await visitor.GetAsync("/");
        var token = Newcomer.Token(visitor.Page.DocumentElement);
        foreach (var address in (string[])
            [
                "/beheer/personen/uitnodigen", Person + "/rollen", Person + "/rollen/Moderator/intrekken", Person + "/sluiten", Person + "/openen", Person + "/link", Person + "/naam", Person + "/organisatie",
                "/beheer/organisaties", "/beheer/organisaties/00000000-0000-7000-8000-000000000104/naam", "/beheer/organisaties/00000000-0000-7000-8000-000000000104/beeindigen",
            ])
        {
            await visitor.PostAsync(address, Rights(token));
            Assert.Equal((address, HttpStatusCode.NotFound), (address, visitor.Status));
        }

        using var moderator = await bank.SignInAsync("Moderator");
        await moderator.GetAsync("/melden");
        Assert.Equal(HttpStatusCode.OK, moderator.Status);
    }

    [Fact]
    public async Task Administrator_PromotingThemselves_IsRefusedOnEveryPath()
    {
        const string Self = "/beheer/personen/00000000-0000-7000-8000-000000001008";
        using var visitor = await bank.SignInAsync("Beheerder");
        await visitor.GetAsync(Self);
        Assert.Contains("Dit bent u zelf", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
        var token = Newcomer.Token(visitor.Page.DocumentElement);

        foreach (var address in (string[])[Self + "/rollen", Self + "/rollen/Administrator/intrekken", Self + "/sluiten", Self + "/link", Self + "/naam", Self + "/organisatie"])
        {
            await visitor.PostAsync(address, Rights(token));
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, visitor.Status));
        }

        await visitor.GetAsync("/account");
        Assert.DoesNotContain("Hoofdredacteur", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_TakenAway_StopsTheNextPostOfAnOpenPage()
    {
        var second = await Newcomer.InviteAsync(bank, "tweede.beheerder", "Administrator");
        using var visitor = await second.SetPasswordAsync();
        await visitor.GetAsync("/beheer/organisaties");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        using var first = await bank.SignInAsync("Beheerder");
        await first.GetAsync(second.PersonPage);
        await first.SubmitAsync("form[action$='/rollen/Administrator/intrekken']");
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        await visitor.SubmitAsync("form.add-organisation", ("naam", "Te laat"));

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await first.GetAsync("/beheer/organisaties");
        Assert.DoesNotContain("Te laat", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_Closed_StopsTheNextPostAndLetsNobodyInUntilOpened()
    {
        var person = await Newcomer.InviteAsync(bank, "wordt.gesloten", "Administrator");
        using var visitor = await person.SetPasswordAsync();
        await visitor.GetAsync("/beheer/organisaties");
        using var first = await bank.SignInAsync("Beheerder");
        await first.GetAsync(person.PersonPage);
        await first.SubmitAsync("form[action$='/sluiten']");
        await first.FollowAsync();
        Assert.Contains("Gesloten", first.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("form.add-organisation", ("naam", "Ook te laat"));
        Assert.Contains("/aanmelden", visitor.Location, StringComparison.Ordinal);
        using var again = bank.Visit();
        await Newcomer.SignInAsync(again, person.Name, Newcomer.Password, person.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);

        await first.SubmitAsync("form[action$='/openen']");
        await Newcomer.SignInAsync(again, person.Name, Newcomer.Password, person.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
    }

    [Fact]
    public async Task Person_RenamedAndMoved_StopsTheNextPostAndKeepsTheName()
    {
        var person = await Newcomer.InviteAsync(bank, "gaat.verhuizen", "Administrator");
        using var visitor = await person.SetPasswordAsync();
        await visitor.GetAsync("/beheer/organisaties");
        using var first = await bank.SignInAsync("Beheerder");
        await first.GetAsync(person.PersonPage);
        await first.SubmitAsync("form[action$='/naam']", ("naam", "Sanne <b>Verbeterd</b>"));
        await first.FollowAsync();
        Assert.Equal("Sanne <b>Verbeterd</b>", first.Page.QuerySelector("h1")!.TextContent);
        await first.SubmitAsync("form[action$='/naam']", ("naam", " "));
        Assert.Equal(HttpStatusCode.BadRequest, first.Status);

        await first.SubmitAsync("form[action$='/organisatie']", ("organisatie", ""));
        Assert.Equal(HttpStatusCode.BadRequest, first.Status);
        var to = first.Page.QuerySelectorAll("#organisatie option").Last();
        await first.SubmitAsync("form[action$='/organisatie']", ("organisatie", to.GetAttribute("value")!));
        await first.FollowAsync();
        Assert.Contains(to.TextContent, first.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(first.Page.QuerySelectorAll("form[action$='/intrekken']"));
        await visitor.SubmitAsync("form.add-organisation", ("naam", "Weer te laat"));
        Assert.Contains("/aanmelden", visitor.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ThatEndsSoon_IsListedAndConfirmedForAYear()
    {
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var person = await Newcomer.InviteAsync(bank, "bijna.afgelopen", "Moderator", ("tot", soon));
        using var visitor = await bank.SignInAsync("Beheerder");
        await visitor.GetAsync("/beheer/personen");
        await visitor.SubmitAsync($"form[action='{person.PersonPage}/rollen']");
        Assert.Equal(person.PersonPage + "?bewaard=true", visitor.Location);

        await visitor.GetAsync("/beheer/personen");
        Assert.Null(visitor.Page.QuerySelector($"form[action='{person.PersonPage}/rollen']"));
    }

    [Fact]
    public async Task Invite_WithFaults_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        using var visitor = await bank.SignInAsync("Beheerder");
        await visitor.GetAsync("/beheer/personen/uitnodigen");
        await visitor.SubmitAsync("form.report", ("naam", "<script>Sanne"), ("aanmeldnaam", "é"), ("organisatie", ""), ("tot", "1999-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("<script>Sanne", visitor.Page.QuerySelector("#naam")!.GetAttribute("value"));
        Assert.Equal(4, visitor.Page.QuerySelectorAll(".field-problem").Length);
    }

    [Fact]
    public async Task Organisation_AddedRenamedStoppedAndReopened_SaysSo()
    {
        using var visitor = await bank.SignInAsync("Beheerder");
        await visitor.GetAsync("/beheer/organisaties");
        await visitor.SubmitAsync("form.add-organisation", ("naam", "Gemeente Voorbeeld"));
        await visitor.FollowAsync();
        var item = visitor.Page.QuerySelectorAll(".own-list li").Single(li => li.QuerySelector("strong")!.TextContent == "Gemeente Voorbeeld");
        await visitor.SubmitAsync($"form[action='{item.QuerySelector("form[action$='/beeindigen']")!.GetAttribute("action")}']");
        await visitor.FollowAsync();
        Assert.Contains("Gestopt op", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("form[action$='/heropenen']");
        await visitor.FollowAsync();
        Assert.DoesNotContain("Gestopt op", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("form.add-organisation", ("naam", "Gemeente Voorbeeld"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
    }

    private static KeyValuePair<string, string>[] Rights(KeyValuePair<string, string> token) =>
        [token, KeyValuePair.Create("rol", "EditorInChief"), KeyValuePair.Create("tot", TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), KeyValuePair.Create("naam", "Nieuw")];
}
