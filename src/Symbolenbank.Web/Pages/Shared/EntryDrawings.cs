using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Which drawings of an entry a page shows unasked.</summary>
internal static class EntryDrawings
{
    public static bool HasCoveredDrawings(this DisclosedEntry entry) => entry.Drawings.Count > entry.Uncovered().Count;

    /// <summary>None where the entry itself is covered.</summary>
    public static IReadOnlyList<Drawing> Uncovered(this DisclosedEntry entry) =>
        entry.Content.Cover == Cover.None ? [.. entry.Drawings.Where(drawing => drawing.Image.Cover == Cover.None)] : [];
}
