namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Names of the countries whose law the bank speaks of.</summary>
internal static class Countries
{
    /// <summary>What people call the country with this ISO 3166 code; the code itself for one that the bank has no word for.</summary>
    public static string NameOf(string code) => code switch
    {
        "NL" => new Phrase("Nederland", "Netherlands"),
        "BE" => new Phrase("België", "Belgium"),
        "DE" => new Phrase("Duitsland", "Germany"),
        "AT" => new Phrase("Oostenrijk", "Austria"),
        "FR" => new Phrase("Frankrijk", "France"),
        "GB" => new Phrase("Verenigd Koninkrijk", "United Kingdom"),
        "UA" => new Phrase("Oekraïne", "Ukraine"),
        _ => code,
    };
}
