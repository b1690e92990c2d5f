using System.Globalization;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Languages by their own name where the bank has no word for them.</summary>
internal static class LanguageNames
{
    private static readonly Phrase Dutch = new("Nederlands", "Dutch");
    private static readonly Phrase English = new("Engels", "English");

    /// <summary>Languages that texts are added in beside Dutch and English, in the order of the list.</summary>
    public static readonly IReadOnlyList<string> Offered = ["fr", "de", "fy", "tr", "ar", "uk", "pl"];

    public static string Of(string tag) => tag switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => CultureInfo.GetCultureInfo(tag) is { } culture ? culture.NativeName : tag,
    };
}
