using System.Net;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Identity;

namespace Symbolenbank.Web.Tests.Accounts;

/// <summary>One's own account page.</summary>
public sealed class AccountPageTests(WebBank bank)
{
    [Fact]
    public async Task Account_OfADemoPerson_SaysThatThereIsNothingToSetUp()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/account");
        Assert.Contains("Dit is een proefaccount", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("form[data-passkey]"));

        await visitor.GetAsync("/account/wachtwoord-en-app");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Keys_OfOneCharacter_AreSwitchedOffAndOnInThisBrowser()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/account");
        Assert.Null(visitor.Page.Body!.GetAttribute("data-keys"));
        Assert.StartsWith("/ ", visitor.Page.QuerySelector("header input[name=q]")!.GetAttribute("aria-keyshortcuts"), StringComparison.Ordinal);

        await visitor.SubmitAsync("form[action='/account/toetsen']", ("toetsen", "uit"));
        await visitor.FollowAsync();
        Assert.Equal("off", visitor.Page.Body!.GetAttribute("data-keys"));
        Assert.Equal("Control+/", visitor.Page.QuerySelector("header input[name=q]")!.GetAttribute("aria-keyshortcuts"));

        await visitor.SubmitAsync("form[action='/account/toetsen']", ("toetsen", "aan"));
        await visitor.FollowAsync();
        Assert.Null(visitor.Page.Body!.GetAttribute("data-keys"));
    }

    [Fact]
    public async Task Passkeys_AddedNamedAndRemoved_StayAsLongAsOneIsLeft()
    {
        using var first = new SoftKey();
        using var second = new SoftKey();
        var person = await Newcomer.InviteAsync(bank, "eigen.sleutels");
        using var visitor = await person.SetPasskeyAsync(first);
        await visitor.GetAsync("/account");
        await Newcomer.AddPasskeyAsync(visitor, second);
        await visitor.FollowAsync();
        Assert.Equal(2, visitor.Page.QuerySelectorAll("form[action$='/verwijderen']").Length);

        await visitor.SubmitAsync("form[action$='/naam']", ("naam", "<b>Werktelefoon</b>"));
        await visitor.FollowAsync();
        Assert.Contains("<b>Werktelefoon</b>", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("form[action$='/verwijderen']");
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form[action$='/verwijderen']");

        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("laatste manier", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_Changed_NeedsTheOldOneAndCountsFromThenOn()
    {
        const string Another = "vijf andere woorden daarna";
        var person = await Newcomer.InviteAsync(bank, "eigen.wachtwoord");
        using var visitor = await person.SetPasswordAsync();
        await visitor.GetAsync("/account");
        await visitor.SubmitAsync("form[action='/account/wachtwoord']", ("huidig", "iets heel anders"), ("wachtwoord", Another));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.SubmitAsync("form[action='/account/wachtwoord']", ("huidig", Newcomer.Password), ("wachtwoord", "kort"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.SubmitAsync("form[action='/account/wachtwoord']", ("huidig", Newcomer.Password), ("wachtwoord", Another));
        Assert.Equal("/account?bewaard=true", visitor.Location);

        using var again = bank.Visit();
        await Newcomer.SignInAsync(again, person.Name, Newcomer.Password, person.NextCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await Newcomer.SignInAsync(again, person.Name, Another, person.NextCode);
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
    }

    [Fact]
    public async Task RecoveryCodesAndApp_Renewed_MakeTheOldOnesWorthless()
    {
        var person = await Newcomer.InviteAsync(bank, "eigen.codes");
        using var visitor = await person.SetPasswordAsync();
        var old = person.RecoveryCodes[0];
        await visitor.GetAsync("/account");
        await visitor.SubmitAsync("form[action='/account/herstelcodes']");
        var renewed = visitor.Page.GetElementById("herstelcodes")!.TextContent.Split('\n');
        Assert.DoesNotContain(old, renewed);

        using var again = bank.Visit();
        await Newcomer.SignInAsync(again, person.Name, Newcomer.Password, old);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await visitor.GetAsync("/account/wachtwoord-en-app");
        var lost = person.NextCode;
        await person.SendPasswordAsync(visitor, "weer een heel ander stel woorden");
        Assert.Equal((HttpStatusCode.OK, 10), (visitor.Status, person.RecoveryCodes.Count));
        await Newcomer.SignInAsync(again, person.Name, "weer een heel ander stel woorden", lost);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task Session_EndedFromElsewhere_IsOverAtItsNextRequest()
    {
        var person = await Newcomer.InviteAsync(bank, "eigen.sessies");
        using var here = await person.SetPasswordAsync();
        using var there = bank.Visit();
        await Newcomer.SignInAsync(there, person.Name, Newcomer.Password, person.NextCode);
        await here.GetAsync("/account");
        await here.SubmitAsync("form[action$='/beeindigen']");
        Assert.Equal(HttpStatusCode.SeeOther, here.Status);

        await there.GetAsync("/account");
        Assert.Contains("/aanmelden", there.Location, StringComparison.Ordinal);
    }
}
