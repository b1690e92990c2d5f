namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Byte strings, one after another in one array. Immutable after <see cref="Add"/> was last called.</summary>
internal sealed class PatternList
{
    private byte[] _bytes = new byte[256];
    private int[] _starts = new int[16];

    public int Count { get; private set; }

    /// <summary>The length of the longest pattern.</summary>
    public int Longest { get; private set; }

    public long Bytes => _bytes.Length + (_starts.Length * 4L);

    public ReadOnlySpan<byte> this[int pattern] => _bytes.AsSpan(_starts[pattern], _starts[pattern + 1] - _starts[pattern]);

    public int Add(ReadOnlySpan<byte> pattern)
    {
        var end = _starts[Count] + pattern.Length;
        if (end > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        pattern.CopyTo(_bytes.AsSpan(_starts[Count]));
        if (++Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);
        _starts[Count] = end;
        Longest = Math.Max(Longest, pattern.Length);
        return Count - 1;
    }

    /// <summary>Gives back what was reserved and not used.</summary>
    public void Trim()
    {
        Array.Resize(ref _bytes, _starts[Count]);
        Array.Resize(ref _starts, Count + 1);
    }
}
