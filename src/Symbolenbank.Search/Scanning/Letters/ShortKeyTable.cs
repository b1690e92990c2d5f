using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Short keys by the lowest five bits of their classes: two tables of 8 KB and the keys themselves, asked without a branch. Immutable.</summary>
/// <remarks>
/// The keys that begin with the same two classes stand one behind another. For each such pair one number tells which there are and where they begin: one bit for the
/// key of its first class, one for that of both, and one for each third class. How many bits are set below that of a key is how far it stands from the first of them.
/// </remarks>
internal sealed class ShortKeyTable
{
    private const int ClassBits = 5;
    private const int LowClass = (1 << ClassBits) - 1;
    private const int LowPair = (1 << (2 * ClassBits)) - 1;
    private const uint LowBits = 0x1F1F1F;

    // The bits of a pair: a key of one class, one of two, and from here on those of three by their last class; behind them where they begin.
    private const int ThirdShift = 2;
    private const int FirstShift = ThirdShift + LowClass + 1;

    private readonly ulong[] _pairs = new ulong[LowPair + 1];

    // The same bits of the keys that may stand within a longer word.
    private readonly ulong[] _within = new ulong[LowPair + 1];
    private readonly ShortKey[] _keys;

    /// <param name="keys">The keys.</param>
    /// <param name="others">Those of them that are alike in their lowest bits with one that the table has: they need another.</param>
    public ShortKeyTable(IReadOnlyList<ShortKey> keys, out List<ShortKey> others)
    {
        var sorted = new List<ShortKey>();
        others = [.. keys.GroupBy(static key => (key.Length, LowOf(key))).SelectMany(static alike => alike.Skip(1))];
        // Keys of one class stand under each pair that begins with it.
        var own = keys.Except(others).OrderBy(BitOf).ToLookup(static key => key.Length == 1 ? -1 - (int)LowOf(key) : (int)LowOf(key) & LowPair);
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            _pairs[pair] = (ulong)sorted.Count << FirstShift;
            foreach (var key in own[-1 - (pair & LowClass)].Concat(own[pair]))
            {
                _pairs[pair] |= 1UL << BitOf(key);
                _within[pair] |= key.MayBeWithin ? 1UL << BitOf(key) : 0;
                sorted.Add(key);
            }
        }
        _keys = [.. sorted, default];
    }

    public ref readonly ShortKey this[int key] => ref _keys[key];

    /// <summary>Lists the keys that may stand at some places, where a word ends as they need it and the lowest bits of their classes stand; gives how many there are.</summary>
    /// <param name="into">Room for three for each place.</param>
    public int List(LetterStream stream, ReadOnlySpan<int> places, ref ListedKey into)
    {
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        ref var pairs = ref MemoryMarshal.GetArrayDataReference(_pairs);
        ref var within = ref MemoryMarshal.GetArrayDataReference(_within);
        var count = 0;
        foreach (var at in places)
        {
            var low = LowOf(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref classes, at)));
            var (pair, inner) = (Unsafe.Add(ref pairs, low & LowPair), Unsafe.Add(ref within, low & LowPair));
            var third = ThirdShift + (int)(low >> (2 * ClassBits));
            var (first, ends) = ((int)(pair >> FirstShift), stream.EndsAfter(at));
            Unsafe.Add(ref into, count) = new ListedKey(at, first, ends);
            count += (int)pair & ((int)inner | ends) & 1;
            Unsafe.Add(ref into, count) = new ListedKey(at, first + (int)(pair & 1), ends);
            count += (int)(pair >> 1) & ((int)(inner >> 1) | (ends >> 1)) & 1;
            Unsafe.Add(ref into, count) = new ListedKey(at, first + BitOperations.PopCount(pair & ((1UL << third) - 1)), ends);
            count += (int)(pair >> third) & ((int)(inner >> third) | (ends >> 2)) & 1;
        }
        return count;
    }

    // The lowest bits of three classes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LowOf(uint classes) => Bmi2.IsSupported
        ? Bmi2.ParallelBitExtract(classes, LowBits)
        : (classes & LowClass) | (classes >> 3 & (LowClass << ClassBits)) | (classes >> 6 & (LowClass << (2 * ClassBits)));

    private static uint LowOf(in ShortKey key) => LowOf(key.Classes >> (8 * (sizeof(uint) - key.Length)));

    private static int BitOf(ShortKey key) => key.Length < ShortKey.Longest ? key.Length - 1 : ThirdShift + (int)(LowOf(key) >> (2 * ClassBits));
}

/// <summary>A key that may stand at a place.</summary>
/// <param name="At">Its first class.</param>
/// <param name="Key">Which of a table's keys it is.</param>
/// <param name="Ends">See <see cref="LetterStream.EndsAfter"/>.</param>
internal readonly record struct ListedKey(int At, int Key, int Ends);
