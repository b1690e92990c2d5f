using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Search;

/// <summary>What was found in texts.</summary>
public sealed record ScanAnswer
{
    /// <summary>For each text, in the order asked.</summary>
    public required IReadOnlyList<ScannedText> Texts { get; init; }

    /// <summary>The entries of all matches, each once, by code: with both sides of their meaning and their questions.</summary>
    public required IReadOnlyList<DisclosedEntry> Entries { get; init; }
}

/// <summary>What was found in one text.</summary>
/// <param name="Matches">In the order of the text; they may overlap.</param>
/// <param name="Omitted">How many further places were found, beyond <see cref="ScanningOptions.MostMatches"/>, and not judged; some of them may be no match.</param>
/// <param name="IsTooLong">True when it was not scanned, because it is longer than <see cref="ScanningOptions.LongestText"/>.</param>
public sealed record ScannedText(IReadOnlyList<Scanning.ScanMatch> Matches, int Omitted, bool IsTooLong = false);
