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

/// <summary>The rank of each word of some lists: an open-addressed table of 62-bit hashes with the rank in the lowest bits, so that asking reads one place of memory. Immutable.</summary>
internal sealed class WordRanks
{
    private const ulong RankBits = 3;

    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="lists">Words as <see cref="Ranked"/> gives them; one that stands in several has the highest of its ranks.</param>
    public WordRanks(params IReadOnlyCollection<ulong[]> lists)
    {
        var bits = BitOperations.Log2((uint)Math.Max(8, lists.Sum(static list => list.Length)) * 4 / 3) + 1;
        _shift = 64 - bits;
        _slots = new ulong[1 << bits];
        foreach (var list in lists)
        {
            foreach (var word in list)
            {
                var slot = SlotOf(word);
                if (word > _slots[slot])
                    _slots[slot] = word;
            }
        }
    }

    /// <param name="hash">That of <see cref="WordHashes.Of(ReadOnlySpan{char})"/>.</param>
    public static ulong Ranked(ulong hash, WordRank rank) => (hash & ~RankBits) | (ulong)rank;

    /// <inheritdoc cref="Ranked"/>
    public WordRank Of(ulong hash) => (WordRank)(_slots[SlotOf(hash)] & RankBits);

    // Where the word stands, or the free slot where it belongs.
    private int SlotOf(ulong word)
    {
        var slot = (int)(word >> _shift);
        while (_slots[slot] != 0 && (_slots[slot] ^ word) > RankBits)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
