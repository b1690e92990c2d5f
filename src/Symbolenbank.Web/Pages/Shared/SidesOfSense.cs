using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>One of the two sides of a sign: what extremists mean by it, or what everybody else means.</summary>
/// <param name="Senses">May be empty: then <see cref="InShort"/> says that none is known.</param>
internal sealed record SideOfSense(bool IsExtremist, IReadOnlyList<Sense> Senses)
{
    private static readonly Phrase NoExtremist = new("geen extremistische betekenis bekend", "no extremist meaning known");
    private static readonly Phrase NoOther = new("geen andere betekenis bekend", "no other meaning known");

    /// <summary>Said in place of senses where there are none.</summary>
    public Phrase None => IsExtremist ? NoExtremist : NoOther;

    /// <summary>The first sense, for a line in a list of hits.</summary>
    public string InShort => Senses is [var first, ..] ? first.Text.Here().TrimEnd('.') : None;
}

/// <summary>Sorts the senses of an entry into its two sides.</summary>
internal static class SidesOfSense
{
    /// <summary>Always both sides; the innocent one first where the sign is mostly innocent.</summary>
    public static IReadOnlyList<SideOfSense> Of(EntryContent content)
    {
        var extremist = new SideOfSense(true, [.. content.Senses.Where(sense => sense.Nature == SenseNature.Extremist)]);
        var other = new SideOfSense(false, [.. content.Senses.Where(sense => sense.Nature != SenseNature.Extremist)]);
        return content.Ambiguity == Ambiguity.MostlyInnocent ? [other, extremist] : [extremist, other];
    }
}
