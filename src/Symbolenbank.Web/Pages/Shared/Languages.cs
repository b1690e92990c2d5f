using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The languages of the interface. A visitor's choice is kept in a cookie; before it, Dutch, unless the browser asks for English and not for Dutch.</summary>
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
        RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new CustomRequestCultureProvider(OfBrowser)],
    };

    public static string CookieValue(string language) =>
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en-GB" : "nl-NL"));

    private static Task<ProviderCultureResult?> OfBrowser(HttpContext context)
    {
        var asked = context.Request.GetTypedHeaders().AcceptLanguage.Select(language => language.Value.Value?.Split('-')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Task.FromResult(asked.Contains("en") && !asked.Contains("nl") ? new ProviderCultureResult("en-GB") : null);
    }
}
