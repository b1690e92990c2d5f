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
        var link = await administrator.InviteAsync("browser.sleutel");

        await using var visitor = await bank.VisitAsync();
        await PlugInKeyAsync(visitor.Page);
        await visitor.Page.GotoAsync(link);
        await visitor.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(bank.Bank.People, "/account?klaar=true").AbsoluteUri);
        await visitor.Page.Locator("form[action='/afmelden'] button").First.ClickAsync();
        await visitor.Page.Locator("form.own-sign-in").WaitForAsync();

        await visitor.Page.GotoAsync("/aanmelden?terug=/account");
        await visitor.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(bank.Bank.People, "/account").AbsoluteUri);
        Assert.Contains("browser.sleutel", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task Passkey_WhenTheAuthenticatorRefuses_SaysSoAndOffersTheOtherWay()
    {
        await using var visitor = await bank.VisitAsync();
        await PlugInKeyAsync(visitor.Page, verifies: false);
        await visitor.Page.GotoAsync("/aanmelden");
        await visitor.Page.Locator("form[data-passkey=get] button").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("[data-passkey-problem]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("form[data-passkey=get] button")).ToBeEnabledAsync();
    }

    private static async Task PlugInKeyAsync(IPage page, bool verifies = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verifies,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
