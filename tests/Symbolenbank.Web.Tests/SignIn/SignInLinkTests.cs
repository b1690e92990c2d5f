using System.Net;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Identity;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>One-time links: what they open, once, and what they do not.</summary>
public sealed class SignInLinkTests(WebBank bank)
{
    [Fact]
    public async Task Link_ForAPasswordAndAnApp_LetsInAndShowsRecoveryCodesOnce()
    {
        var person = await Newcomer.InviteAsync(bank, "link.wachtwoord");
        using var visitor = await person.SetPasswordAsync();

        Assert.Equal((HttpStatusCode.OK, 10), (visitor.Status, person.RecoveryCodes.Count));
        await visitor.GetAsync("/account");
        Assert.Contains("link.wachtwoord", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.RecoveryCodes[0], visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ForAPasskey_LetsInAndWelcomes()
    {
        using var key = new SoftKey();
        var person = await Newcomer.InviteAsync(bank, "link.sleutel");
        using var visitor = await person.SetPasskeyAsync(key);

        Assert.Equal("/account?klaar=true", visitor.Location);
        await visitor.FollowAsync();
        Assert.Contains("Mijn eerste sleutel", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UsedReplacedOrInvented_IsTheSamePageThatIsNotThere()
    {
        var person = await Newcomer.InviteAsync(bank, "link.op");
        var used = person.Link;
        using (await person.SetPasswordAsync())
        {
        }

        using var administrator = await bank.SignInAsync("Beheerder");
        await administrator.GetAsync(person.PersonPage);
        await administrator.SubmitAsync("form[action$='/link']");
        person.TakeLink(administrator);
        var replaced = person.Link;
        await administrator.GetAsync(person.PersonPage);
        await administrator.SubmitAsync("form[action$='/link']");

        using var visitor = bank.Visit();
        var pages = new List<string>();
        foreach (var address in (string[])[used, replaced, "/uitnodiging/verzonnen", used + "x"])
        {
            await visitor.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, visitor.Status));
            pages.Add(visitor.Comparable());
        }

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Link_SentTwice_WorksOnce()
    {
        var person = await Newcomer.InviteAsync(bank, "link.tweemaal");
        using var thief = bank.Visit();
        await thief.GetAsync(person.Link);
        using (await person.SetPasswordAsync())
        {
        }

        await new Newcomer(bank, "dief").SendPasswordAsync(thief, Newcomer.Password);

        Assert.Equal(HttpStatusCode.NotFound, thief.Status);
    }

    [Theory]
    [InlineData("link.kort", "elf tekens!", null, "wachtwoord-fout")]
    [InlineData("link.naam", "Link.Naam en nog wat", null, "wachtwoord-fout")]
    [InlineData("link.gelijk", "aaaaaaaaaaaaaaaa", null, "wachtwoord-fout")]
    [InlineData("link.code", Newcomer.Password, "000", "code-fout")]
    public async Task Link_WithSomethingWrong_SaysWhatAndStillWorks(string name, string password, string? code, string problem)
    {
        var person = await Newcomer.InviteAsync(bank, name);
        using var visitor = await person.SetPasswordAsync(password, code);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.NotNull(visitor.Page.GetElementById(problem));

        await person.SendPasswordAsync(visitor, Newcomer.Password);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Link_WithTheAppOfAnotherLink_IsRefused()
    {
        var mine = await Newcomer.InviteAsync(bank, "link.mijn");
        var theirs = await Newcomer.InviteAsync(bank, "link.hun");
        using var visitor = bank.Visit();
        await visitor.GetAsync(theirs.Link);
        var app = visitor.Page.QuerySelector("input[name=app]")!.GetAttribute("value")!;

        await visitor.GetAsync(mine.Link);
        await visitor.SubmitAsync("form:has(.qr)", ("wachtwoord", Newcomer.Password), ("app", app), ("code", "123456"));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task Link_WithAPasskeyMadeForAnother_IsRefused()
    {
        using var key = new SoftKey();
        var mine = await Newcomer.InviteAsync(bank, "link.sleutel.mijn");
        var theirs = await Newcomer.InviteAsync(bank, "link.sleutel.hun");
        using var visitor = bank.Visit();
        await visitor.GetAsync(mine.Link);
        var form = visitor.Page.QuerySelector("form[data-passkey]")!;
        var token = Newcomer.Token(form);
        await visitor.PostAsync(form.GetAttribute("data-passkey-from")!, [token]);
        var answer = key.Make(await visitor.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        await visitor.PostAsync(theirs.Link + "/sleutel", [token, KeyValuePair.Create("sleutel", answer)]);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task Link_WithAKeyThatDidNotAskForThePerson_IsRefused()
    {
        using var key = new SoftKey { Verifies = false };
        var person = await Newcomer.InviteAsync(bank, "link.ongevraagd");
        using var visitor = await person.SetPasskeyAsync(key);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }
}
