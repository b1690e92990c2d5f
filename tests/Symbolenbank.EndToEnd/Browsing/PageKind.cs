namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The kinds of page that the bank has, as somebody sees them.</summary>
public enum PageKind
{
    SignIn,
    Search,
    Hits,
    NoHit,
    Entry,
    Log,
    Privacy,
    Accessibility,
    NotFound,
}

internal static class PageKinds
{
    /// <summary>Goes to a page of the kind, signed in as whoever may see it.</summary>
    public static async Task GoAsync(this Visitor visitor, PageKind kind)
    {
        if (kind is not (PageKind.SignIn or PageKind.Privacy or PageKind.Accessibility))
            await visitor.SignInAsync(kind == PageKind.Log ? DemoRole.Auditor : DemoRole.Moderator);
        await (kind switch
        {
            PageKind.SignIn => visitor.Page.GotoAsync("/"),
            PageKind.Search => visitor.Page.GotoAsync("/"),
            PageKind.Hits => visitor.SearchAsync("88"),
            PageKind.NoHit => visitor.SearchAsync("xqzvjwkp"),
            PageKind.Entry => visitor.OpenFirstHitAsync("88"),
            PageKind.Log => visitor.Page.GotoAsync("/logboek"),
            PageKind.Privacy => visitor.Page.GotoAsync("/privacy"),
            PageKind.Accessibility => visitor.Page.GotoAsync("/toegankelijkheid"),
            PageKind.NotFound => visitor.Page.GotoAsync("/tekens/SB-2026-4999"),
        });
    }
}
