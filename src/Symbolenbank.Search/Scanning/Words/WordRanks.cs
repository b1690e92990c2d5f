using System.Numerics;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>How ordinary a word is.</summary>
internal enum WordRank
{
    /// <summary>No list has it.</summary>
    Unknown,

    /// <summary>A name, or a word that only a longer list has.</summary>
    Rare,

    /// <summary>A spelling dictionary has it.</summary>
    Common,

    /// <summary>A dictionary has it only to leave it out of suggestions; an ordinary word in no language.</summary>
    Slur,
}

/// <summary>The rank of each word of a list, as sorted 62-bit hashes with the rank in the lowest bits: eight bytes a word. Immutable.</summary>
internal sealed class WordRanks
{
    private const ulong RankBits = 3;
    private const int WordsTogether = 4;

    private readonly ulong[] _ranked;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="words">Hashes of <see cref="WordHashes.Of(ReadOnlySpan{char})"/>, each once.</param>
    public WordRanks(IReadOnlyCollection<KeyValuePair<ulong, WordRank>> words)
    {
        _ranked = [.. words.Select(static word => (word.Key & ~RankBits) | (ulong)word.Value)];
        Array.Sort(_ranked);
        var bits = Math.Max(1, BitOperations.Log2((uint)(words.Count / WordsTogether) | 1));
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var word in _ranked)
            _starts[(word >> _shift) + 1]++;
        for (var top = 0; top + 1 < _starts.Length; top++)
            _starts[top + 1] += _starts[top];
    }

    public WordRank Of(ulong hash)
    {
        var top = hash >> _shift;
        foreach (var word in _ranked.AsSpan(_starts[top].._starts[top + 1]))
        {
            if ((word ^ hash) <= RankBits)
                return (WordRank)(word & RankBits);
        }
        return WordRank.Unknown;
    }
}
