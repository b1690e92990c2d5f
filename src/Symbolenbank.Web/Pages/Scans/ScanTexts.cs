using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Scans;

internal static class ScanTexts
{
    public static readonly Phrase Title = new("Probeer een tekst", "Try a text");
    public static readonly Phrase Lead = new(
        "Plak een tekst. U ziet welke tekens uit de bank erin staan, en waarom.",
        "Paste a text. You see which signs of the bank stand in it, and why.");
    public static readonly Phrase HomeAsk = new("Hebt u een hele tekst?", "Do you have a whole text?");
    public static readonly Phrase Field = new("Uw tekst", "Your text");
    public static readonly Phrase Hint = new(
        "Laat namen en accounts weg. Wij bewaren de tekst niet. Ten hoogste {0:N0} tekens.",
        "Leave out names and accounts. We do not keep the text. At most {0:N0} characters.");
    public static readonly Phrase LanguageOfText = new("Taal van de tekst", "Language of the text");
    public static readonly Phrase LanguageHint = new(
        "Zo herkennen wij gewone woorden van die taal. Kennen wij die woorden niet, dan noemen wij een vermomde schrijfwijze nooit ‘herkend’.",
        "This is how we recognise ordinary words of that language. Where we do not know those words, we never call a disguised form ‘recognised’.");
    public static readonly Phrase AnotherLanguage = new("Een andere taal", "Another language");
    public static readonly Phrase DutchOrEnglish = new("Nederlands of Engels", "Dutch or English");
    public static readonly Phrase Button = new("Bekijk de tekst", "Check the text");
    public static readonly Phrase Again = new("Probeer een andere tekst", "Try another text");
    public static readonly Phrase Empty = new("Plak of typ eerst een tekst.", "First paste or type a text.");
    public static readonly Phrase TooLong = new(
        "Deze tekst heeft {0:N0} tekens. Gebruik er ten hoogste {1:N0}.",
        "This text has {0:N0} characters. Use at most {1:N0}.");
    public static readonly Phrase TooOften = new(
        "U hebt in korte tijd veel teksten bekeken. Wacht een minuut. Uw tekst staat er nog.",
        "You have checked many texts in a short time. Wait a minute. Your text is still here.");
    public static readonly Phrase NotReady = new(
        "De bank maakt zich nog klaar. Uw tekst staat hieronder. Probeer het over een paar tellen opnieuw.",
        "The bank is still getting ready. Your text is below. Try again in a few seconds.");
    public static readonly Phrase None = new("Wij vinden in deze tekst geen teken uit de bank.", "We find no sign of the bank in this text.");
    public static readonly Phrase NoneMeans = new(
        "Dat betekent niet dat de tekst onschuldig is. Het betekent ook niet dat hij extremistisch is.",
        "That does not mean that the text is innocent. Nor does it mean that it is extremist.");
    public static readonly Phrase AboutWriter = new("Dit zegt niets over de schrijver.", "This says nothing about the writer.");
    public static readonly Phrase FoundOne = new("1 plek in uw tekst", "1 place in your text");
    public static readonly Phrase FoundMany = new("{0} plekken in uw tekst", "{0} places in your text");
    public static readonly Phrase Omitted = new(
        "Nog {0} plekken hebben wij niet bekeken. Daar staat misschien ook een teken. Plak een kleiner stuk om dat te zien.",
        "We did not judge {0} further places. There may be a sign there too. Paste a smaller part to see.");
    public static readonly Phrase YourText = new("Uw tekst, met wat wij vonden", "Your text, with what we found");
    public static readonly Phrase Legend = new("Hele lijn: dit is de schrijfwijze. Streepjes: de woorden eromheen beslissen.", "Solid line: this is the spelling. Dashes: the words around it decide.");
    public static readonly Phrase Place = new("plek {0}", "place {0}");
    public static readonly Phrase BackToText = new("Terug naar plek {0} in de tekst", "Back to place {0} in the text");
    public static readonly Phrase Hidden = new("onzichtbaar teken {0}", "invisible character {0}");
    public static readonly Phrase SpellingOf = new("Schrijfwijze", "Spelling");
    public static readonly Phrase Difference = new("Verschil", "Difference");
    public static readonly Phrase NoDifference = new("geen", "none");
    public static readonly Phrase SpeaksFor = new("Wijst erop", "Points to it");
    public static readonly Phrase SpeaksAgainst = new("Wijst op iets anders", "Points elsewhere");
    public static readonly Phrase NothingNear = new("Niets in de buurt.", "Nothing near.");

    public static Phrase Short(ScanStanding standing) => standing switch
    {
        ScanStanding.FormRecognised => new("Dit is de schrijfwijze", "This is the spelling"),
        ScanStanding.NeedsContext => new("De context beslist", "Context decides"),
    };

    public static string Count(ScannedText text) => text.Matches.Count switch
    {
        0 => None,
        1 => FoundOne,
        var count => FoundMany.With(count),
    };
}
