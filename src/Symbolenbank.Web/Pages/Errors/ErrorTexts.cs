using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Errors;

/// <summary>What a page of refusal says: what happened, and the way on.</summary>
internal sealed record ErrorTexts(Phrase Title, Phrase Text)
{
    public static readonly Phrase ToSearch = new("Naar zoeken", "Go to search");

    public static readonly ErrorTexts Preparing = new(
        new("De bank wordt klaargemaakt", "The bank is getting ready"),
        new("Zoeken kan nog niet. Probeer het over een minuut opnieuw.", "Searching is not possible yet. Try again in a minute."));

    private static readonly ErrorTexts NotFound = new(
        new("Deze pagina is er niet", "There is no such page"),
        new(
            "Misschien is het adres niet juist, of is de pagina niet meer geldig. Zoek het teken opnieuw.",
            "The address may be wrong, or the page is no longer valid. Search for the sign again."));

    private static readonly ErrorTexts NotRecorded = new(
        new("Even niet beschikbaar", "Not available right now"),
        new(
            "Het logboek kon niet worden geschreven, of wij konden uw toegang niet nagaan. Daarom tonen wij niets. Probeer het over een minuut opnieuw.",
            "The record could not be written, or we could not check your access. That is why we show nothing. Try again in a minute."));

    private static readonly ErrorTexts TooOften = new(
        new("Te vaak geprobeerd", "Too many attempts"),
        new("Wacht een minuut en probeer het dan opnieuw.", "Wait a minute, then try again."));

    private static readonly ErrorTexts TooSlow = new(
        new("Het versturen duurde te lang", "Sending took too long"),
        new("Wij hebben niets verwerkt. Ga terug en probeer het opnieuw.", "We processed nothing. Go back and try again."));

    private static readonly ErrorTexts NotUnderstood = new(
        new("Dit formulier is niet meer geldig", "This form is no longer valid"),
        new("Ga terug, laad de pagina opnieuw en probeer het nog eens.", "Go back, reload the page and try again."));

    private static readonly ErrorTexts Broken = new(
        new("Er ging iets mis", "Something went wrong"),
        new("Dit is een fout in de bank, niet van u. Er is niets van de bank getoond.", "This is a fault in the bank, not yours. Nothing of the bank was shown."));

    public static ErrorTexts Of(int status) => status switch
    {
        404 => NotFound,
        408 => TooSlow,
        429 => TooOften,
        503 => NotRecorded,
        >= 500 => Broken,
        _ => NotUnderstood,
    };
}
