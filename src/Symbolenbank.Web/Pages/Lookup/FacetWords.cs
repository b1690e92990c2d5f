using System.Globalization;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>Values of facets in plain words. On the wire and in addresses they are the field's words: <c>number-code</c>.</summary>
internal sealed class FacetWords(TaxonomyTable taxonomy)
{
    public string Of(string facet, string value) => facet switch
    {
        "ambiguity" => Enumerated<Ambiguity>(value, Words.Of),
        "ideology" => taxonomy.Ideology(value)?.Name.Here() ?? value,
        "setting" => taxonomy.Setting(value)?.Name.Here() ?? value,
        "language" => LanguageName(value),
        _ => value,
    };

    /// <summary>The enum values that these words name; others are left out.</summary>
    public static IReadOnlyList<T> Read<T>(IReadOnlyList<string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Where(value => words.Contains(Word(value), StringComparer.Ordinal))];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Enumerated<T>(string word, Func<T, Phrase> words)
        where T : struct, Enum => Read<T>([word]) is [var value] ? words(value) : word;

    private static string LanguageName(string tag) => tag switch
    {
        "und" or "zxx" => new Phrase("geen taal", "no language"),
        "nl" => new Phrase("Nederlands", "Dutch"),
        "en" => new Phrase("Engels", "English"),
        "de" => new Phrase("Duits", "German"),
        "fr" => new Phrase("Frans", "French"),
        "ar" => new Phrase("Arabisch", "Arabic"),
        "tr" => new Phrase("Turks", "Turkish"),
        "ru" => new Phrase("Russisch", "Russian"),
        "la" => new Phrase("Latijn", "Latin"),
        "pl" => new Phrase("Pools", "Polish"),
        "it" => new Phrase("Italiaans", "Italian"),
        "es" => new Phrase("Spaans", "Spanish"),
        "el" => new Phrase("Grieks", "Greek"),
        "he" => new Phrase("Hebreeuws", "Hebrew"),
        "uk" => new Phrase("Oekraïens", "Ukrainian"),
        "fa" => new Phrase("Perzisch", "Persian"),
        "ku" => new Phrase("Koerdisch", "Kurdish"),
        "hr" => new Phrase("Kroatisch", "Croatian"),
        "sl" => new Phrase("Sloveens", "Slovene"),
        "sv" => new Phrase("Zweeds", "Swedish"),
        "no" => new Phrase("Noors", "Norwegian"),
        "da" => new Phrase("Deens", "Danish"),
        "is" => new Phrase("IJslands", "Icelandic"),
        "hi" => new Phrase("Hindi", "Hindi"),
        "id" => new Phrase("Indonesisch", "Indonesian"),
        _ => CultureInfo.GetCultureInfo(tag).NativeName,
    };
}
