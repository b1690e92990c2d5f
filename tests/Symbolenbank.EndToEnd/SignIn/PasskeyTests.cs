using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.SignIn;

/// <summary>A passkey in a real browser with a virtual authenticator.</summary>
public sealed class PasskeyTests(BankFixture bank)
{
    [Fact]
    public async Task Passkey_OfSomebodyInvited_IsRegisteredAndSignsInAgain()
    {
        await using var administrator = await bank.SignInAsync("Beheerder");
        var link = await administrator.InviteAsync(new Invited("browser.sleutel", "Oefenplatform", "Moderator"));

        await using var visitor = await bank.VisitAsync();
        await visitor.JoinAsync(link);
        await visitor.SignOutAsync();
        await visitor.SignInWithKeyAsync("/account");

        Assert.Contains("browser.sleutel", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task Passkey_WhenTheAuthenticatorRefuses_SaysSoAndOffersTheOtherWay()
    {
        await using var visitor = await bank.VisitAsync();
        await visitor.PlugInKeyAsync(verifies: false);
        await visitor.Page.GotoAsync("/aanmelden");
        await visitor.Page.Locator("form[data-passkey=get] button").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("[data-passkey-problem]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("form[data-passkey=get] button")).ToBeEnabledAsync();
    }
}
