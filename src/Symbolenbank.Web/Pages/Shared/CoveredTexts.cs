namespace Symbolenbank.Web.Pages.Shared;

internal static class CoveredTexts
{
    public static readonly Phrase Hidden = new("Verborgen: {0}.", "Hidden: {0}.");
    public static readonly Phrase Shown = new("Getoond: {0}.", "Shown: {0}.");
    public static readonly Phrase Show = new("Toon", "Show");
    public static readonly Phrase ShowAll = new("Toon alles op deze pagina", "Show everything on this page");
    public static readonly Phrase HideAll = new("Verberg alles", "Hide everything");
    public static readonly Phrase Hide = new("Verberg", "Hide");
}
