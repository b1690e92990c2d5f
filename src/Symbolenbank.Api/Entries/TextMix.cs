using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>What must be said of the texts of an answer, if it holds of any of them.</summary>
[Flags]
internal enum TextMix
{
    None = 0,

    /// <summary>Reviewed by nobody.</summary>
    Example = 1,

    /// <summary>Published before an expert's opinion.</summary>
    Provisional = 2,

    /// <summary>Not checked again in time.</summary>
    Overdue = 4,

    All = Example | Provisional | Overdue,
}

internal static class TextMixes
{
    public static TextMix Of(EntryContent content, DateOnly today) => Of(TextStanding.Of(content), today);

    public static TextMix Of(TextStanding standing, DateOnly today) =>
        (standing.Assurance is Assurance.Example ? TextMix.Example : TextMix.None) | (standing.IsProvisional ? TextMix.Provisional : TextMix.None) | (standing.IsOverdueOn(today) ? TextMix.Overdue : TextMix.None);
}
