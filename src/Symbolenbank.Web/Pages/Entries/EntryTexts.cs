using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Entries;

internal static class EntryTexts
{
    public static readonly Phrase InShort = new("In het kort", "In short");
    public static readonly Phrase SourceOne = new("Bron {0}", "Source {0}");
    public static readonly Phrase SourceMany = new("Bronnen {0}", "Sources {0}");
    public static readonly Phrase AskYourself = new("Vraag u af", "Ask yourself");
    public static readonly Phrase NothingAboutPerson = new(
        "Dit teken zegt op zichzelf niets over een persoon.",
        "This sign by itself says nothing about a person.");
    public static readonly Phrase AlsoWritten = new("Ook geschreven als", "Also written as");
    public static readonly Phrase More = new("Meer weten", "Know more");
    public static readonly Phrase Explanation = new("Uitleg", "Explanation");
    public static readonly Phrase Forms = new("Schrijfwijzen en varianten", "Spellings and variants");
    public static readonly Phrase Spoken = new("gelezen als", "read as");
    public static readonly Phrase WhereSeen = new("Waar het gezien is", "Where it is seen");
    public static readonly Phrase UsedByAdherents = new("Gebruikt door aanhangers van", "Used by adherents of");
    public static readonly Phrase Borderline = new("grensgeval", "borderline");
    public static readonly Phrase Groups = new("Gebruikt door", "Used by");
    public static readonly Phrase Places = new("Plaatsen", "Places");
    public static readonly Phrase Period = new("Periode", "Period");
    public static readonly Phrase FirstSeen = new("Eerst gezien", "First seen");
    public static readonly Phrase LastSeen = new("Laatst gezien", "Last seen");
    public static readonly Phrase AmongMinors = new("Komt ook bij minderjarigen veel voor.", "Also common among minors.");
    public static readonly Phrase WhyInBank = new("Waarom in de bank", "Why in the bank");
    public static readonly Phrase Looks = new("Hoe het eruitziet", "What it looks like");
    public static readonly Phrase Features = new("Te herkennen aan", "Recognised by");
    public static readonly Phrase DrawingRights = new("Tekening: {0}", "Drawing: {0}");
    public static readonly Phrase Legal = new("Is het strafbaar?", "Is it punishable?");
    public static readonly Phrase LegalFixed = new(
        "Nederland heeft geen lijst van verboden symbolen. Of tonen strafbaar is, hangt af van de omstandigheden. Daarover beslist de rechter, niet deze bank.",
        "The Netherlands has no list of forbidden symbols. Whether showing one is punishable depends on the circumstances. That is for the courts to decide, not for this bank.");
    public static readonly Phrase LegalInShort = new("hangt af van de omstandigheden", "depends on the circumstances");
    public static readonly Phrase LegalOnPaper = new(
        "Dat hangt af van de omstandigheden. Daarover beslist de rechter, niet deze bank.",
        "That depends on the circumstances. It is for the courts to decide, not for this bank.");
    public static readonly Phrase Unchecked = new("Niet nagekeken door een jurist.", "Not checked by a jurist.");
    public static readonly Phrase CheckedBy = new("Nagekeken door {0} op {1}.", "Checked by {0} on {1}.");
    public static readonly Phrase Related = new("Verwante tekens", "Related signs");
    public static readonly Phrase ReferredBy = new("Genoemd bij", "Mentioned by");
    public static readonly Phrase GraphOf = new("Tekening van wat met {0} verwant is", "Drawing of what is related to {0}");
    public static readonly Phrase InArchive = new("in een archief: {0}", "in an archive: {0}");
    public static readonly Phrase NoneYet = new("geen", "none");
    public static readonly Phrase NoRelated = new("Er zijn geen verwante tekens beschreven.", "No related signs are described.");
    public static readonly Phrase Alike = new("Tekens die hierop lijken", "Signs like this one");
    public static readonly Phrase AlikeTo = new("Tekens die lijken op {0}", "Signs like {0}");
    public static readonly Phrase AlikeMeans = new(
        "Bij deze tekens staan dezelfde woorden. Dat zegt niet dat ze hetzelfde betekenen.",
        "These signs are described with the same words. That does not mean that they mean the same.");
    public static readonly Phrase NoneAlike = new("Wij kennen geen tekens die hierop lijken.", "We know no signs like this one.");
    public static readonly Phrase BackTo = new("Terug naar {0}", "Back to {0}");
    public static readonly Phrase Sources = new("Bronnen", "Sources");
    public static readonly Phrase Notes = new("Opmerkingen", "Notes");
    public static readonly Phrase Reliability = new("betrouwbaarheid {0}{1}", "reliability {0}{1}");
    public static readonly Phrase Accessed = new("gelezen op {0}", "read on {0}");
    public static readonly Phrase Archived = new("alleen in een archief", "in an archive only");
    public static readonly Phrase Paid = new("betaald", "paid");
    public static readonly Phrase History = new("Geschiedenis", "History");
    public static readonly Phrase Version = new("versie {0}", "version {0}");
    public static readonly Phrase VersionTitle = new("Versie {0} van {1}", "Version {0} of {1}");
    public static readonly Phrase Published = new("Gepubliceerd op {0}.", "Published on {0}.");
    public static readonly Phrase CheckedOn = new("Gecontroleerd op {0}. Opnieuw vóór {1}.", "Checked on {0}. Due again before {1}.");
    public static readonly Phrase CameWithTheBank = new("Meegeleverd met de bank.", "Shipped with the bank.");
    public static readonly Phrase AllVersions = new("Alle versies", "All versions");
    public static readonly Phrase VersionsOf = new("Versies van {0}", "Versions of {0}");
    public static readonly Phrase Withdrawn = new("{0} is ingetrokken", "{0} was withdrawn");
    public static readonly Phrase WithdrawnSince = new("De bank toont dit teken niet meer sinds {0}.", "The bank has not shown this sign since {0}.");
    public static readonly Phrase WithdrawnWhy = new("De reden:", "The reason:");
    public static readonly Phrase WithdrawnLapsed = new(
        "Het was met spoed gepubliceerd, en geen deskundige heeft er op tijd over geoordeeld.",
        "It was published in haste, and no expert gave an opinion on it in time.");
    public static readonly Phrase WithdrawnProvisional = new(
        "Een tweede persoon moet dit nog bevestigen. Het teken kan dus terugkomen.",
        "A second person has still to confirm this. So the sign may come back.");
    public static readonly Phrase WithdrawnOverdue = new(
        "Een tweede persoon had dit al moeten bevestigen. Dat is nog niet gebeurd.",
        "A second person should have confirmed this by now. That has not happened yet.");
    public static readonly Phrase WithdrawnMeaning = new(
        "Dat een teken hier niet staat, zegt niet dat het onschuldig is, en ook niet dat het extremistisch is.",
        "That a sign is not here does not mean that it is harmless, nor that it is extremist.");
    public static readonly Phrase ToEntry = new("Naar de nieuwste versie", "To the newest version");
    public static readonly Phrase CiteAs = new("Verwijs zo:", "Cite as:");
    public static readonly Phrase Citation = new(
        "Symbolenbank, {0}, versie {1}, geraadpleegd op {2}. Dit is uitleg, geen bewijs.",
        "Symbolenbank, {0}, version {1}, consulted on {2}. This is explanation, not evidence.");
    public static readonly Phrase CopyCitation = new("Kopieer de verwijzing", "Copy the citation");
    public static readonly Phrase Print = new("Print deze pagina", "Print this page");
    public static readonly Phrase CopyReasons = new("Kopieer voor een motivering", "Copy for a statement of reasons");
    public static readonly Phrase Copy = new("Kopieer", "Copy");
    public static readonly Phrase Copied = new("Gekopieerd", "Copied");
    public static readonly Phrase PlatformDecided = new(
        "Het platform heeft deze beslissing genomen; de Symbolenbank geeft alleen informatie.",
        "The platform made this decision; the Symbolenbank gives information only.");
}
