using Symbolenbank.Catalog.Entries;
using Symbolenbank.Web.Pages.Shared.Layout;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>What is said of a text's standing where there is no room for sentences, and in plain text.</summary>
internal static class StandingWords
{
    private static readonly Phrase Example = new("voorbeeld", "example");
    private static readonly Phrase Provisional = new("voorlopig", "provisional");
    private static readonly Phrase Overdue = new("niet op tijd nagekeken", "not checked in time");

    /// <summary>A few words; empty for a text that was reviewed and checked in time.</summary>
    /// <param name="withExample">Whether it is said of an example that it is one.</param>
    public static string InShort(TextStanding standing, DateOnly today, bool withExample = true) => string.Join(", ", Words(standing, today, withExample));

    /// <summary>One sentence a line; none for a text that was reviewed and checked in time.</summary>
    public static IEnumerable<string> Sentences(TextStanding standing, DateOnly today)
    {
        if (standing.IsExample) yield return $"{LayoutTexts.Example} {LayoutTexts.ExampleDetail}";
        if (standing.IsProvisional) yield return $"{LayoutTexts.Provisional} {LayoutTexts.ProvisionalDetail}";
        if (standing.IsOverdueOn(today)) yield return $"{LayoutTexts.Overdue} {LayoutTexts.OverdueDetail.With(standing.ReviewBy.Long())}";
    }

    private static IEnumerable<Phrase> Words(TextStanding standing, DateOnly today, bool withExample)
    {
        if (withExample && standing.IsExample) yield return Example;
        if (standing.IsProvisional) yield return Provisional;
        if (standing.IsOverdueOn(today)) yield return Overdue;
    }
}
