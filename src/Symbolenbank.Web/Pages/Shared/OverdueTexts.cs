using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

internal static class OverdueTexts
{
    /// <summary>True when the text should have been checked again by now. Examples never were checked: they say so themselves.</summary>
    public static bool IsOverdue(this EntryContent content, DateOnly today) => content.ReviewBy < today && content.Assurance is not Assurance.Example && !content.Code.IsExercise;
}
