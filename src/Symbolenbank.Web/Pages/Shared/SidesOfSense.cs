using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>One of the two sides of a sign: what extremists mean by it, or what everybody else means.</summary>
/// <param name="Heading">What stands before its senses, without a colon.</param>
/// <param name="Senses">May be empty: then <see cref="None"/> stands in their place.</param>
internal sealed record SideOfSense(Phrase Heading, bool IsExtremist, IReadOnlyList<Sense> Senses)
{
    public static readonly Phrase None = new("niet bekend", "not known");

    /// <summary>The first sense, for a line in a list of hits.</summary>
    public string InShort => Senses is [var first, ..] ? first.Text.Here().TrimEnd('.') : None;
}

/// <summary>Sorts the senses of an entry into its two sides.</summary>
internal static class SidesOfSense
{
    private static readonly Phrase CanMean = new("Kan betekenen", "Can mean");
    private static readonly Phrase CanAlsoMean = new("Kan ook betekenen", "Can also mean");
    private static readonly Phrase ExtremistMeaning = new("Extremistische betekenis", "Extremist meaning");
    private static readonly Phrase OtherMeaning = new("Andere betekenis", "Other meaning");

    /// <summary>Always both sides; the innocent one first where the sign is mostly innocent.</summary>
    public static IReadOnlyList<SideOfSense> Of(EntryContent content)
    {
        var otherFirst = content.Ambiguity == Ambiguity.MostlyInnocent;
        return [Side(content, !otherFirst, CanMean), Side(content, otherFirst, CanAlsoMean)];
    }

    private static SideOfSense Side(EntryContent content, bool extremist, Phrase heading)
    {
        IReadOnlyList<Sense> senses = [.. content.Senses.Where(sense => sense.Nature == SenseNature.Extremist == extremist)];
        return new SideOfSense(senses.Count > 0 ? heading : extremist ? ExtremistMeaning : OtherMeaning, extremist, senses);
    }
}
