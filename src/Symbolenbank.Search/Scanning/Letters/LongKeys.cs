using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys of four classes or more, looked for where words may begin and within words. Immutable and thread-safe.</summary>
/// <remarks><see cref="KeyGate"/> is asked at every place; what passes is looked up by <see cref="KeyWindows"/>.</remarks>
internal sealed class LongKeys
{
    private static readonly int[] Widths = [Plain.Windows.Wide, Plain.Windows.Middle, Plain.Windows.Narrow];

    private readonly KeyGate _gate;
    private readonly KeyWindows _starting;
    private readonly KeyWindows _inner;

    /// <param name="keys">Each of at least <see cref="PlainSet.Shortest"/> classes; all are looked for where words may begin.</param>
    /// <param name="ordinary">What ordinary text looks like.</param>
    /// <param name="inner">Which of them are also looked for within words.</param>
    public LongKeys(PatternList keys, WindowCounts ordinary, List<int> inner)
    {
        keys.Trim();
        var (startingWindows, innerWindows) = (new ulong[keys.Count], new ulong[inner.Count]);
        var startingFiled = File(new PlainSetBuilder(keys, ordinary, [.. Enumerable.Range(0, keys.Count)], anchored: true), startingWindows);
        var innerFiled = File(new PlainSetBuilder(keys, ordinary, inner, anchored: false), innerWindows);
        _gate = new KeyGate(startingWindows, innerWindows);
        _starting = new KeyWindows(keys, startingFiled, startingWindows, Widths);
        _inner = new KeyWindows(keys, innerFiled, innerWindows, Widths);
    }

    /// <summary>Leaves of the places that are wanted those at which the window of a key may begin.</summary>
    /// <inheritdoc cref="KeyGate.Pass" path="/param"/>
    public void Pass(ReadOnlySpan<byte> classes, Span<ulong> starting, Span<ulong> inner) => _gate.Pass(classes, starting, inner);

    /// <summary>Adds each key that stands at one of some places to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number.</summary>
    /// <inheritdoc cref="KeyWindows.Find" path="/param"/>
    public int FindStarting(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> places, ref PatternHit[] hits, int found) =>
        _starting.Find(classes, count, places, ref hits, found);

    /// <summary>Adds each key within words whose window stands at one of some places to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number.</summary>
    /// <inheritdoc cref="KeyWindows.Find" path="/param"/>
    public int FindInner(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> places, ref PatternHit[] hits, int found) =>
        _inner.Find(classes, count, places, ref hits, found);

    private static FiledPattern[] File(PlainSetBuilder builder, Span<ulong> windows)
    {
        var filed = new FiledPattern[windows.Length];
        var end = 0;
        foreach (var width in Widths)
            end += builder.File(width, windows[end..], filed.AsSpan(end));
        return filed;
    }
}
