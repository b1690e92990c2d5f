using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The ways through the bank that people go, found by role and name as a screen reader finds them.</summary>
internal static partial class Walks
{
    /// <summary>Signs in at the front page with one click.</summary>
    public static async Task SignInAsync(this Visitor visitor, DemoRole role)
    {
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = ButtonOf(role) }).First.ClickAsync();
        await visitor.SearchBox().WaitForAsync();
    }

    public static ILocator SearchBox(this Visitor visitor) => visitor.Page.Locator("main input[name=q]");

    /// <summary>Types a query, hands it in and waits for the page of hits.</summary>
    public static async Task SearchAsync(this Visitor visitor, string query)
    {
        await visitor.Page.GotoAsync("/");
        await visitor.SearchBox().FillAsync(query);
        await visitor.Page.Locator("main form:has(input[name=q]) button[type=submit]").First.ClickAsync();
        await visitor.Page.WaitForURLAsync(SearchAddress());
    }

    /// <summary>The links to entries in the main part of the page, in order.</summary>
    public static ILocator EntryLinks(this Visitor visitor) => visitor.Page.Locator("main a[href*='/tekens/']");

    /// <summary>A heading with exactly this text.</summary>
    public static ILocator Heading(this Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>Searches and opens the first hit.</summary>
    public static async Task OpenFirstHitAsync(this Visitor visitor, string query)
    {
        await visitor.SearchAsync(query);
        await visitor.EntryLinks().First.ClickAsync();
        await visitor.Page.WaitForURLAsync(EntryAddress());
    }

    /// <summary>The address of a page of hits: a random word, never the query.</summary>
    [GeneratedRegex(@"/zoeken/[A-Za-z0-9_-]{16,}$")]
    public static partial Regex SearchAddress();

    [GeneratedRegex(@"/tekens/(SB|OEF)-\d{4}-\d{4}$")]
    public static partial Regex EntryAddress();

    private static Regex ButtonOf(DemoRole role) => role switch
    {
        DemoRole.Analyst => AnalystButton(),
        DemoRole.EditorInChief => EditorButton(),
        DemoRole.MunicipalProfessional => MunicipalButton(),
        DemoRole.Moderator => ModeratorButton(),
        DemoRole.Auditor => AuditorButton(),
        DemoRole.Administrator => AdministratorButton(),
    };

    [GeneratedRegex("analist|analyst", RegexOptions.IgnoreCase)]
    private static partial Regex AnalystButton();

    [GeneratedRegex("hoofdredacteur|editor-in-chief", RegexOptions.IgnoreCase)]
    private static partial Regex EditorButton();

    [GeneratedRegex("gemeente|municipal", RegexOptions.IgnoreCase)]
    private static partial Regex MunicipalButton();

    [GeneratedRegex("moderator", RegexOptions.IgnoreCase)]
    private static partial Regex ModeratorButton();

    [GeneratedRegex("auditor", RegexOptions.IgnoreCase)]
    private static partial Regex AuditorButton();

    [GeneratedRegex("beheerder|administrator", RegexOptions.IgnoreCase)]
    private static partial Regex AdministratorButton();
}
