namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>How often each narrow window stands in ordinary text, by its hash. Immutable.</summary>
internal sealed class WindowCounts
{
    private const int Bits = 21;

    private readonly int[] _counts;

    private WindowCounts(int[] counts) => _counts = counts;

    /// <summary>Nothing is known of ordinary text.</summary>
    public static WindowCounts None { get; } = new([]);

    public int this[ulong window] => _counts.Length == 0 ? 0 : _counts[Windows.Hash(window, 64 - Bits)];

    public static WindowCounts Of(ReadOnlySpan<byte> sample)
    {
        var counts = new int[1 << Bits];
        for (var at = 0; at + Windows.Narrow <= sample.Length; at++)
            counts[Windows.Hash(Windows.Read(sample, at, Windows.Narrow), 64 - Bits)]++;
        return new WindowCounts(counts);
    }
}
