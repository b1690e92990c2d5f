using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Scans;

/// <summary>What the record says of texts that were scanned: sizes, counts and codes, and nothing of the texts themselves.</summary>
/// <param name="Characters">How long the texts were together, in UTF-16 units.</param>
/// <param name="Shown">The entries that the answer explains.</param>
public sealed record ScanTally(int Texts, long Characters, int Matches, IReadOnlyCollection<DisclosedEntry> Shown);
