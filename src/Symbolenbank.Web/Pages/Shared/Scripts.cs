namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Names and directions of the scripts of forms.</summary>
internal static class Scripts
{
    /// <summary>The value of <c>dir</c> for an ISO 15924 script.</summary>
    public static string DirectionOf(string script) =>
        script is "Arab" or "Hebr" or "Syrc" or "Thaa" or "Nkoo" or "Adlm" ? "rtl" : "ltr";

    /// <summary>The scripts that the bank has a word for, by their ISO 15924 codes.</summary>
    public static readonly IReadOnlyList<string> Named = ["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Runr", "Deva", "Hani", "Jpan", "Kore", "Goth"];

    /// <summary>What people call the script; null for one that the bank has no word for, and for signs of no script.</summary>
    public static Phrase? NameOf(string script) => script switch
    {
        "Latn" => new("Latijns", "Latin"),
        "Cyrl" => new("Cyrillisch", "Cyrillic"),
        "Grek" => new("Grieks", "Greek"),
        "Arab" => new("Arabisch", "Arabic"),
        "Hebr" => new("Hebreeuws", "Hebrew"),
        "Runr" => new("runen", "runes"),
        "Deva" => new("Devanagari", "Devanagari"),
        "Hani" => new("Chinees", "Chinese"),
        "Jpan" => new("Japans", "Japanese"),
        "Kore" => new("Koreaans", "Korean"),
        "Goth" => new("Gotisch", "Gothic"),
        _ => null,
    };
}
