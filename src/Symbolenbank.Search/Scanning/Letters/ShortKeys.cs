using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="PlainSet"/>, looked for at the beginnings of words only.</summary>
/// <remarks>
/// A table is asked first, without a branch: what the first two classes may begin, by which of three classes have more than one letter. It takes classes that
/// are alike in their lowest five bits for one another.
/// </remarks>
internal sealed class ShortKeys
{
    private const int ClassBits = 5;
    private const uint LowBits = 0x1F1F;

    // Whether each of three classes has more than one letter, above two classes in the index of the table.
    private const int DoubledShift = 2 * ClassBits;
    private const int MostDoubled = 7;

    // Bits of the table above those of the lengths: that a key of this length may stand within a longer word.
    private const int WithinShift = 3;

    private const int Block = 16_384;

    private readonly byte[] _lengths = new byte[(MostDoubled + 1) << DoubledShift];

    // Of each key one bit for each way in which its classes may have more than one letter.
    private readonly List<byte> _ways = [];

    // All bits unless every key needs a class of several letters.
    private ulong _anywhere;
    private ulong[] _slots = new ulong[64];

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>Gives a key of 1 to 3 bytes a number, the same for the same key.</summary>
    /// <param name="outline">What it asks of the text. Of a key that is added twice, what both ask.</param>
    public int Add(ReadOnlySpan<byte> key, in SpellingOutline outline)
    {
        var packed = Pack(key, 0, key.Length);
        var ways = WaysOf(outline);
        Allow(key, ways, outline.MayBeWithin);
        _anywhere |= (ways & 1) != 0 ? ulong.MaxValue : 0;
        if (NumberOf(packed) is >= 0 and var known)
        {
            _ways[known] |= ways;
            return known;
        }
        Put(packed);
        _ways.Add(ways);
        return Count - 1;
    }

    private static byte WaysOf(in SpellingOutline outline)
    {
        var ways = 0;
        for (var doubled = 0; doubled <= MostDoubled; doubled++)
            ways |= outline.MayBeDoubled((ulong)doubled) ? 1 << doubled : 0;
        return (byte)ways;
    }

    // Where the key begins, with anything behind it.
    private void Allow(ReadOnlySpan<byte> key, byte ways, bool mayBeWithin)
    {
        var lengths = (byte)(1 << (key.Length - 1) << (mayBeWithin ? WithinShift : 0));
        var first = key[0] & 0x1F;
        for (var entry = first; entry < _lengths.Length; entry += 1 << ClassBits)
        {
            var isSecond = key.Length == 1 || ((entry >> ClassBits) & 0x1F) == (key[1] & 0x1F);
            _lengths[entry] |= isSecond && ((ways >> (entry >> DoubledShift)) & 1) != 0 ? lengths : (byte)0;
        }
    }

    /// <summary>Adds each key where a word begins to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    public int Find(LetterStream stream, ref PatternHit[] hits, int found)
    {
        var places = ArrayPool<int>.Shared.Rent(Block);
        var parts = stream.Starts.Length;
        for (var part = 0; part < parts; part += Block / 64)
        {
            var passed = Pass(stream, part, Math.Min(parts, part + (Block / 64)), places);
            foreach (var start in places.AsSpan(0, passed))
                found = FindAt(stream, start, ref hits, found);
        }
        ArrayPool<int>.Shared.Return(places);
        return found;
    }

    // The beginnings of words with which a key may begin that ends where the word does, or that may stand within one. The first loop has no branch that depends on the text.
    private int Pass(LetterStream stream, int part, int end, int[] places)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_lengths);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        var starts = stream.Starts;
        var doubled = stream.Doubled;
        var count = 0;
        for (; part < end; part++)
        {
            var (here, next) = (doubled[part], doubled[part + 1]);
            var any = here | (here >> 1) | (here >> 2) | (next << 63) | (next << 62) | _anywhere;
            for (var begins = starts[part] & any; begins != 0; begins &= begins - 1)
            {
                var bit = BitOperations.TrailingZeroCount(begins);
                Unsafe.Add(ref place, count) = (part << 6) + bit;
                count += Unsafe.Add(ref table, Index(ref classes, (part << 6) + bit, (here >> bit) | ((next << 1) << (63 - bit)))) != 0 ? 1 : 0;
            }
        }
        var kept = 0;
        for (var next = 0; next < count; next++)
        {
            var at = Unsafe.Add(ref place, next);
            Unsafe.Add(ref place, kept) = at;
            kept += LengthsAt(stream, at) != 0 ? 1 : 0;
        }
        return kept;
    }

    // One bit for each length that a key at a place may have.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LengthsAt(LetterStream stream, int at)
    {
        var lengths = _lengths[Index(ref MemoryMarshal.GetReference(stream.Classes), at, Outline.From(stream.Doubled, at))];
        return (lengths & stream.EndsAfter(at)) | (lengths >> WithinShift);
    }

    private int FindAt(LetterStream stream, int start, ref PatternHit[] hits, int found)
    {
        var classes = stream.Classes;
        var way = (int)Outline.From(stream.Doubled, start) & MostDoubled;
        for (var lengths = LengthsAt(stream, start); lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths) + 1;
            if (start + length > stream.Count)
                break;
            var pattern = NumberOf(Pack(classes, start, length));
            if (pattern < 0 || ((_ways[pattern] >> way) & 1) == 0)
                continue;
            if (found == hits.Length)
                hits = PlainSet.Larger(hits);
            hits[found++] = new PatternHit(pattern, start, length);
        }
        return found;
    }

    // A slot holds a key and its number above zero.
    private void Put(uint packed)
    {
        if (++Count * 2 >= _slots.Length)
        {
            var slots = _slots;
            _slots = new ulong[slots.Length * 2];
            foreach (var slot in slots)
            {
                if (slot != 0)
                    _slots[SlotOf((uint)(slot >> 32))] = slot;
            }
        }
        _slots[SlotOf(packed)] = ((ulong)packed << 32) | (uint)Count;
    }

    private int NumberOf(uint packed) => (int)_slots[SlotOf(packed)] - 1;

    private int SlotOf(uint packed)
    {
        var slot = (int)(packed * 0x9E3779B1u >> 16) & (_slots.Length - 1);
        while (_slots[slot] != 0 && (uint)(_slots[slot] >> 32) != packed)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    // The lowest bits of two classes, and whether they and the third have more than one letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(ref byte classes, int at, ulong doubled)
    {
        uint two = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref classes, at));
        var low = Bmi2.IsSupported ? (int)Bmi2.ParallelBitExtract(two, LowBits) : (int)((two & 0x1F) | ((two >> 3) & 0x3E0));
        return low | ((int)(doubled & MostDoubled) << DoubledShift);
    }

    private static uint Pack(ReadOnlySpan<byte> classes, int at, int length)
    {
        var packed = (uint)length << 24;
        for (var next = 0; next < length; next++)
            packed |= (uint)classes[at + next] << (8 * next);
        return packed;
    }
}
