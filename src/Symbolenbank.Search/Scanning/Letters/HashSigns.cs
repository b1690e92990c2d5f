using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The sign before a hashtag, which the letters say nothing of: it belongs to the match where it stands, and its absence is a step where it does not.</summary>
internal static class HashSigns
{
    public static bool IsOne(char c) => c is '#' or '＃';

    /// <summary>What the sign as it is typed differs in from the one of a form.</summary>
    public static FoldSteps StepsOf(char sign) => sign is '#' ? FoldSteps.None : FoldSteps.LookAlike;

    public static void Complete(ReadOnlySpan<char> text, List<RawMatch> found, IReadOnlyList<ScanForm> forms)
    {
        for (var at = 0; at < found.Count; at++)
        {
            var match = found[at];
            if (forms[match.Form] is not { Type: FormType.Hashtag, Value: ['#', ..] } || IsOne(text[match.Start]))
                continue;
            found[at] = match.Start > 0 && IsOne(text[match.Start - 1])
                ? match with { Start = match.Start - 1, Steps = match.Steps | StepsOf(text[match.Start - 1]) }
                : match with { Steps = match.Steps | FoldSteps.Separators };
        }
    }
}
