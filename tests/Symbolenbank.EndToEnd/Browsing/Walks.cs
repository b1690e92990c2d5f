using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The ways through the bank that people go.</summary>
internal static partial class Walks
{
    /// <summary>Signs in at the front page with one click on a demo account, named as the Dutch page names it.</summary>
    public static async Task SignInAsync(this Visitor visitor, string account)
    {
        await visitor.Page.GotoAsync("/");
        var name = visitor.Page.GetByText(account, new() { Exact = true });
        await visitor.Page.Locator("button[name=account]", new() { Has = name }).ClickAsync();
        await visitor.SearchBox().WaitForAsync();
    }

    /// <summary>Chooses the language in the page's header, if it is not the page's language already.</summary>
    public static async Task ChooseLanguageAsync(this Visitor visitor, string language)
    {
        if (await visitor.Page.Locator("html").GetAttributeAsync("lang") == language)
            return;
        await visitor.Page.Locator($"button[name=taal][value={language}]").ClickAsync();
        await visitor.Page.Locator($"html[lang={language}]").WaitForAsync();
    }

    public static ILocator SearchBox(this Visitor visitor) => visitor.Page.Locator("main form[role=search] input[name=q]");

    /// <summary>Types a query, hands it in and waits for the page of hits.</summary>
    public static async Task SearchAsync(this Visitor visitor, string query)
    {
        await visitor.Page.GotoAsync("/");
        await visitor.SearchBox().FillAsync(query);
        await visitor.Page.Locator("main form[role=search] button[type=submit]").ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(SearchAddress());
    }

    /// <summary>The links to entries in the main part of the page, in order.</summary>
    public static ILocator EntryLinks(this Visitor visitor) => visitor.Page.Locator("main a[href*='/tekens/']");

    /// <summary>A heading with exactly this text.</summary>
    public static ILocator Heading(this Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>Searches and opens the first hit; gives its code.</summary>
    public static async Task<string> OpenFirstHitAsync(this Visitor visitor, string query)
    {
        await visitor.SearchAsync(query);
        await visitor.EntryLinks().First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(EntryAddress());
        return new Uri(visitor.Page.Url).Segments[^1];
    }

    /// <summary>The address of a page of hits: a random word, never the query.</summary>
    [GeneratedRegex(@"/zoeken/[A-Za-z0-9_-]{16,}$")]
    public static partial Regex SearchAddress();

    [GeneratedRegex(@"/tekens/(SB|OEF)-\d{4}-\d{4}$")]
    public static partial Regex EntryAddress();
}
