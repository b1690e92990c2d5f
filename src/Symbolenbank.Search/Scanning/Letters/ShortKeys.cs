using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="PlainSet"/>, looked for at the beginnings of words only.</summary>
internal sealed class ShortKeys
{
    private const int BitmapBits = 16;

    /// <summary>Classes below this are told apart by <see cref="_groups"/>.</summary>
    private const int Latin = 128;

    private const int GroupCount = 8;

    private ulong[] _slots = new ulong[64];
    private readonly ulong[][] _bitmaps = [[], [], [], []];
    private readonly byte[][] _groups = [new byte[Latin], new byte[Latin], new byte[Latin]];
    private readonly ulong[] _begins = new ulong[256 * 256 / 64];

    /// <summary>Gives a key of 1 to 3 bytes a number, the same for the same key.</summary>
    public int Add(ReadOnlySpan<byte> key)
    {
        var packed = Pack(key, 0, key.Length);
        if (NumberOf(packed) is >= 0 and var known)
            return known;
        Put(packed);
        AddToGroup(key, (byte)(1 << (Count % GroupCount)));
        if (key.Length == 1)
            _begins.AsSpan(key[0] << 2, 4).Fill(ulong.MaxValue);
        else
            _begins[(key[0] << 2) | (key[1] >> 6)] |= 1UL << (key[1] & 63);
        if (_bitmaps[key.Length].Length == 0)
            _bitmaps[key.Length] = new ulong[1 << (BitmapBits - 6)];
        var bit = Bit(packed);
        _bitmaps[key.Length][bit >> 6] |= 1UL << (bit & 63);
        return Count - 1;
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
        var slot = Bit(packed) & (_slots.Length - 1);
        while (_slots[slot] != 0 && (uint)(_slots[slot] >> 32) != packed)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    // Each class of the key belongs to its group; beyond its end all do. Source of the idea: the "Teddy" matcher of hyperscan.
    private void AddToGroup(ReadOnlySpan<byte> key, byte group)
    {
        for (var place = 0; place < _groups.Length; place++)
        {
            if (place >= key.Length)
            {
                foreach (ref var groups in _groups[place].AsSpan())
                    groups |= group;
            }
            else if (key[place] < Latin)
            {
                _groups[place][key[place]] |= group;
            }
        }
    }

    /// <summary>Adds each key where a word begins to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="classes">Longer than <paramref name="count"/> by 66 or more.</param>
    /// <param name="starts">One bit for each class: whether a word begins there.</param>
    public int Find(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> starts, ref PatternHit[] hits, int found)
    {
        for (var part = 0; part < starts.Length; part++)
        {
            for (var begins = starts[part] == 0 ? 0 : MayBegin(classes, part, starts[part]); begins != 0; begins &= begins - 1)
            {
                var start = (part << 6) + BitOperations.TrailingZeroCount(begins);
                if (MayBegin(classes, start))
                    found = FindAt(classes, count, start, ref hits, found);
            }
        }
        return found;
    }

    private int FindAt(ReadOnlySpan<byte> classes, int count, int start, ref PatternHit[] hits, int found)
    {
        for (var length = 1; length < PlainSet.Shortest && start + length <= count; length++)
        {
            var pattern = At(classes, start, length);
            if (pattern < 0)
                continue;
            if (found == hits.Length)
                hits = PlainSet.Larger(hits);
            hits[found++] = new PatternHit(pattern, start);
        }
        return found;
    }

    // Of the 64 places of a part, those at which a key may begin: one whose first three classes have a group of keys in common.
    private ulong MayBegin(ReadOnlySpan<byte> classes, int part, ulong wanted)
    {
        if (!Avx512Vbmi.IsSupported)
            return wanted;
        ref var there = ref Unsafe.Add(ref MemoryMarshal.GetReference(classes), part << 6);
        var groups = Groups(0, ref there) & Groups(1, ref there) & Groups(2, ref there);
        return wanted & ~Vector512.Equals(groups, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    // The groups of the keys that have these classes at a place: all of them for a class of letters beyond Latin.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<byte> Groups(int place, ref byte there)
    {
        var read = Vector512.LoadUnsafe(ref there, (nuint)place);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_groups[place]);
        return Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), read, Vector512.LoadUnsafe(ref table, Latin / 2)) | Vector512.LessThan(read.AsSByte(), Vector512<sbyte>.Zero).AsByte();
    }

    /// <summary>False when no key begins at a place.</summary>
    /// <param name="classes">Longer than <paramref name="at"/> by two or more.</param>
    private bool MayBegin(ReadOnlySpan<byte> classes, int at) =>
        ((_begins[(classes[at] << 2) | (classes[at + 1] >> 6)] >> (classes[at + 1] & 63)) & 1) != 0;

    /// <summary>The pattern of this length at a place, or -1.</summary>
    private int At(ReadOnlySpan<byte> classes, int at, int length)
    {
        var bitmap = _bitmaps[length];
        if (bitmap.Length == 0)
            return -1;
        var packed = Pack(classes, at, length);
        var bit = Bit(packed);
        return (bitmap[bit >> 6] >> (bit & 63) & 1) == 0 ? -1 : NumberOf(packed);
    }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    private static uint Pack(ReadOnlySpan<byte> classes, int at, int length)
    {
        var packed = (uint)length << 24;
        for (var next = 0; next < length; next++)
            packed |= (uint)classes[at + next] << (8 * next);
        return packed;
    }

    private static int Bit(uint packed) => (int)(packed * 0x9E3779B1u >> (32 - BitmapBits));
}
