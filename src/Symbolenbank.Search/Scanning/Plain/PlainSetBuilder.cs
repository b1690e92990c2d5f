namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Chooses for each pattern the window that is rarest: in ordinary text first, among the patterns second.</summary>
internal sealed class PlainSetBuilder
{
    private const int CountBits = 20;

    private readonly PatternList _patterns;
    private readonly WindowCounts _ordinary;
    private readonly int[] _counts = new int[1 << CountBits];
    private readonly bool _anchored;
    private readonly List<int> _wanted;

    /// <param name="patterns">Each at least <see cref="Windows.Narrow"/> bytes.</param>
    /// <param name="ordinary">What ordinary text looks like.</param>
    /// <param name="wanted">Which of the patterns are looked for.</param>
    /// <param name="anchored">True to file each pattern under its beginning.</param>
    public PlainSetBuilder(PatternList patterns, WindowCounts ordinary, List<int> wanted, bool anchored) =>
        (_patterns, _ordinary, _wanted, _anchored) = (patterns, ordinary, wanted, anchored);

    /// <summary>A table of all patterns of one width.</summary>
    /// <param name="windows">The windows that they are filed under.</param>
    public WindowTable Table(int width, out ReadOnlySpan<ulong> windows)
    {
        var (all, filed) = (new ulong[_wanted.Count], new FiledPattern[_wanted.Count]);
        var count = File(width, all, filed);
        windows = all.AsSpan(0, count);
        return new WindowTable(windows, filed.AsSpan(0, count));
    }

    /// <summary>Files all patterns of one width; gives their number.</summary>
    /// <param name="windows">Where the window of each goes.</param>
    /// <param name="filed">Where the pattern goes.</param>
    public int File(int width, Span<ulong> windows, Span<FiledPattern> filed)
    {
        _counts.AsSpan().Clear();
        var mine = new List<int>();
        foreach (var pattern in _wanted)
        {
            if (Windows.WidthFor(_patterns[pattern].Length) != width)
                continue;
            mine.Add(pattern);
            var bytes = _patterns[pattern];
            for (var at = 0; !_anchored && at + width <= bytes.Length; at++)
                _counts[Windows.Hash(Windows.Read(bytes, at, width), 64 - CountBits)]++;
        }
        for (var at = 0; at < mine.Count; at++)
        {
            var bytes = _patterns[mine[at]];
            var offset = _anchored ? 0 : Rarest(bytes, width);
            windows[at] = Windows.Read(bytes, offset, width);
            filed[at] = FiledPattern.Of(mine[at], bytes, offset);
        }
        return mine.Count;
    }

    private int Rarest(ReadOnlySpan<byte> pattern, int width)
    {
        var best = 0;
        var least = long.MaxValue;
        for (var at = 0; at + width <= pattern.Length && at <= ushort.MaxValue; at++)
        {
            var frequency = ((long)_ordinary[Windows.Read(pattern, at, Windows.Narrow)] << 20)
                + _counts[Windows.Hash(Windows.Read(pattern, at, width), 64 - CountBits)];
            if (frequency >= least)
                continue;
            least = frequency;
            best = at;
        }
        return best;
    }
}
