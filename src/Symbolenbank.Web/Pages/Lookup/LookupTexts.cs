using Symbolenbank.Search;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Lookup;

internal static class LookupTexts
{
    public static readonly Phrase Title = new("Zoek een teken op", "Look up a sign");
    public static readonly Phrase Lead = new(
        "Wat kan dit teken betekenen, en wat kunt u doen?",
        "What can this sign mean, and what can you do?");
    public static readonly Phrase Field = new("Zoek een teken, woord, hashtag of emoji", "Search for a sign, word, hashtag or emoji");
    public static readonly Phrase Button = new("Zoek", "Search");
    public static readonly Phrase Hint = new(
        "Typ het teken, niet de persoon. Geen namen of accounts.",
        "Type the sign, not the person. No names or accounts.");
    public static readonly IReadOnlyList<(Phrase Title, Phrase Text)> Promises =
    [
        (new("Altijd twee kanten", "Always both sides"), new(
            "Bij elk teken staat wat extremisten ermee bedoelen en wat het gewoon kan betekenen.",
            "Every sign comes with what extremists mean by it and what it may simply mean.")),
        (new("De context beslist", "Context decides"), new(
            "Een teken zegt op zichzelf niets over een persoon. Vragen helpen u verder kijken.",
            "A sign by itself says nothing about a person. Questions help you look further.")),
        (new("Alleen open bronnen", "Open sources only"), new(
            "Alles wat hier staat, kunt u zelf nalezen. De bronnen staan erbij.",
            "You can read up on everything here. The sources are given.")),
    ];
    public static readonly Phrase TooLong = new(
        "Deze tekst is te lang: {1:N0} tekens, en er passen er {0:N0}. Maak hem korter.",
        "This text is too long: {1:N0} characters, and {0:N0} fit. Make it shorter.");
    public static readonly Phrase NoText = new(
        "Er stond een onzichtbaar teken in dat geen tekst is. Dat is weggelaten. Zoek nog een keer.",
        "It held an invisible character that is no text. That was left out. Search once more.");
    public static readonly Phrase Empty = new(
        "Typ eerst een teken of woord, of kies wat u ziet.",
        "First type a sign or word, or choose what you see.");
    public static readonly Phrase ISee = new("Ik zie een…", "I see a…");
    public static readonly Phrase Suggestions = new("Suggesties", "Suggestions");
    public static readonly Phrase SuggestionCount = new("{0} suggesties. Kies met de pijltjes.", "{0} suggestions. Choose with the arrow keys.");
    public static readonly Phrase ResultsTitle = new("Gevonden tekens", "Signs found");
    public static readonly Phrase FoundOne = new("1 teken gevonden", "1 sign found");
    public static readonly Phrase FoundMany = new("{0} tekens gevonden", "{0} signs found");
    public static readonly Phrase Unknown = new("Wij kennen dit teken niet.", "We do not know this sign.");
    public static readonly Phrase UnknownMeans = new(
        "Dat betekent niet dat het onschuldig is. Het betekent ook niet dat het extremistisch is.",
        "That does not mean that it is innocent. Nor does it mean that it is extremist.");
    public static readonly Phrase UnknownTips = new("Wat helpt", "What helps");
    public static readonly Phrase TipWords = new("Beschrijf wat u ziet: vorm, kleur, letters.", "Describe what you see: shape, colour, letters.");
    public static readonly Phrase TipShort = new("Typ minder woorden.", "Type fewer words.");
    public static readonly Phrase TipFilters = new("Haal een filter weg.", "Remove a filter.");
    public static readonly Phrase Checked = new("Gecontroleerd in {0}.", "Checked in {0}.");
    public static readonly Phrase Filters = new("Verfijn", "Refine");
    public static readonly Phrase AllFilters = new("Alle filters wissen", "Clear all filters");
    public static readonly Phrase ChosenCount = new("{0} gekozen", "{0} chosen");
    public static readonly Phrase Previous = new("Vorige", "Previous");
    public static readonly Phrase Next = new("Volgende", "Next");
    public static readonly Phrase Pages = new("Pagina’s", "Pages");

    public static Phrase Facet(string name) => name switch
    {
        "ideology" => new("Gebruikt door aanhangers van", "Used by adherents of"),
        "setting" => new("Waar gezien", "Where seen"),
        "language" => new("Taal van de schrijfwijze", "Language of the spelling"),
        "ambiguity" => new("Hoe vaak extremistisch", "How often extremist"),
        _ => new(name, name),
    };

    /// <summary>Said where the form itself is shown on request only.</summary>
    public static readonly Phrase ReasonCovered = new("Gevonden omdat het lijkt op een schrijfwijze.", "Found because it resembles a spelling.");

    /// <summary>Why an entry was found, in a sentence with places for the form and the entry's name.</summary>
    public static Phrase Reason(HitKind kind) => kind switch
    {
        HitKind.ExactForm => new("Gevonden omdat dit precies de schrijfwijze is.", "Found because this is exactly the spelling."),
        HitKind.FoldedForm => new("Gevonden omdat “{0}” een schrijfwijze van {1} is.", "Found because “{0}” is a spelling of {1}."),
        HitKind.FormInText => new("Gevonden omdat “{0}” in uw tekst staat.", "Found because “{0}” is in your text."),
        HitKind.Prefix => new("Gevonden omdat “{0}” zo begint.", "Found because “{0}” begins like this."),
        HitKind.MisspelledForm => new("Gevonden omdat het lijkt op “{0}”.", "Found because it resembles “{0}”."),
        HitKind.Name => new("Gevonden omdat het in de naam staat.", "Found because it is in the name."),
        HitKind.Looks => new("Gevonden omdat het er zo uitziet.", "Found because it looks like this."),
        HitKind.Meaning => new("Gevonden omdat het in de betekenis staat.", "Found because it is in the meaning."),
        HitKind.Explanation => new("Gevonden omdat het in de uitleg staat.", "Found because it is in the explanation."),
        HitKind.Listed => new("Dit is de soort die u koos.", "This is the kind that you chose."),
    };

    public static readonly Phrase Apart = new("Verschil: {0}.", "Difference: {0}.");
}
