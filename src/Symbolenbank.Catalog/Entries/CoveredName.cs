namespace Symbolenbank.Catalog.Entries;

/// <summary>Whether a name itself may stand open: only one that holds a covered form may not, so that a name as such shocks nobody and hides nothing.</summary>
public static class CoveredName
{
    /// <summary>What the name is covered for; <see cref="Cover.None"/> when it may stand open.</summary>
    public static Cover Of(EntryContent content) =>
        content.Cover == Cover.None ? Cover.None
        : content.Forms.FirstOrDefault(form => form.Cover != Cover.None && Names(content, form.Value))?.Cover ?? Cover.None;

    private static bool Names(EntryContent content, string form) => content.Texts.Values.Any(text => text.Name.Contains(form, StringComparison.OrdinalIgnoreCase));
}
