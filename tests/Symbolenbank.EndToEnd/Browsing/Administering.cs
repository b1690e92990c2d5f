using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>Somebody to be invited.</summary>
/// <param name="Name">With which they sign in; the bank also calls them by it.</param>
/// <param name="Role">As the program names it.</param>
internal sealed record Invited(string Name, string Organisation, string Role);

/// <summary>What administrators do.</summary>
internal static class Administering
{
    public static async Task AddOrganisationAsync(this Visitor administrator, string name)
    {
        await administrator.Page.GotoAsync("/beheer/organisaties");
        var form = administrator.Page.Locator("form.add-organisation");
        await form.Locator("[name=naam]").FillAsync(name);
        await form.Locator("button[type=submit]").ClickAsync();
        await administrator.Page.WaitForURLAsync("**/beheer/organisaties?bewaard=true");
    }

    /// <summary>Invites somebody; gives the address of the link to hand to them.</summary>
    public static async Task<string> InviteAsync(this Visitor administrator, Invited invited)
    {
        await administrator.Page.GotoAsync("/beheer/personen/uitnodigen");
        await administrator.Page.Locator("#naam").FillAsync(invited.Name);
        await administrator.Page.Locator("#aanmeldnaam").FillAsync(invited.Name);
        await administrator.Page.Locator("#organisatie").SelectOptionAsync(new SelectOptionValue { Label = invited.Organisation });
        await administrator.Page.Locator($"input[value={invited.Role}]").CheckAsync();
        await administrator.Page.Locator("form.report button[type=submit]").ClickAsync();
        return new Uri(await administrator.Page.Locator("#link").InnerTextAsync()).AbsolutePath;
    }

    /// <summary>Agrees, as a second person, to what waits for somebody; gives the code that goes with their link.</summary>
    public static async Task<string> ConfirmAsync(this Visitor second, Invited invited)
    {
        await second.Page.GotoAsync("/beheer/te-bevestigen");
        await second.Page.Locator("main li", new() { HasText = invited.Name }).Locator("form[action$='/bevestigen'] button").ClickAsync();
        return await second.Page.Locator("#code").InnerTextAsync();
    }

    /// <summary>Opens a link that took two persons.</summary>
    /// <returns>The address with which one goes on.</returns>
    public static async Task<string> UnlockAsync(this Visitor visitor, string link, string code)
    {
        await visitor.Page.GotoAsync(link);
        await visitor.Page.Locator("#code").FillAsync(code);
        await visitor.Page.Locator("form[action$='/code'] button").ClickAsync();
        await visitor.Page.Locator("form[data-passkey=create]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        return new Uri(visitor.Page.Url).AbsolutePath;
    }
}
