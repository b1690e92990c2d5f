using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>A stretch of a scanned text over which the same matches lie.</summary>
/// <param name="Over">The numbers of the matches that cover it; empty for text between matches.</param>
/// <param name="Ending">The numbers of those that end with it.</param>
/// <param name="Standing">The surest of the matches over it.</param>
internal sealed record MarkedPart(string Text, IReadOnlyList<int> Over, IReadOnlyList<int> Ending, ScanStanding Standing);

/// <summary>Cuts a text at the edges of its matches, so that overlapping ones can be marked too.</summary>
internal static class MarkedText
{
    /// <summary>The parts in the order of the text; matches are numbered from 1 in the order given.</summary>
    public static IReadOnlyList<MarkedPart> Parts(string text, IReadOnlyList<ScanMatch> matches)
    {
        SortedSet<int> edges = [0, text.Length, .. matches.Select(match => match.Start), .. matches.Select(EndOf)];
        return [.. edges.Zip(edges.Skip(1), (start, end) => Part(text, start, end, matches))];
    }

    private static MarkedPart Part(string text, int start, int end, IReadOnlyList<ScanMatch> matches)
    {
        var over = matches.Index().Where(match => match.Item.Start <= start && EndOf(match.Item) >= end).ToArray();
        return new MarkedPart(
            text[start..end],
            [.. over.Select(match => match.Index + 1)],
            [.. over.Where(match => EndOf(match.Item) == end).Select(match => match.Index + 1)],
            over.Length == 0 ? ScanStanding.NeedsContext : over.Min(match => match.Item.Standing));
    }

    private static int EndOf(ScanMatch match) => match.Start + match.Length;
}
