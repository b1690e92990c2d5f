using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The sign before a hashtag, which the letters say nothing of: it belongs to the match where it stands, and its absence is a step where it does not.</summary>
internal static class HashSigns
{
    public static void Complete(ReadOnlySpan<char> text, List<RawMatch> found, IReadOnlyList<ScanForm> forms)
    {
        for (var at = 0; at < found.Count; at++)
        {
            var match = found[at];
            if (forms[match.Form] is not { Type: FormType.Hashtag, Value: ['#', ..] } || text[match.Start] is '#' or '＃')
                continue;
            found[at] = match.Start > 0 && text[match.Start - 1] is '#'
                ? match with { Start = match.Start - 1 }
                : match with { Steps = match.Steps | FoldSteps.Separators };
        }
    }
}
