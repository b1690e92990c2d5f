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
}
