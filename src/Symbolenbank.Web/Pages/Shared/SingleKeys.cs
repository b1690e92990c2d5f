namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Shortcuts of one character alone, such as <c>/</c>. Who speaks to the computer can switch them off (WCAG 2.1.4); a cookie keeps that.</summary>
internal static class SingleKeys
{
    private const string CookieName = "toetsen";
    private const string Off = "uit";

    public static bool AreOn(HttpContext? context) => context?.Request.Cookies[CookieName] != Off;

    public static void Set(HttpContext context, bool on, DateTimeOffset now)
    {
        if (on) context.Response.Cookies.Delete(CookieName);
        else context.Response.Cookies.Append(CookieName, Off, Languages.Kept(context, now));
    }
}
