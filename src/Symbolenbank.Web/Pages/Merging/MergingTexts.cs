using Symbolenbank.Catalog;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Merging;

internal static class MergingTexts
{
    public static readonly Phrase MergeTitle = new("Tekens samenvoegen", "Merge signs");
    public static readonly Phrase MergeLead = new(
        "Twee tekens worden één. Eerst als concept; lezers zien pas iets na de beoordeling.",
        "Two signs become one. First as a draft; readers see nothing before it is reviewed.");
    public static readonly Phrase From = new("Dit teken gaat op", "This sign is taken up");
    public static readonly Phrase Into = new("in dit teken, dat blijft", "in this sign, which stays");
    public static readonly Phrase Find = new("Zoek een teken", "Find a sign");
    public static readonly Phrase FindHint = new("Woorden, een schrijfwijze, of een code zoals SB-2026-0412.", "Words, a form, or a code such as SB-2026-0412.");
    public static readonly Phrase Search = new("Zoek", "Search");
    public static readonly Phrase PickNamed = new("Kies {0} ({1})", "Choose {0} ({1})");
    public static readonly Phrase PickOther = new("Kies een ander teken", "Choose another sign");
    public static readonly Phrase FoundNone = new("Niets gevonden. Probeer andere woorden, of de code.", "Nothing found. Try other words, or the code.");
    public static readonly Phrase FoundOne = new("1 teken gevonden", "1 sign found");
    public static readonly Phrase FoundMany = new("{0} tekens gevonden", "{0} signs found");
    public static readonly Phrase FoundMore = new("{0} van {1} tekens. Zoek preciezer voor de rest.", "{0} of {1} signs. Search more precisely for the rest.");
    public static readonly Phrase YourDrafts = new("Uw concepten", "Your drafts");
    public static readonly Phrase TooLong = new("Zoek met ten hoogste {0:N0} tekens.", "Search with at most {0:N0} characters.");
    public static readonly Phrase NoWords = new("Typ eerst waarnaar u zoekt.", "First type what you are looking for.");
    public static readonly Phrase NoCode = new("Kies een teken dat er is en dat u helemaal mag zien.", "Choose a sign that is there and of which you may see everything.");
    public static readonly Phrase Same = new("Kies twee verschillende tekens.", "Choose two different signs.");
    public static readonly Phrase Swap = new("Wissel om", "Swap");
    public static readonly Phrase Plan = new("{0} gaat op in {1}", "{0} is taken up in {1}");
    public static readonly Phrase OldCode = new("De code {0} leidt daarna naar {1}.", "The code {0} then leads to {1}.");
    public static readonly Phrase OnlyDraft = new("{0} is alleen een concept. Dat concept blijft staan.", "{0} is only a draft. That draft stays.");
    public static readonly Phrase FormsAdded = new("Nieuwe schrijfwijzen", "New forms");
    public static readonly Phrase FormsShared = new("Schrijfwijzen die al in beide staan", "Forms that both have");
    public static readonly Phrase SensesAdded = new("Nieuwe betekenissen", "New meanings");
    public static readonly Phrase SourcesAdded = new("Nieuwe bronnen", "New sources");
    public static readonly Phrase None = new("geen", "none");
    public static readonly Phrase Stricter = new(
        "Het geheel krijgt de strengste markering van de twee. Kijk in het concept of dat nodig is.",
        "The whole gets the stricter marking of the two. See in the draft whether that is needed.");
    public static readonly Phrase WordsStay = new(
        "Naam, samenvatting en uitleg blijven die van {0}. Lees die na in het concept.",
        "Name, summary and explanation stay those of {0}. Read them again in the draft.");
    public static readonly Phrase Begin = new("Begin het concept", "Begin the draft");
    public static readonly Phrase SplitTitle = new("{0} splitsen", "Split {0}");
    public static readonly Phrase SplitThis = new("Splits of haal uit elkaar", "Split or take apart");
    public static readonly Phrase SplitLead = new(
        "Kies wat naar een nieuw teken gaat. Er komen twee concepten: het nieuwe teken en de rest.",
        "Choose what goes to a new sign. Two drafts are made: the new sign and the rest.");
    public static readonly Phrase Forms = new("Schrijfwijzen", "Forms");
    public static readonly Phrase Senses = new("Betekenissen", "Meanings");
    public static readonly Phrase CameFrom = new("uit {0}", "from {0}");
    public static readonly Phrase Split = new("Maak twee concepten", "Make two drafts");
    public static readonly Phrase ChooseForms = new("Kies minstens één schrijfwijze. Er moet er ook één blijven.", "Choose at least one form. One must stay too.");
    public static readonly Phrase Merged = new("Hierin opgegaan", "Taken up in this");
    public static readonly Phrase Undo = new("Haal weer uit elkaar", "Take apart again");
    public static readonly Phrase UndoDetail = new(
        "Er komen twee concepten, elk uit de versie van toen. Wat later is gewijzigd, blijft.",
        "Two drafts are made, each from the version of then. What was changed later stays.");
    public static readonly Phrase Working = new(
        "U hebt al een concept van dit teken. Lever dat eerst in, of gooi het weg.",
        "You have a draft of this sign already. Hand that in first, or throw it away.");
    public static readonly Phrase DoneTitle = new("De concepten staan klaar", "The drafts are ready");
    public static readonly Phrase DoneLead = new("Lees ze na en lever ze in. Een ander beoordeelt ze.", "Read them and hand them in. Somebody else reviews them.");
    public static readonly Phrase NotApart = new(
        "Een eerdere versie is gewist. De bank weet daardoor niet meer wat bij het samenvoegen is gekomen. Het oude teken heeft nog alles van beide: haal zelf weg wat er niet hoort.",
        "An earlier version was erased. So the bank can no longer tell what the merge brought. The old sign still has everything of both: take out yourself what does not belong there.");
    public static readonly Phrase UnitedDraft = new("Het samengevoegde teken", "The merged sign");
    public static readonly Phrase BackDraft = new("Het teken dat terugkomt: dit moet eerst worden gepubliceerd", "The sign that comes back: this must be published first");
    public static readonly Phrase RestDraft = new("Het oude teken, met wat blijft", "The old sign, with what stays");
    public static readonly Phrase NewDraft = new("Het nieuwe teken", "The new sign");
    public static readonly Phrase UndoTitle = new("Bedacht u zich? Gooi de concepten weg; er is dan niets veranderd.", "Changed your mind? Throw the drafts away; nothing has changed then.");
    public static readonly Phrase TookUp = new("{0} is samengevoegd met dit teken.", "{0} was merged with this sign.");

    public static Phrase Of(OutcomeKind kind, Fault? fault) => (kind, fault?.Field) switch
    {
        (OutcomeKind.Conflict, _) => Working,
        (OutcomeKind.Invalid, "forms") => ChooseForms,
        (OutcomeKind.Invalid, _) => Same,
        _ => NoCode,
    };
}
