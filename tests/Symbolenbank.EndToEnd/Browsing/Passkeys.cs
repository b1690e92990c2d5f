using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The browser's virtual authenticator, and what people do with it.</summary>
internal static class Passkeys
{
    /// <summary>Plugs a key into the window; it says yes to everything that is asked of it.</summary>
    /// <param name="verifies">Whether it also says that the person is who they were.</param>
    public static async Task PlugInKeyAsync(this Visitor visitor, bool verifies = true)
    {
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
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

    /// <summary>Opens the link of an invitation and makes a passkey there: from then on the person is in.</summary>
    public static async Task JoinAsync(this Visitor visitor, string link)
    {
        await visitor.PlugInKeyAsync();
        await visitor.Page.GotoAsync(link);
        await visitor.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/account?klaar=true");
    }

    public static async Task SignOutAsync(this Visitor visitor)
    {
        await visitor.Page.Locator("form[action='/afmelden'] button").First.ClickAsync();
        await visitor.Page.Locator("form.own-sign-in").WaitForAsync();
    }

    /// <summary>Signs in with the key in the window, and is then at this place.</summary>
    public static async Task SignInWithKeyAsync(this Visitor visitor, string place)
    {
        await visitor.Page.GotoAsync($"/aanmelden?terug={place}");
        await visitor.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await visitor.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == place);
    }
}
