using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Whether the name of an entry may stand open, and how an entry is named where it stands.</summary>
internal static class EntryNames
{
    private static readonly Phrase Named = new("‘{0}’ ({1})", "‘{0}’ ({1})");

    public static Cover NameCover(this EntryContent content) => CoveredName.Of(content);

    /// <summary>The name where it may stand open, else the code.</summary>
    public static string OpenName(this EntryContent content) => content.NameCover() == Cover.None ? content.Text().Name : content.Code.ToString();

    /// <summary>The name where it may stand open, else that it is hidden, why, and the code.</summary>
    public static string HeadingInList(this EntryContent content) =>
        content.NameCover() is not Cover.None and var cover ? $"{CoveredTexts.Hidden.With(Words.Of(cover)).TrimEnd('.')} ({content.Code})" : content.Text().Name;

    /// <summary>Name and code as a citation has them; a covered name is left out.</summary>
    public static string Cited(EntryContent content) => content.NameCover() == Cover.None ? Named.With(content.Text().Name, content.Code) : content.Code.ToString();
}
