namespace Symbolenbank.Search.Scanning.Words;

/// <summary>A set of words as sorted 32-bit hashes: four bytes a word. Immutable.</summary>
/// <remarks>About one unknown word in ten thousand is taken for a known one, which can only make a scan more careful.</remarks>
internal sealed class WordHashes
{
    private const int TopBits = 16;

    private readonly uint[] _hashes;
    private readonly int[] _starts = new int[(1 << TopBits) + 1];

    public WordHashes(IEnumerable<uint> hashes)
    {
        _hashes = [.. hashes];
        Array.Sort(_hashes);
        foreach (var hash in _hashes)
            _starts[(hash >> (32 - TopBits)) + 1]++;
        for (var top = 0; top < 1 << TopBits; top++)
            _starts[top + 1] += _starts[top];
    }

    public bool Contains(uint hash)
    {
        var top = (int)(hash >> (32 - TopBits));
        return _hashes.AsSpan(_starts[top].._starts[top + 1]).BinarySearch(hash) >= 0;
    }

    /// <summary>The hash of a word in lower case.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return Mixed(hash);
    }

    /// <summary>The hash of a word as classes of letters.</summary>
    public static uint Of(ReadOnlySpan<byte> classes)
    {
        var hash = 2166136261u;
        foreach (var letter in classes)
            hash = (hash ^ letter) * 16777619u;
        return Mixed(hash);
    }

    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 12;
        hash *= 0x297A2D39u;
        return hash ^ (hash >> 15);
    }
}
