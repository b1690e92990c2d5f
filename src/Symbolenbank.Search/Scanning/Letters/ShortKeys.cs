using System.Buffers;
using System.Numerics;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="LongKeys"/>, looked for at the beginnings of words only.</summary>
/// <remarks><see cref="ShortKeyGate"/> is asked first.</remarks>
internal sealed class ShortKeys
{
    private const int Block = 16_384;

    private readonly ShortKeyGate _gate = new();

    // Of each key one bit for each way in which its classes may have more than one letter.
    private readonly List<byte> _ways = [];

    private ulong[] _slots = new ulong[64];

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>Gives a key of 1 to 3 bytes a number, the same for the same key.</summary>
    /// <param name="outline">What it asks of the text. Of a key that is added twice, what both ask.</param>
    public int Add(ReadOnlySpan<byte> key, in SpellingOutline outline)
    {
        var packed = Pack(key, 0, key.Length);
        var ways = WaysOf(outline);
        _gate.Allow(key, ways, outline.MayBeWithin);
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
        for (var doubled = 0; doubled <= ShortKeyGate.MostDoubled; doubled++)
            ways |= outline.MayBeDoubled((ulong)doubled) ? 1 << doubled : 0;
        return (byte)ways;
    }

    /// <summary>Adds each key where a word begins to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    public int Find(LetterStream stream, ref PatternHit[] hits, int found)
    {
        var places = ArrayPool<int>.Shared.Rent(Block);
        var parts = stream.Starts.Length;
        for (var part = 0; part < parts; part += Block / 64)
        {
            var passed = _gate.Pass(stream, part, Math.Min(parts, part + (Block / 64)), places);
            foreach (var start in places.AsSpan(0, passed))
                found = FindAt(stream, start, ref hits, found);
        }
        ArrayPool<int>.Shared.Return(places);
        return found;
    }

    private int FindAt(LetterStream stream, int start, ref PatternHit[] hits, int found)
    {
        var classes = stream.Classes;
        var way = (int)Outline.From(stream.Doubled, start) & ShortKeyGate.MostDoubled;
        for (var lengths = _gate.LengthsAt(stream, start); lengths != 0; lengths &= lengths - 1)
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

    private static uint Pack(ReadOnlySpan<byte> classes, int at, int length)
    {
        var packed = (uint)length << 24;
        for (var next = 0; next < length; next++)
            packed |= (uint)classes[at + next] << (8 * next);
        return packed;
    }
}
