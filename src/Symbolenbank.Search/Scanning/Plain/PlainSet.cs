using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Finds every occurrence of many byte strings in one pass. Immutable and thread-safe; a pass allocates nothing.</summary>
/// <remarks>
/// Each pattern is filed under its rarest window of 8, 5 or 4 bytes. A first bitmap is asked at each place for the four bytes there,
/// a second for the whole window, and only what passes both is looked up and compared. Source of the idea: Wu and Manber,
/// "A fast algorithm for multi-pattern searching" (1994), with bitmaps for its shift table.
/// </remarks>
internal sealed class PlainSet
{
    /// <summary>The shortest pattern, in bytes.</summary>
    public const int Shortest = Windows.Narrow;

    /// <summary>How many readable bytes must follow a text.</summary>
    public const int Padding = Windows.Wide;

    private const int Block = 16_384;
    private const int Few = 1024;
    private const int Ahead = 12;

    private readonly PatternList _patterns;
    private readonly uint[] _gate;
    private readonly int _gateShift;
    private readonly WindowTable _wide;
    private readonly WindowTable _middle;
    private readonly WindowTable _narrow;

    /// <param name="patterns">Each at least <see cref="Shortest"/> bytes.</param>
    /// <param name="ordinary">What ordinary text looks like.</param>
    /// <param name="wanted">Which of the patterns are looked for.</param>
    public PlainSet(PatternList patterns, WindowCounts ordinary, List<int> wanted)
    {
        patterns.Trim();
        _patterns = patterns;
        Count = wanted.Count;
        var builder = new PlainSetBuilder(patterns, ordinary, wanted, anchored: false);
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, wanted.Count)) + 6, 17, 22);
        (_gate, _gateShift) = (new uint[1 << (bits - 5)], 64 - bits);
        _wide = Table(builder, Windows.Wide);
        _middle = Table(builder, Windows.Middle);
        _narrow = Table(builder, Windows.Narrow);
    }

    /// <summary>All patterns of a list.</summary>
    public PlainSet(PatternList patterns, WindowCounts ordinary)
        : this(patterns, ordinary, [.. Enumerable.Range(0, patterns.Count)])
    {
    }

    // Lets what begins as one of its windows pass the first bitmap.
    private WindowTable Table(PlainSetBuilder builder, int width)
    {
        var table = builder.Table(width, out var windows);
        foreach (var window in windows)
        {
            var hash = Windows.Hash((uint)window, _gateShift);
            _gate[hash >> 5] |= 1u << (int)(hash & 31);
        }
        return table;
    }

    /// <summary>How many patterns are looked for.</summary>
    public int Count { get; }

    /// <summary>The memory that the set holds.</summary>
    public long Bytes => _patterns.Bytes + (_gate.Length * 4L) + _wide.Bytes + _middle.Bytes + _narrow.Bytes;

    public int Longest => _patterns.Longest;

    /// <summary>Adds each occurrence in the first <paramref name="length"/> bytes to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number.</summary>
    /// <param name="text">At least <see cref="Padding"/> bytes longer than <paramref name="length"/>.</param>
    /// <param name="hits">A pooled array; a larger one takes its place when it is full.</param>
    public int Find(ReadOnlySpan<byte> text, int length, ref PatternHit[] hits, int found = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, text.Length - Padding);
        if (Count == 0 || length < Shortest)
            return found;
        return length <= Few ? FindInFew(text, length, ref hits, found) : FindInMany(text, length, ref hits, found);
    }

    [SkipLocalsInit]
    private int FindInFew(ReadOnlySpan<byte> text, int length, ref PatternHit[] hits, int found)
    {
        Span<int> places = stackalloc int[Few + 4];
        return Verify(text, length, places[..Pass(text, 0, length, places)], ref hits, found);
    }

    private int FindInMany(ReadOnlySpan<byte> text, int length, ref PatternHit[] hits, int found)
    {
        var places = ArrayPool<int>.Shared.Rent(Block + 4);
        for (var start = 0; start < length; start += Block)
        {
            var passed = Pass(text, start, Math.Min(length, start + Block), places);
            found = Verify(text, length, places.AsSpan(0, passed), ref hits, found);
        }
        ArrayPool<int>.Shared.Return(places);
        return found;
    }

    // The places that pass both bitmaps. The first loop has no branch that depends on the text.
    private int Pass(ReadOnlySpan<byte> text, int start, int end, Span<int> places)
    {
        ref var bytes = ref MemoryMarshal.GetReference(text);
        ref var gate = ref MemoryMarshal.GetArrayDataReference(_gate);
        ref var place = ref MemoryMarshal.GetReference(places);
        var shift = _gateShift;
        var count = 0;
        var at = start;
        for (; at + 4 <= end; at += 4)
        {
            var window = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at));
            var first = Windows.Hash((uint)window, shift);
            var second = Windows.Hash((uint)(window >> 8), shift);
            var third = Windows.Hash((uint)(window >> 16), shift);
            var fourth = Windows.Hash((uint)(window >> 24), shift);
            Unsafe.Add(ref place, count) = at;
            count += (int)((Unsafe.Add(ref gate, first >> 5) >> (int)(first & 31)) & 1);
            Unsafe.Add(ref place, count) = at + 1;
            count += (int)((Unsafe.Add(ref gate, second >> 5) >> (int)(second & 31)) & 1);
            Unsafe.Add(ref place, count) = at + 2;
            count += (int)((Unsafe.Add(ref gate, third >> 5) >> (int)(third & 31)) & 1);
            Unsafe.Add(ref place, count) = at + 3;
            count += (int)((Unsafe.Add(ref gate, fourth >> 5) >> (int)(fourth & 31)) & 1);
        }
        for (; at < end; at++)
        {
            var hash = Windows.Hash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, at)), shift);
            Unsafe.Add(ref place, count) = at;
            count += (int)((Unsafe.Add(ref gate, hash >> 5) >> (int)(hash & 31)) & 1);
        }
        return PassWhole(ref bytes, ref place, count);
    }

    private int PassWhole(ref byte bytes, ref int place, int count)
    {
        var (wide, middle, narrow) = (_wide, _middle, _narrow);
        var (anyMiddle, anyNarrow) = (!middle.IsEmpty, !narrow.IsEmpty);
        var kept = 0;
        for (var next = 0; next < count; next++)
        {
            var at = Unsafe.Add(ref place, next);
            var window = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at));
            var may = wide.MayHold(window);
            if (anyMiddle)
                may |= middle.MayHold(window & Windows.MiddleMask);
            if (anyNarrow)
                may |= narrow.MayHold((uint)window);
            Unsafe.Add(ref place, kept) = at;
            kept += (int)may;
        }
        return kept;
    }

    private int Verify(ReadOnlySpan<byte> text, int length, ReadOnlySpan<int> places, ref PatternHit[] hits, int found)
    {
        ref var bytes = ref MemoryMarshal.GetReference(text);
        for (var next = 0; next < places.Length; next++)
        {
            if (next + Ahead < places.Length)
            {
                var soon = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, places[next + Ahead]));
                _wide.Prefetch(soon);
                _middle.Prefetch(soon & Windows.MiddleMask);
            }
            var at = places[next];
            var window = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at));
            found = _wide.Find(window, Windows.Wide, text[..length], at, _patterns, ref hits, found);
            if (!_middle.IsEmpty)
                found = _middle.Find(window & Windows.MiddleMask, Windows.Middle, text[..length], at, _patterns, ref hits, found);
            if (!_narrow.IsEmpty)
                found = _narrow.Find((uint)window, Windows.Narrow, text[..length], at, _patterns, ref hits, found);
        }
        return found;
    }

    /// <summary>A pooled array twice as large with the same hits; the other goes back to the pool.</summary>
    public static PatternHit[] Larger(PatternHit[] hits)
    {
        var larger = ArrayPool<PatternHit>.Shared.Rent(hits.Length * 2);
        hits.CopyTo(larger, 0);
        ArrayPool<PatternHit>.Shared.Return(hits);
        return larger;
    }
}
