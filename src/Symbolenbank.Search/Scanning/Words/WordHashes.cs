namespace Symbolenbank.Search.Scanning.Words;

/// <summary>A set of words as sorted 64-bit hashes: eight bytes a word. Immutable.</summary>
/// <remarks>Hashes of 32 bits took one unknown word in ten thousand for a known one, and one disguise in ten thousand was not seen for it.</remarks>
internal sealed class WordHashes
{
    private const int TopBits = 16;

    private readonly ulong[] _hashes;
    private readonly int[] _starts = new int[(1 << TopBits) + 1];

    public WordHashes(IEnumerable<ulong> hashes)
    {
        _hashes = [.. hashes];
        Array.Sort(_hashes);
        foreach (var hash in _hashes)
            _starts[(hash >> (64 - TopBits)) + 1]++;
        for (var top = 0; top < 1 << TopBits; top++)
            _starts[top + 1] += _starts[top];
    }

    public bool Contains(ulong hash)
    {
        var top = (int)(hash >> (64 - TopBits));
        return _hashes.AsSpan(_starts[top].._starts[top + 1]).BinarySearch(hash) >= 0;
    }

    /// <summary>The hash of a word in lower case.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return Mixed(hash);
    }

    /// <summary>The hash of a word as classes of letters.</summary>
    public static ulong Of(ReadOnlySpan<byte> classes)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in classes)
            hash = (hash ^ letter) * 1099511628211UL;
        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }
}
