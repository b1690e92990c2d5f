using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search;

/// <summary>Standings, steps and cues of matches in plain words, for people and for machines that show them to people.</summary>
public static class ScanWords
{
    public static LocalText Of(ScanStanding standing) => standing switch
    {
        ScanStanding.FormRecognised => Text(
            "Dit is de schrijfwijze. Wat de schrijver ermee bedoelt, staat er niet bij.",
            "This is the spelling. What the writer means by it is not said."),
        ScanStanding.NeedsContext => Text(
            "Dit kan de schrijfwijze zijn, of er wordt over gesproken. De woorden eromheen beslissen.",
            "This may be the spelling, or somebody speaks of it. The words around it decide."),
    };

    /// <summary>What differs between the text and the form, as a noun.</summary>
    public static LocalText Of(FoldStep step) => step switch
    {
        FoldStep.Case => Text("hoofdletters", "capitals"),
        FoldStep.Diacritics => Text("accenten", "accents"),
        FoldStep.ZeroWidth => Text("onzichtbare tekens", "invisible characters"),
        FoldStep.LookAlike => Text("tekens die erop lijken", "look-alike characters"),
        FoldStep.DigitForLetter => Text("cijfers als letters", "digits for letters"),
        FoldStep.Repeated => Text("herhaalde letters", "repeated letters"),
        FoldStep.Separators => Text("leestekens", "punctuation"),
        FoldStep.Joined => Text("woorden aan elkaar of los", "words joined or split"),
        FoldStep.EmojiVariant => Text("soort emoji", "emoji style"),
        FoldStep.Transliteration => Text("andere schrijfwijze", "another way of writing"),
    };

    public static LocalText Of(ScanCue cue) => cue switch
    {
        ScanCue.CueWord => Text("Er staat een woord bij dat past bij de extremistische betekenis.", "A word near it fits the extremist meaning."),
        ScanCue.OtherForm => Text("Er staat nog een teken uit de bank in de buurt.", "Another sign of the bank stands near."),
        ScanCue.Neighbour => Text("Er staat een woord bij dat bij dit teken hoort.", "A word near it belongs to this sign."),
        ScanCue.BenignCue => Text("Er staat een woord bij dat past bij een andere betekenis.", "A word near it fits another meaning."),
        ScanCue.Quoted => Text("Het staat tussen aanhalingstekens.", "It stands between quotation marks."),
        ScanCue.Reporting => Text("Er wordt over verteld of les over gegeven.", "It is reported or taught about."),
        ScanCue.CounterSpeech => Text("Er staat een woord bij dat het afwijst of betreurt.", "A word near it rejects or mourns it."),
        ScanCue.Question => Text("Er wordt naar gevraagd.", "It is asked about."),
        ScanCue.Title => Text("Het is een titel, bijvoorbeeld van een boek of film.", "It is a title, for example of a book or film."),
        ScanCue.Capitals => Text("Bijna alles staat in hoofdletters, dus het kan een gewoon woord zijn.", "Almost everything is in capitals, so it may be an ordinary word."),
        ScanCue.UserName => Text("Het is een deel van een gebruikersnaam.", "It is part of a user name."),
        ScanCue.NumberAlone => Text("Het is een los getal. Niets erbij maakt er een code van.", "It is a number alone. Nothing near it makes it a code."),
        ScanCue.PartOfWord => Text("Het is maar een deel van een langer woord.", "It is only part of a longer word."),
        ScanCue.OrdinaryWords => Text("Zoals het er staat, zijn het gewone woorden.", "As they stand, these are ordinary words."),
        ScanCue.GuessedLetter => Text("Er staat een ander teken waar een letter hoort. Die letter is geraden.", "Another sign stands where a letter belongs. That letter was guessed."),
        ScanCue.FewLetters => Text("Bijna alle letters zijn cijfers of andere tekens. Het kan ook iets anders zijn.", "Nearly all letters are digits or other signs. It may also be something else."),
        ScanCue.NoCue => Text("Het teken zegt op zichzelf weinig, en er staat niets bij dat het steunt.", "The sign says little by itself, and nothing near speaks for it."),
    };

    public static LocalText Of(UnheldReason reason) => reason switch
    {
        UnheldReason.NothingToSee => Text(
            "Scans kunnen dit niet vinden: het bestaat alleen uit leestekens of spaties. Opzoeken kan wel.",
            "Scans cannot find this: it is only punctuation or spaces. It can be looked up."),
        UnheldReason.TooManySigns => Text(
            "Scans kunnen dit niet vinden: het zijn te veel tekens achter elkaar. Opzoeken kan wel.",
            "Scans cannot find this: it is too many signs in a row. It can be looked up."),
    };

    private static LocalText Text(string nl, string en) => new() { Nl = nl, En = en };
}
