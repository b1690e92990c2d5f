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
                "/beheer/personen/uitnodigen", Person + "/rollen", Person + "/rollen/Moderator/intrekken", Person + "/sluiten", Person + "/openen", Person + "/link", Person + "/koppelen", Person + "/losmaken", Person + "/einde",
                Person + "/naam", Person + "/organisatie",
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
        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
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
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
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

    [Fact]
    public async Task Person_TiedSeparatedAndGivenAnEnd_SaysSoOnTheirPage()
    {
        var one = await Newcomer.InviteAsync(bank, "mens.een");
        var two = await Newcomer.InviteAsync(bank, "mens.twee");
        using var visitor = await bank.SignInAsync("Beheerder");

        await visitor.GetAsync(one.PersonPage);
        await visitor.SubmitAsync("form.tie", ("persoon", two.Account.ToString()));
        await visitor.FollowAsync();
        Assert.Contains("Ook van deze persoon: mens.twee", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("form[action$='/losmaken']");
        await visitor.FollowAsync();
        Assert.Contains("zodra een tweede persoon het bevestigt", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("form.end-account", ("einde", "2001-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.SubmitAsync("form.end-account", ("einde", "2099-12-31"));
        await visitor.FollowAsync();
        Assert.Contains("tot en met 31 december 2099", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Analist")]
    [InlineData("Deskundige")]
    [InlineData("Auditor")]
    [InlineData("Moderator")]
    [InlineData("Jurist")]
    public async Task Requests_ForOthersThanDeciders_AreNotThere(string account)
    {
        using var visitor = await bank.SignInAsync(account);
        await visitor.GetAsync("/beheer/te-bevestigen");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Role_BeyondLookingUp_WaitsOnThePageOfTheSecondPersonAndNotForTheOneWhoAsked()
    {
        var person = await Newcomer.InviteAsync(bank, "wordt.deskundige");
        using var administrator = await bank.SignInAsync("Beheerder");
        await administrator.GetAsync(person.PersonPage);
        await administrator.SubmitAsync("form.give-role", ("rol", "Expert"));
        Assert.Equal(HttpStatusCode.SeeOther, administrator.Status);
        await administrator.FollowAsync();
        Assert.Contains(administrator.Page.QuerySelectorAll(".own-list li"), line => line.TextContent.Contains("Deskundige, tot en met", StringComparison.Ordinal) && line.TextContent.Contains("wacht op bevestiging", StringComparison.Ordinal));
        Assert.Contains("zodra een tweede persoon dit bevestigt", administrator.Text, StringComparison.Ordinal);

        await administrator.GetAsync("/beheer/te-bevestigen");
        var own = administrator.Page.QuerySelectorAll("main li").Single(one => one.TextContent.Contains("wordt.deskundige", StringComparison.Ordinal));
        Assert.Null(own.QuerySelector("form[action$='/bevestigen']"));
        var address = own.QuerySelector("form[action$='/afwijzen']")!.GetAttribute("action")!.Replace("/afwijzen", "/bevestigen", StringComparison.Ordinal);
        await administrator.PostAsync(address, [Newcomer.Token(administrator.Page.DocumentElement)]);
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);

        using var second = await bank.SignInAsync("Hoofdredacteur");
        await second.GetAsync("/werk/overzicht");
        Assert.Contains("Toegang die op een tweede persoon wacht", second.Text, StringComparison.Ordinal);
        await second.GetAsync("/beheer/te-bevestigen");
        var token = Newcomer.Token(second.Page.DocumentElement);
        await second.PostAsync(address, [token]);
        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        await second.PostAsync(address, [token]);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        await administrator.GetAsync(person.PersonPage);
        Assert.Contains("Deskundige, tot en met", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wacht op bevestiging", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_WithAnEndAndRolesOfTheirOwn_IsAskedForSo()
    {
        using var administrator = await bank.SignInAsync("Beheerder");
        await administrator.GetAsync("/beheer/personen/uitnodigen");
        var organisation = administrator.Page.QuerySelectorAll("#organisatie option").Single(option => option.TextContent == "Oefenplatform").GetAttribute("value")!;
        var today = TimeProvider.System.GetUtcNow();
        string In(int days) => today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] all = [("naam", "einde.en.rollen"), ("aanmeldnaam", "einde.en.rollen"), ("organisatie", organisation), ("rol", "Analyst"), ("rol", "Expert"), ("tot", In(40)), ("tot-Expert", In(20)), ("persoon", "")];

        await administrator.SubmitAsync("form.report", [.. all, ("einde", In(-3))]);
        Assert.Equal(HttpStatusCode.BadRequest, administrator.Status);
        Assert.Contains("Kies een dag die nog komt", administrator.Page.QuerySelector("#einde-fout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((In(-3), In(20)), (administrator.Page.QuerySelector("#einde")!.GetAttribute("value"), administrator.Page.QuerySelector("#tot-Expert")!.GetAttribute("value")));
        await administrator.SubmitAsync("form.report", [.. all, ("einde", In(60))]);
        Assert.Equal(HttpStatusCode.OK, administrator.Status);

        await administrator.GetAsync("/beheer/personen");
        await administrator.GetAsync(administrator.Page.QuerySelectorAll("table a").Single(link => link.TextContent == "einde.en.rollen").GetAttribute("href")!);
        string Long(int days) => today.AddDays(days).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        Assert.Equal(
            [$"Analist, tot en met {Long(40)} wacht op bevestiging", $"Deskundige, tot en met {Long(20)} wacht op bevestiging"],
            administrator.Page.QuerySelectorAll(".own-list li > div").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains($"Dit account werkt tot en met {Long(60)}", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfTwoPersons_TakesNothingWithoutItsCodeAndLocksAfterFiveWrongOnes()
    {
        using var administrator = await bank.SignInAsync("Beheerder");
        await administrator.GetAsync("/beheer/personen/uitnodigen");
        var organisation = administrator.Page.QuerySelectorAll("#organisatie option").Single(option => option.TextContent == "Oefenplatform").GetAttribute("value")!;
        await administrator.SubmitAsync("form.report", ("naam", "link.van.twee"), ("aanmeldnaam", "link.van.twee"), ("organisatie", organisation), ("rol", "Analyst"), ("persoon", ""));
        var link = new Uri(administrator.Page.GetElementById("link")!.TextContent).AbsolutePath;
        using var visitor = bank.Visit();
        await visitor.GetAsync(link);
        Assert.Contains("Een tweede persoon moet uw toegang nog bevestigen", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));

        using var second = await bank.SignInAsync("Hoofdredacteur");
        await second.GetAsync("/beheer/te-bevestigen");
        var line = second.Page.QuerySelectorAll("main li").Single(one => one.QuerySelector("strong")!.TextContent == "link.van.twee");
        await second.PostAsync(line.QuerySelector("form[action$='/bevestigen']")!.GetAttribute("action")!, [Newcomer.Token(second.Page.DocumentElement)]);
        var code = second.Page.GetElementById("code")!.TextContent;

        await visitor.GetAsync(link);
        Assert.Empty(visitor.Page.QuerySelectorAll(".qr, form[data-passkey]"));
        var token = Newcomer.Token(visitor.Page.DocumentElement);
        foreach (var way in (string[])["/sleutel/vraag", "/sleutel", "/wachtwoord"])
        {
            using var other = bank.Visit();
            await other.GetAsync(link);
            await other.PostAsync(link + way, [Newcomer.Token(other.Page.DocumentElement), KeyValuePair.Create("wachtwoord", Newcomer.Password)]);
            Assert.Equal((way, HttpStatusCode.NotFound), (way, other.Status));
        }

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.PostAsync(link + "/code", [token, KeyValuePair.Create("code", "ABCDE-FGH23")]);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        }

        await visitor.PostAsync(link + "/code", [token, KeyValuePair.Create("code", code)]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    private static KeyValuePair<string, string>[] Rights(KeyValuePair<string, string> token) =>
        [token, KeyValuePair.Create("rol", "EditorInChief"), KeyValuePair.Create("tot", TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), KeyValuePair.Create("naam", "Nieuw")];
}
