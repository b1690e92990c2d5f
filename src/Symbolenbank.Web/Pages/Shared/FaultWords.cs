using System.Text.RegularExpressions;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>What the rules of the catalog say, in the language of the page. A sentence that is not known here is shown as it is.</summary>
internal static partial class FaultWords
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["The next check comes after the last one."] = "De volgende controle komt na de vorige.",
        ["The next check lies in the future."] = "De volgende controle ligt in de toekomst.",
        ["The last check does not lie in the future."] = "De laatste controle ligt niet in de toekomst.",
        ["An archive's address begins with https."] = "Een adres in een archief begint met https.",
        ["A name and a summary are needed in this language."] = "In deze taal zijn een naam en een samenvatting nodig.",
        ["A form stands in an entry once."] = "Een vorm staat maar één keer in een lemma.",
        ["Exactly one form is preferred."] = "Eén vorm heeft de voorkeur.",
        ["A source's id stands once."] = "De naam van een bron staat maar één keer.",
        ["An address begins with https."] = "Een adres begint met https.",
        ["Primary material is cited without its address."] = "Materiaal uit de eerste hand staat hier zonder adres.",
        ["Reliability is A to F."] = "Betrouwbaarheid is A tot en met F.",
        ["Credibility is 1 to 6."] = "Geloofwaardigheid is 1 tot en met 6.",
        ["An extremist sense is needed; a sign that is only taken for extremist has the ground 'confusable'."] = "Er is een extremistische betekenis nodig. Wordt het teken er alleen voor aangezien? Kies dat dan als grond.",
        ["Either a benign sense, or the word that none is known."] = "Schrijf een onschuldige betekenis op, of zeg dat er geen bekend is.",
        ["The ground of admission names its source."] = "De grond van opname noemt een bron.",
        ["An extremist sense needs sources of two independent publishers."] = "Een extremistische betekenis heeft bronnen van twee uitgevers nodig.",
        ["An extremist sense needs a court, an authority or research among its sources."] = "Een extremistische betekenis heeft ook een rechter, een overheid of onderzoek als bron nodig.",
        ["A confusable sign is mostly innocent."] = "Een teken dat er alleen voor wordt aangezien, is meestal onschuldig.",
        ["A confusable sign has no ideology."] = "Een teken dat er alleen voor wordt aangezien, heeft geen stroming.",
        ["Forms of a confusable sign are for lookup only."] = "De vormen van zo'n teken zijn alleen om op te zoeken.",
        ["The benign sense of a confusable sign comes first."] = "De onschuldige betekenis van zo'n teken komt eerst.",
        ["Say what somebody who does not know the sign would call it."] = "Schrijf op hoe iemand het noemt die het teken niet kent.",
        ["An image needs an alternative text in Dutch and English."] = "Een beeld heeft een tekst voor blinden nodig, in het Nederlands en Engels.",
        ["There is no such field."] = "Dit veld is er niet.",
        ["This cannot stand here."] = "Dit kan hier niet staan.",
        ["This must stay."] = "Dit moet blijven staan.",
        ["What this belongs to is gone."] = "Waar dit bij hoort, is weg.",
        ["What was to be moved is gone."] = "Wat u wilde verplaatsen, is weg.",
        ["Nothing can be added here."] = "Hier kan niets bij.",
        ["Yes or no."] = "Kies ja of nee.",
        ["This is no number."] = "Dit is geen getal.",
        ["This is no date."] = "Dit is geen datum.",
        ["Choose one of the list."] = "Kies er een uit de lijst.",
        ["This is no entry code such as SB-2026-0412."] = "Dit is geen code zoals SB-2026-0412.",
        ["This text holds a character that is no character: half of a pair, or U+0000."] = "In deze tekst staat iets dat geen teken is.",
        ["This marking is stricter than you may see yourself."] = "Dit label is strenger dan u zelf mag zien.",
        ["Say why."] = "Schrijf op wat u veranderde.",
        ["Confirm that the text holds no personal data and no classified or investigative information."] = "Bevestig dat er geen persoonsgegevens of geheime gegevens in staan.",
        ["The draft says what is published already."] = "Uw concept zegt hetzelfde als wat er al staat.",
        ["The draft has changed since you read it."] = "Uw concept is intussen veranderd.",
        ["The entry has this form already."] = "Deze vorm staat er al.",
        ["Choose a source of this entry."] = "Kies een bron van dit lemma.",
    };

    private static readonly (Regex Pattern, string Sentence)[] Patterns =
    [
        (Forms(), "Een lemma heeft 1 tot {0} vormen."),
        (FormLength(), "Een vorm heeft 1 tot {0} tekens."),
        (TextLength(), "Een tekst heeft hoogstens {0} tekens."),
        (NoSource(), "Bron {0} staat niet in dit lemma."),
        (Months(), "De volgende controle komt binnen {0} maanden."),
        (Trace(), "Dit hoort niet in de bank: ‘{0}’."),
        (NoCharacter(), "In ‘{0}’ staat iets dat geen teken is."),
        (Longest(), "Hoogstens {0} tekens."),
        (Draft(), "Een concept heeft hoogstens {0} tekens."),
        (Published(), "Intussen is versie {0} gepubliceerd. Voeg die eerst samen met uw concept."),
        (Person(), "Dit blijft voor altijd staan en mag niet naar een persoon wijzen."),
    ];

    public static string Of(string sentence)
    {
        if (Languages.Current != "nl") return sentence;
        if (Dutch.TryGetValue(sentence, out var known)) return known;
        foreach (var (pattern, dutch) in Patterns)
        {
            if (pattern.Match(sentence) is { Success: true } match) return string.Format(System.Globalization.CultureInfo.InvariantCulture, dutch, match.Groups["it"].Value);
        }

        return sentence;
    }

    [GeneratedRegex("^An entry has 1 to (?<it>[0-9]+) forms", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("^A form has 1 to (?<it>[0-9]+) characters", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormLength();

    [GeneratedRegex("^A text has at most (?<it>[0-9]+) characters", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextLength();

    [GeneratedRegex("^There is no source '(?<it>.*)' in this entry", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoSource();

    [GeneratedRegex("^The next check comes within (?<it>[0-9]+) months", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Months();

    [GeneratedRegex("^This looks like .*, which has no place in the bank: '(?<it>.*)'", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Trace();

    [GeneratedRegex("^'(?<it>.*)' holds a character that is no character", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex NoCharacter();

    [GeneratedRegex("^At most (?<it>[0-9]+) characters", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Longest();

    [GeneratedRegex("^A draft has at most (?<it>[0-9]+) characters", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Draft();

    [GeneratedRegex("^Revision (?<it>[0-9]+) was published meanwhile", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Published();

    [GeneratedRegex("^This stays for ever, so it must not point to a person", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();
}
