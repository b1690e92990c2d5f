using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>The parts of the editor, in the order in which an analyst thinks of a sign.</summary>
public enum EditorSection { Forms, Meaning, Where, Sources, Law, Texts, Images, Relations, Management }

internal static class EditorSections
{
    public static Phrase NameOf(EditorSection section) => section switch
    {
        EditorSection.Forms => new("Teken en schrijfwijzen", "Sign and spellings"),
        EditorSection.Meaning => new("Betekenis", "Meaning"),
        EditorSection.Where => new("Waar en wie", "Where and who"),
        EditorSection.Sources => new("Bronnen", "Sources"),
        EditorSection.Law => new("Recht", "Law"),
        EditorSection.Texts => new("Teksten", "Texts"),
        EditorSection.Images => new("Beelden", "Images"),
        EditorSection.Relations => new("Verwante tekens", "Related signs"),
        EditorSection.Management => new("Beheer", "Management"),
    };

    /// <summary>The section in the address, after the hash.</summary>
    public static string AnchorOf(EditorSection section) => section switch
    {
        EditorSection.Forms => "vormen",
        EditorSection.Meaning => "betekenis",
        EditorSection.Where => "waar",
        EditorSection.Sources => "bronnen",
        EditorSection.Law => "recht",
        EditorSection.Texts => "teksten",
        EditorSection.Images => "beelden",
        EditorSection.Relations => "verwant",
        EditorSection.Management => "beheer",
    };

    /// <summary>Where the field at this path stands.</summary>
    public static EditorSection Of(string path) => path.Split('/') switch
    {
        ["", "forms" or "kind" or "ambiguity" or "cover", ..] => EditorSection.Forms,
        ["", "senses" or "noBenignSenseKnown", ..] => EditorSection.Meaning,
        ["", "settings" or "ideologies" or "groups" or "firstSeen" or "lastSeen" or "lifecycle" or "commonAmongMinors", ..] => EditorSection.Where,
        ["", "sources", ..] => EditorSection.Sources,
        ["", "legal", ..] => EditorSection.Law,
        ["", "texts", ..] => EditorSection.Texts,
        ["", "images", ..] => EditorSection.Images,
        ["", "relations", ..] => EditorSection.Relations,
        _ => EditorSection.Management,
    };
}
