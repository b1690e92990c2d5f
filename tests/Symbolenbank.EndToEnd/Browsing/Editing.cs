using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>What authors do in the editor.</summary>
internal static class Editing
{
    /// <summary>Opens the editor from the entry's own page, and waits until it takes what is typed.</summary>
    public static async Task EditAsync(this Visitor visitor, string code)
    {
        await visitor.Page.GotoAsync($"/tekens/{code}");
        await visitor.Page.Locator("form[action='/werk/bewerken'] button").ClickAsync();
        await visitor.Page.Locator("[data-editor]").WaitForAsync();
    }

    public static async Task ToHandInAsync(this Visitor visitor, string code)
    {
        await visitor.EditAsync(code);
        await visitor.Page.Locator("[data-leave]").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/inleveren");
    }

    /// <summary>Goes to the section with this number.</summary>
    public static async Task ToSectionAsync(this Visitor visitor, int number)
    {
        await visitor.Page.Locator($"[data-section='{number}']").ClickAsync();
        await visitor.Page.Locator($"[data-section='{number}'][aria-current]").WaitForAsync();
    }

    public static ILocator Field(this Visitor visitor, string path) => visitor.Page.Locator($"[data-path='{path}']:not([data-edit])");

    /// <summary>Waits until nothing waits in this tab any more: the bank has kept all of it.</summary>
    public static Task KeptAsync(this Visitor visitor) =>
        visitor.Page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(name => name.startsWith('concept:'))", null, new() { PollingInterval = 50 });
}
