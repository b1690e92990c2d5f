using Symbolenbank.Web.Pages.Drafts;

namespace Symbolenbank.Web.Pages.Shared.Layout;

/// <summary>A key that does something, as the list of keys tells it.</summary>
/// <param name="Keys">Pressed together, as they stand on a keyboard.</param>
/// <param name="When">What must be on the page for the key to work, as a selector; null where it always does.</param>
internal sealed record Shortcut(IReadOnlyList<string> Keys, Phrase What, string? When)
{
    private const string Field = "[data-suggest]";
    private const string Single = "body:not([data-keys=off])";
    private const string Lines = Single + " [data-lines]";
    private const string Editor = "[data-editor]";

    /// <summary>All there are. Those of one character work outside fields only, and can be switched off. Source: WCAG 2.2, 2.1.4.</summary>
    public static readonly IReadOnlyList<Shortcut> All =
    [
        new(["?"], DraftTexts.KeyHelp, Single),
        new(["/"], new("naar het zoekveld", "to the search field"), Single),
        new(["Ctrl", "/"], new("naar het zoekveld", "to the search field"), null),
        new(["↓", "↑"], new("kies een suggestie", "choose a suggestion"), Field),
        new(["Esc"], new("sluit de suggesties", "close the suggestions"), Field),
        new(["v"], DraftTexts.AddVariant, Single + " details[data-key=v]"),
        new(["j"], new("volgende regel", "next line"), Lines),
        new(["k"], new("vorige regel", "previous line"), Lines),
        new(["Enter"], new("open de regel", "open the line"), Lines),
        new(["a"], new("kies Aanvaarden; Enter bevestigt dat", "choose Accept; Enter confirms it"), Lines),
        new(["t"], new("open Terugsturen", "open Send back"), Lines),
        new(["Alt", "0"], DraftTexts.KeyHelp, Editor),
        new(["Alt", "1–9"], DraftTexts.KeySection, Editor),
        new(["Enter"], DraftTexts.KeyEnter, Editor),
        new(["Ctrl", "S"], DraftTexts.KeySave, Editor),
        new(["Ctrl", "Z"], DraftTexts.KeyUndo, Editor),
        new(["Ctrl", "Shift", "Z"], DraftTexts.KeyRedo, Editor),
    ];
}
