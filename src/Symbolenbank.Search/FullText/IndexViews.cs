using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>
/// Which tables an index needs: one for each set of documents that some reader sees. In a bank of open entries that is one table,
/// with five levels in use it is five; a reader's handling restriction (PAP) makes another only where it hides something.
/// </summary>
/// <remarks>
/// A table holds nothing that its readers may not see, because hidden documents would change word frequencies and with them the order.
/// A set of (level, PAP) pairs is a mask of 20 bits; the pairs that occur in the bank are <paramref name="Occurring"/>.
/// </remarks>
internal readonly record struct IndexViews(int Occurring)
{
    private const int Paps = (int)Pap.Red + 1;

    /// <summary>The distinct masks of all readers, without the empty one.</summary>
    public IReadOnlyList<int> Masks()
    {
        var masks = new SortedSet<int>();
        for (var clearance = Tlp.Clear; clearance <= Tlp.Red; clearance++)
        {
            for (var pap = Pap.Clear; pap <= Pap.Red; pap++)
                masks.Add(MaskOf(clearance, pap));
        }
        masks.Remove(0);
        return [.. masks];
    }

    /// <summary>What a reader sees of what occurs; 0 when that is nothing.</summary>
    public int MaskOf(Tlp clearance, Pap pap)
    {
        var seen = 0;
        for (var level = Tlp.Clear; level <= clearance; level++)
        {
            for (var rule = Pap.Clear; rule <= pap; rule++)
                seen |= Bit(level, rule);
        }
        return seen & Occurring;
    }

    /// <summary>The pairs of one document.</summary>
    public static int PairsOf(EntryDocument document) => document.Versions.Aggregate(0, (pairs, version) => pairs | Bit(version.From, document.Pap));

    /// <summary>The version that a table shows, or null when its readers see nothing of the document.</summary>
    public static DocumentVersion? VersionIn(int mask, EntryDocument document) =>
        document.Versions.LastOrDefault(version => (mask & Bit(version.From, document.Pap)) != 0);

    private static int Bit(Tlp level, Pap pap) => 1 << (((int)level * Paps) + (int)pap);
}
