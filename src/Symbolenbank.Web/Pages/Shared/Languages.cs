using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The languages of the interface. Dutch first: a visitor's own choice, kept in a cookie, is all that changes it.</summary>
internal static class Languages
{
    public const string CookieName = "taal";

    /// <summary>BCP 47 tags; the first is used until somebody chooses.</summary>
    public static readonly IReadOnlyList<string> All = ["nl", "en"];

    /// <summary>The language of the request being answered.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The texts of an entry in the language of the request.</summary>
    public static EntryText Text(this EntryContent content) => content.Texts[Current];

    public static string Here(this LocalText text) => text.In(Current);

    /// <summary>A date as people write it: 21 november 2026, 21 November 2026.</summary>
    public static string Long(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);

    public static string Month(this DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.CurrentUICulture);

    public static RequestLocalizationOptions Localization() => new()
    {
        DefaultRequestCulture = new RequestCulture(CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("nl-NL")),
        SupportedCultures = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")],
        SupportedUICultures = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")],
        RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }],
    };

    /// <summary>How a choice of the visitor's is kept: a year, by this browser only.</summary>
    public static CookieOptions Kept(HttpContext context, DateTimeOffset now) => new()
    {
        Expires = now.AddYears(1),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };

    public static string CookieValue(string language) =>
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en-GB" : "nl-NL"));
}
