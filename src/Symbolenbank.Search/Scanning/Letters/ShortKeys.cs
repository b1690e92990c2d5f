using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="PlainSet"/>, looked for at the beginnings of words only.</summary>
/// <remarks>A table of what three classes may begin with is asked first, without a branch; it takes classes that are alike in their lowest five bits for one another.</remarks>
internal sealed class ShortKeys
{
    private const int ClassBits = 5;
    private const uint LowBits = 0x1F1F1F;

    // Bits of the table above those of the lengths: that a key of this length may stand within a longer word.
    private const int WithinShift = 3;

    private const int Block = 16_384;

    private readonly byte[] _lengths = new byte[1 << (3 * ClassBits)];

    // Of each key one bit for each class: whether there must be more than one letter of it.
    private readonly List<ulong> _doubled = [];
    private ulong[] _slots = new ulong[64];

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>Gives a key of 1 to 3 bytes a number, the same for the same key.</summary>
    /// <param name="outline">What it asks of the text. Of a key that is added twice, what both ask.</param>
    public int Add(ReadOnlySpan<byte> key, in SpellingOutline outline)
    {
        var packed = Pack(key, 0, key.Length);
        Allow(packed, key.Length, outline.MayBeWithin);
        if (NumberOf(packed) is >= 0 and var known)
        {
            _doubled[known] &= outline.MustBeDoubled;
            return known;
        }
        Put(packed);
        _doubled.Add(outline.MustBeDoubled);
        return Count - 1;
    }

    // All three classes that the key begins; behind it stands anything.
    private void Allow(uint packed, int length, bool mayBeWithin)
    {
        var key = Index(packed);
        var lengths = (byte)(1 << (length - 1) << (mayBeWithin ? WithinShift : 0));
        for (var beyond = 0; beyond < _lengths.Length; beyond += 1 << (ClassBits * length))
            _lengths[key + beyond] |= lengths;
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
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_lengths);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        var starts = stream.Starts;
        var count = 0;
        for (; part < end; part++)
        {
            for (var begins = starts[part]; begins != 0; begins &= begins - 1)
            {
                var at = (part << 6) + BitOperations.TrailingZeroCount(begins);
                Unsafe.Add(ref place, count) = at;
                count += Unsafe.Add(ref table, Index(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref classes, at)))) != 0 ? 1 : 0;
            }
        }
        var kept = 0;
        for (var next = 0; next < count; next++)
        {
            var at = Unsafe.Add(ref place, next);
            var lengths = Unsafe.Add(ref table, Index(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref classes, at))));
            Unsafe.Add(ref place, kept) = at;
            kept += (lengths & (stream.EndsAfter(at) | (7 << WithinShift))) != 0 ? 1 : 0;
        }
        return kept;
    }

    private int FindAt(LetterStream stream, int start, ref PatternHit[] hits, int found)
    {
        var classes = stream.Classes;
        var doubled = Outline.From(stream.Doubled, start);
        for (var length = 1; length < PlainSet.Shortest && start + length <= stream.Count; length++)
        {
            var pattern = NumberOf(Pack(classes, start, length));
            if (pattern < 0 || (_doubled[pattern] & ~doubled) != 0)
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

    // The lowest bits of the first three classes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(uint classes) => Bmi2.IsSupported
        ? (int)Bmi2.ParallelBitExtract(classes, LowBits)
        : (int)((classes & 0x1F) | ((classes >> 3) & 0x3E0) | ((classes >> 6) & 0x7C00));

    private static uint Pack(ReadOnlySpan<byte> classes, int at, int length)
    {
        var packed = (uint)length << 24;
        for (var next = 0; next < length; next++)
            packed |= (uint)classes[at + next] << (8 * next);
        return packed;
    }
}
