using System.Globalization;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Members of an entry in plain words: from <c>/forms/88/use</c> to "Schrijfwijze 88, gebruik".</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, Phrase> Members = new(StringComparer.Ordinal)
    {
        ["kind"] = new("Soort teken", "Kind of sign"),
        ["tlp"] = new("Wie het mag zien (TLP)", "Who may see it (TLP)"),
        ["pap"] = new("Wat men ermee mag doen (PAP)", "What may be done with it (PAP)"),
        ["assurance"] = new("Wie voor de tekst instaat", "Who stands for the text"),
        ["ambiguity"] = new("Hoe vaak extremistisch bedoeld", "How often meant as extremist"),
        ["lifecycle"] = new("Periode", "Period"),
        ["cover"] = new("Afdekken wegens", "Covered because of"),
        ["firstSeen"] = new("Eerst gezien", "First seen"),
        ["lastSeen"] = new("Laatst gezien", "Last seen"),
        ["mergedFrom"] = new("Opgegaan in dit teken", "Taken up in this sign"),
        ["origin"] = new("komt uit teken", "came from sign"),
        ["archiveAddress"] = new("adres in een archief", "address in an archive"),
        ["settings"] = new("Waar het gezien is", "Where it is seen"),
        ["ideologies"] = new("Gebruikt door aanhangers van", "Used by adherents of"),
        ["groups"] = new("Groep", "Group"),
        ["group"] = new("groep", "group"),
        ["commonAmongMinors"] = new("Veel onder minderjarigen", "Common among minors"),
        ["checkedOn"] = new("Gecontroleerd op", "Checked on"),
        ["reviewBy"] = new("Opnieuw controleren vóór", "Check again before"),
        ["admission"] = new("Waarom in de bank", "Why in the bank"),
        ["ground"] = new("grond", "ground"),
        ["relevance"] = new("waarom het hier telt", "why it matters here"),
        ["texts"] = new("Tekst", "Text"),
        ["name"] = new("naam", "name"),
        ["summary"] = new("in het kort", "in short"),
        ["explanation"] = new("uitleg", "explanation"),
        ["questions"] = new("vraag bij de context", "question about the context"),
        ["looks"] = new("hoe het eruitziet", "what it looks like"),
        ["senses"] = new("Betekenis", "Meaning"),
        ["nature"] = new("aard", "nature"),
        ["text"] = new("tekst", "text"),
        ["regions"] = new("landen", "countries"),
        ["cues"] = new("woorden die ervoor pleiten", "words that speak for it"),
        ["noBenignSenseKnown"] = new("Geen onschuldige betekenis bekend", "No benign meaning known"),
        ["forms"] = new("Schrijfwijze", "Spelling"),
        ["value"] = new("zoals getypt", "as typed"),
        ["type"] = new("soort", "type"),
        ["script"] = new("schrift", "script"),
        ["language"] = new("taal", "language"),
        ["derivation"] = new("hoe het ontstond", "how it came about"),
        ["from"] = new("van", "from"),
        ["to"] = new("naar", "to"),
        ["rule"] = new("regel", "rule"),
        ["spoken"] = new("gelezen als", "read as"),
        ["match"] = new("wanneer het telt", "when it counts"),
        ["boundary"] = new("waar", "where"),
        ["caseSensitive"] = new("hoofdletters tellen", "case matters"),
        ["requiredNeighbours"] = new("alleen met een van deze woorden erbij", "only with one of these words near"),
        ["excludedNeighbours"] = new("niet met een van deze woorden erbij", "not with one of these words near"),
        ["requiredForms"] = new("alleen met een van deze schrijfwijzen erbij", "only with one of these spellings near"),
        ["excludedForms"] = new("niet met een van deze schrijfwijzen erbij", "not with one of these spellings near"),
        ["requiredNumbers"] = new("alleen met zo’n getal erbij", "only with such a number near"),
        ["excludedNumbers"] = new("niet met zo’n getal erbij", "not with such a number near"),
        ["use"] = new("gebruik", "use"),
        ["assessment"] = new("oordeel", "assessment"),
        ["disabledUntil"] = new("uitgeschakeld tot", "disabled until"),
        ["sourceIds"] = new("bronnen", "sources"),
        ["images"] = new("Afbeelding", "Image"),
        ["file"] = new("bestand", "file"),
        ["sha256"] = new("SHA-256", "SHA-256"),
        ["pdq"] = new("PDQ", "PDQ"),
        ["pdqQuality"] = new("PDQ-kwaliteit", "PDQ quality"),
        ["alternativeText"] = new("beschrijving", "description"),
        ["rights"] = new("rechten", "rights"),
        ["features"] = new("te herkennen aan", "recognised by"),
        ["legal"] = new("Juridische regel", "Legal line"),
        ["jurisdiction"] = new("land", "country"),
        ["qualification"] = new("status", "status"),
        ["provision"] = new("wetsartikel", "provision"),
        ["ecli"] = new("ECLI", "ECLI"),
        ["validFrom"] = new("geldig vanaf", "valid from"),
        ["validUntil"] = new("geldig tot", "valid until"),
        ["sources"] = new("Bron", "Source"),
        ["id"] = new("kenmerk", "id"),
        ["class"] = new("soort uitgever", "class"),
        ["citation"] = new("titelbeschrijving", "citation"),
        ["publisher"] = new("uitgever", "publisher"),
        ["address"] = new("adres", "address"),
        ["access"] = new("toegang", "access"),
        ["accessedOn"] = new("gelezen op", "read on"),
        ["reliability"] = new("betrouwbaarheid", "reliability"),
        ["credibility"] = new("geloofwaardigheid", "credibility"),
        ["relations"] = new("Verband", "Relation"),
        ["target"] = new("met", "with"),
        ["advice"] = new("Advies", "Advice"),
        ["audience"] = new("voor", "for"),
        ["notes"] = new("Opmerking", "Note"),
        ["date"] = new("datum", "date"),
        ["precision"] = new("hoe precies", "how precise"),
        ["nl"] = new("Nederlands", "Dutch"),
        ["en"] = new("Engels", "English"),
        ["more"] = new("andere talen", "other languages"),
        ["code"] = new("Code", "Code"),
        ["schema"] = new("Versie van het formaat", "Version of the format"),
    };

    private static readonly Phrase Whole = new("Het geheel", "The whole");

    /// <summary>The words for a path; the whole entry for an empty one.</summary>
    public static string Of(string path)
    {
        string[] members = [.. path.Split('/').Skip(1).Select(Plain)];
        if (members.Length == 0) return Whole;
        var words = new List<string>();
        for (var at = 0; at < members.Length; at++)
        {
            var name = Member(members[at]);
            if (at + 1 < members.Length && IsListed(members[at])) name = $"{name} {Entry(members[++at])}";
            words.Add(words.Count == 0 || members[at] is "nl" or "en" ? name : char.ToLower(name[0], CultureInfo.CurrentUICulture) + name[1..]);
        }

        return string.Join(", ", words);
    }

    public static string Member(string name) => Members.TryGetValue(name, out var phrase) ? phrase : name;

    private static string Plain(string member) => member.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>Lists, of which the next part of the path names an entry.</summary>
    private static bool IsListed(string member) => member is "forms" or "sources" or "groups" or "images" or "advice" or "relations" or "senses" or "legal" or "notes"
        or "derivation" or "questions" or "looks" or "features" or "settings" or "ideologies" or "sourceIds" or "regions" or "ecli" or "requiredNeighbours" or "excludedNeighbours" or "requiredForms" or "excludedForms" or "requiredNumbers" or "excludedNumbers" or "cues";

    /// <summary>An entry of a list: by its name, or by its place counted from one.</summary>
    private static string Entry(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && name.Length < 3 ? (place + 1).ToString(CultureInfo.CurrentUICulture) : $"‘{name}’";
}
