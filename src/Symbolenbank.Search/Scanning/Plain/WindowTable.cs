using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Patterns of one width, by the window they are filed under: a bitmap that most places fail, then an open-addressed table.</summary>
internal sealed class WindowTable
{
    private readonly uint[] _bitmap;
    private readonly ulong[] _windows;
    private readonly int[] _first;
    private readonly FiledPattern[] _filed;
    private readonly int _shift;
    private readonly int _mask;

    /// <param name="windows">The window of each pattern filed here; no window is zero.</param>
    /// <param name="filed">The patterns, in the order of <paramref name="windows"/>.</param>
    public WindowTable(ReadOnlySpan<ulong> windows, ReadOnlySpan<FiledPattern> filed)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, windows.Length)) + 6, 16, 24);
        _shift = 64 - bits;
        _bitmap = new uint[1 << (bits - 5)];
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, windows.Length * 2)) - 1;
        _windows = new ulong[_mask + 1];
        _first = new int[_mask + 1];
        _filed = new FiledPattern[filed.Length + 1];
        foreach (var window in windows)
        {
            var hash = Windows.Hash(window, _shift);
            _bitmap[hash >> 5] |= 1u << (int)(hash & 31);
            var slot = SlotOf(window);
            _windows[slot] = window;
            _first[slot]++;
        }
        File(windows, filed);
    }

    // Those of one window beside one another, in the order in which they came.
    private void File(ReadOnlySpan<ulong> windows, ReadOnlySpan<FiledPattern> filed)
    {
        var end = 1;
        foreach (ref var first in _first.AsSpan())
            (first, end) = (end, end + first);
        for (var at = 0; at < windows.Length; at++)
            _filed[_first[SlotOf(windows[at])]++] = filed[at];
        for (var slot = _first.Length - 1; slot >= 0; slot--)
        {
            var isTaken = _windows[slot] != 0;
            if (isTaken)
                _filed[_first[slot] - 1] = _filed[_first[slot] - 1] with { IsLast = true };
            _first[slot] = !isTaken ? 0 : slot == 0 ? 1 : Math.Max(1, _first[slot - 1]);
        }
    }

    public bool IsEmpty => _filed.Length == 1;

    public long Bytes => (_bitmap.Length * 4L) + (_windows.Length * 8L) + (_first.Length * 4L) + (_filed.Length * 16L);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint MayHold(ulong window)
    {
        var hash = Windows.Hash(window, _shift);
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bitmap), hash >> 5) >> (int)(hash & 31)) & 1;
    }

    /// <summary>Brings the slot of a window nearer to the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong window)
    {
        var slot = Windows.Slot(window, _mask);
        Prefetching.Near(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_windows), slot));
        Prefetching.Near(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_first), slot));
    }

    // The first pattern filed under this window, where the others follow until the last; 0 when there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int First(ulong window)
    {
        ref var windows = ref MemoryMarshal.GetArrayDataReference(_windows);
        for (var slot = Windows.Slot(window, _mask); ; slot = (slot + 1) & _mask)
        {
            var there = Unsafe.Add(ref windows, slot);
            if (there == window)
                return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_first), slot);
            if (there == 0)
                return 0;
        }
    }

    /// <summary>Adds each pattern that stands where its window does to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="width">How wide the windows of this table are.</param>
    /// <param name="at">Where the window begins.</param>
    public int Find(ulong window, int width, ReadOnlySpan<byte> text, int at, PatternList patterns, ref PatternHit[] hits, int found)
    {
        var number = First(window);
        for (var isLast = number == 0; !isLast; number++)
        {
            ref readonly var filed = ref _filed[number];
            isLast = filed.IsLast;
            if (!filed.StandsAt(at - filed.Offset, width, text, patterns))
                continue;
            if (found == hits.Length)
                hits = PlainSet.Larger(hits);
            hits[found++] = new PatternHit(filed.Pattern, at - filed.Offset, filed.Length);
        }
        return found;
    }

    private int SlotOf(ulong window)
    {
        var slot = Windows.Slot(window, _mask);
        while (_windows[slot] != 0 && _windows[slot] != window)
            slot = (slot + 1) & _mask;
        return slot;
    }
}

/// <summary>A pattern filed under a window; the next one behind it is filed under the same, unless it is the last.</summary>
/// <param name="Pattern">Its number.</param>
/// <param name="Length">How long it is, in bytes.</param>
/// <param name="Offset">How far into the pattern the window begins.</param>
/// <param name="Ending">Its last four bytes, or less: most places are refused by them, before the pattern is read, which is further away.</param>
internal readonly record struct FiledPattern(int Pattern, int Length, uint Ending, ushort Offset)
{
    /// <summary>True for the last under its window.</summary>
    public bool IsLast { get; init; }

    public static FiledPattern Of(int pattern, ReadOnlySpan<byte> bytes, int offset) =>
        new(pattern, bytes.Length, bytes.Length < Windows.Narrow ? 0 : (uint)Windows.Read(bytes, bytes.Length - Windows.Narrow, Windows.Narrow), (ushort)offset);

    /// <summary>Whether the pattern stands at a place where its window, of this width, does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool StandsAt(int start, int width, ReadOnlySpan<byte> text, PatternList patterns)
    {
        if (start < 0 || start > text.Length - Length)
            return false;
        if (Length == width)
            return true;
        if (MemoryMarshal.Read<uint>(text[(start + Length - Windows.Narrow)..]) != Ending)
            return false;

        // A window at the beginning and the ending may be all of it.
        return (Offset == 0 && Length <= width + Windows.Narrow) || text.Slice(start, Length).SequenceEqual(patterns[Pattern]);
    }
}
