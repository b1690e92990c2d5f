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
        await visitor.EditorAsync();
    }

    /// <summary>Opens the editor where drawings are added.</summary>
    public static async Task EditSectionAsync(this Visitor visitor, string code, int number)
    {
        await visitor.EditAsync(code);
        await visitor.ToSectionAsync(number);
    }

    /// <summary>Waits until the editor takes what is typed.</summary>
    public static Task EditorAsync(this Visitor visitor) => visitor.Page.Locator("[data-editor]").WaitForAsync();

    public static async Task ToHandInAsync(this Visitor visitor, string code)
    {
        await visitor.EditAsync(code);
        await visitor.ToHandInAsync();
    }

    /// <summary>Goes from the editor to the page on which the draft is handed in.</summary>
    public static async Task ToHandInAsync(this Visitor visitor)
    {
        await visitor.Page.Locator("a[data-leave][href$='/inleveren']").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/inleveren");
    }

    /// <summary>Hands the draft in from the editor; gives the revision that it became, such as <c>SB-2026-5001@1</c>.</summary>
    public static async Task<string> HandInAsync(this Visitor visitor, string why)
    {
        await visitor.ToHandInAsync();
        await visitor.Page.Locator("[name=wat]").FillAsync(why);
        await visitor.Page.Locator("[name=schoon]").CheckAsync();
        await visitor.Page.Locator("form.report button[type=submit]").ClickAsync();
        var address = await visitor.Page.Locator("main a[href^='/werk/revisie/']").GetAttributeAsync("href");
        return address!["/werk/revisie/".Length..].Replace('/', '@');
    }

    /// <summary>Goes to the section with this number.</summary>
    public static async Task ToSectionAsync(this Visitor visitor, int number)
    {
        var shown = visitor.Page.Locator($"[data-section='{number}'][aria-current]");
        for (var tries = 1; tries < 4; tries++)
        {
            // A click while the connection is being made anew is nowhere kept.
            await visitor.Page.Locator($"[data-section='{number}']").ClickAsync();
            try
            {
                await shown.WaitForAsync(new LocatorWaitForOptions { Timeout = 15_000 });
                return;
            }
            catch (TimeoutException) when (tries < 3)
            {
            }
        }
    }

    public static ILocator Field(this Visitor visitor, string path) => visitor.Page.Locator($"[data-path='{path}']:not([data-edit])");

    /// <summary>The fields of this name in the rows of a list, in the order of the page.</summary>
    public static ILocator Fields(this Visitor visitor, string list, string name) => visitor.Page.Locator($"[data-path^='{list}/'][data-path$='/{name}']:not([data-edit])");

    /// <summary>Adds a row to a list by typing it.</summary>
    public static async Task AddAsync(this Visitor visitor, string list, string value)
    {
        var field = visitor.Page.Locator($"[data-add='{list}']");
        await field.FillAsync(value);
        await field.PressAsync("Enter");
    }

    /// <summary>Names the sources of the first statement on the page whose path begins so.</summary>
    public static async Task CiteAsync(this Visitor visitor, string path, params string[] sources)
    {
        var words = visitor.Page.Locator($"[data-path^='{path}/'][data-path$='sourceIds']");
        var field = visitor.Page.Locator("details.sources-field", new() { Has = words }).First;
        await field.Locator("summary").ClickAsync();
        foreach (var source in sources)
            await field.Locator($"[data-word={source}]").CheckAsync();
    }

    /// <summary>Waits until nothing waits in this tab any more: the bank has kept all of it.</summary>
    public static Task KeptAsync(this Visitor visitor) =>
        visitor.Page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(name => name.startsWith('concept:'))", null, new() { PollingInterval = 50 });
}
