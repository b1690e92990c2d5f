using System.Net;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Identity;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>Signing in with one's own account, and everybody who would like to as well.</summary>
public sealed class OwnSignInTests(WebBank bank)
{
    [Fact]
    public async Task SignIn_WithPasswordAndCode_LetsInAndGoesBackWhereOneCameFrom()
    {
        var person = await PersonAsync("in.goed");
        using var visitor = bank.Visit();
        await Newcomer.SignInAsync(visitor, " In.Goed ", Newcomer.Password, person.NextCode, "/account");

        Assert.Equal((HttpStatusCode.SeeOther, "/account"), (visitor.Status, visitor.Location));
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task SignIn_WithAnyPartWrong_IsOneAndTheSameAnswer()
    {
        var person = await PersonAsync("in.fout");
        using var visitor = bank.Visit();
        var pages = new List<string>();
        foreach (var (name, password, code) in (ValueTuple<string, string, string>[])
        [
            ("bestaat.niet", Newcomer.Password, "123456"),
            (person.Name, "een heel ander wachtwoord", person.NextCode),
            (person.Name, Newcomer.Password, "000000"),
            (person.Name, Newcomer.Password, ""),
            ("", "", ""),
        ])
        {
            await Newcomer.SignInAsync(visitor, name, password, code);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
            visitor.Page.QuerySelector("#naam")!.SetAttribute("value", "");
            pages.Add(visitor.Comparable());
        }

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SignIn_WithACodeUsedBefore_IsRefused()
    {
        var person = await PersonAsync("in.tweemaal");
        var code = person.NextCode;
        using var visitor = bank.Visit();
        await Newcomer.SignInAsync(visitor, person.Name, Newcomer.Password, code);
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);

        using var thief = bank.Visit();
        await Newcomer.SignInAsync(thief, person.Name, Newcomer.Password, code);
        Assert.Equal(HttpStatusCode.BadRequest, thief.Status);
    }

    [Fact]
    public async Task SignIn_WithARecoveryCode_WorksOnceAndNeedsThePassword()
    {
        var person = await PersonAsync("in.herstel");
        using var visitor = bank.Visit();
        await Newcomer.SignInAsync(visitor, person.Name, "een heel ander wachtwoord", person.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await Newcomer.SignInAsync(visitor, person.Name, Newcomer.Password, person.RecoveryCodes[0].ToLowerInvariant());
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);
        await visitor.GetAsync("/account");
        Assert.Contains("nog 9 herstelcodes", visitor.Text, StringComparison.Ordinal);

        using var again = bank.Visit();
        await Newcomer.SignInAsync(again, person.Name, Newcomer.Password, person.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task SignIn_AfterFourFailures_StillWorksAndAfterFiveIsLockedOverAllWays()
    {
        using var key = new SoftKey();
        var person = await PersonAsync("in.slot");
        using var owner = bank.Visit();
        await Newcomer.SignInAsync(owner, person.Name, Newcomer.Password, person.NextCode);
        await owner.GetAsync("/account");
        await Newcomer.AddPasskeyAsync(owner, key);
        using var visitor = bank.Visit();
        for (var i = 0; i < 4; i++) await Newcomer.SignInAsync(visitor, person.Name, "fout fout fout", "000000");
        await Newcomer.SignInAsync(visitor, key);
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);

        using var thief = bank.Visit();
        for (var i = 0; i < 5; i++) await Newcomer.SignInAsync(thief, person.Name.ToUpperInvariant(), "fout fout fout", "000000");

        using var late = bank.Visit();
        await Newcomer.SignInAsync(late, person.Name, Newcomer.Password, person.NextCode);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        await Newcomer.SignInAsync(late, person.Name, Newcomer.Password, person.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        await Newcomer.SignInAsync(late, key);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
    }

    [Fact]
    public async Task SignIn_WithAPasskey_LetsInOnceForEachQuestion()
    {
        using var key = new SoftKey();
        var person = await Newcomer.InviteAsync(bank, "in.sleutel");
        using (await person.SetPasskeyAsync(key))
        {
        }

        using var visitor = bank.Visit();
        using var thief = bank.Visit();
        await visitor.GetAsync("/aanmelden");
        var form = visitor.Page.QuerySelector("form[data-passkey=get]")!;
        var token = Newcomer.Token(form);
        await visitor.PostAsync("/aanmelden/sleutel/vraag", [token]);
        var answer = key.Sign(await visitor.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        thief.TakeCookiesOf(visitor);
        await visitor.PostAsync("/aanmelden/sleutel", [token, KeyValuePair.Create("sleutel", answer)]);
        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);

        await thief.PostAsync("/aanmelden/sleutel", [token, KeyValuePair.Create("sleutel", answer)]);
        Assert.Equal(HttpStatusCode.BadRequest, thief.Status);
    }

    [Theory]
    [InlineData("in.elders", "https://elsewhere.example", true)]
    [InlineData("in.elders2", "http://localhost:5081", true)]
    [InlineData("in.ongevraagd", SoftKey.Origin, false)]
    public async Task SignIn_WithAPasskeyFromElsewhereOrUnasked_IsRefused(string name, string origin, bool verifies)
    {
        using var key = new SoftKey();
        var person = await Newcomer.InviteAsync(bank, name);
        using (await person.SetPasskeyAsync(key))
        {
        }

        using var other = key.With(origin, verifies);
        using var visitor = bank.Visit();
        await Newcomer.SignInAsync(visitor, other);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"AAAA\"}")]
    [InlineData("{\"id\":17}")]
    [InlineData("not json")]
    public async Task SignIn_WithRubbishForAPasskey_IsRefused(string answer)
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/aanmelden");
        var token = Newcomer.Token(visitor.Page.QuerySelector("form[data-passkey=get]")!);
        await visitor.PostAsync("/aanmelden/sleutel/vraag", [token]);
        await visitor.PostAsync("/aanmelden/sleutel", [token, KeyValuePair.Create("sleutel", answer)]);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task SignIn_WhileSignedIn_MakesANewSessionAndEndsTheOldOne()
    {
        var person = await PersonAsync("in.vers");
        using var visitor = await bank.SignInAsync("Moderator");
        using var thief = bank.Visit();
        thief.TakeCookiesOf(visitor);

        await Newcomer.SignInAsync(visitor, person.Name, Newcomer.Password, person.NextCode);
        await visitor.GetAsync("/account");
        Assert.Contains(person.Name, visitor.Text, StringComparison.Ordinal);

        await thief.GetAsync("/melden");
        Assert.Equal(HttpStatusCode.Redirect, thief.Status);
    }

    [Theory]
    [InlineData("in.weg1", "https://elsewhere.example/")]
    [InlineData("in.weg2", "//elsewhere.example/")]
    [InlineData("in.weg3", "/\\elsewhere.example")]
    public async Task SignIn_WithAnAddressElsewhere_StaysInTheBank(string name, string address)
    {
        var person = await PersonAsync(name);
        using var visitor = bank.Visit();
        await Newcomer.SignInAsync(visitor, person.Name, Newcomer.Password, person.NextCode, address);

        Assert.Equal("/", visitor.Location);
    }

    [Fact]
    public async Task OpenIdPages_WithoutAProvider_AreNotThere()
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/aanmelden/organisatie");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GetAsync("/aanmelden/organisatie/terug?code=a&state=b");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private async Task<Newcomer> PersonAsync(string name)
    {
        var person = await Newcomer.InviteAsync(bank, name);
        using (await person.SetPasswordAsync())
        {
        }

        return person;
    }
}
