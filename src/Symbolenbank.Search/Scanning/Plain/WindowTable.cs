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
        for (var at = 0; at < windows.Length; at++)
        {
            var hash = Windows.Hash(windows[at], _shift);
            _bitmap[hash >> 5] |= 1u << (int)(hash & 31);
            var slot = SlotOf(windows[at]);
            _windows[slot] = windows[at];
            _filed[at + 1] = filed[at] with { Next = _first[slot] };
            _first[slot] = at + 1;
        }
    }

    public bool IsEmpty => _filed.Length == 1;

    public long Bytes => (_bitmap.Length * 4L) + (_windows.Length * 8L) + (_first.Length * 4L) + (_filed.Length * 12L);

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

    /// <summary>The first pattern filed under this window, as a number for <see cref="this"/>; 0 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(ulong window)
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

    public ref readonly FiledPattern this[int number] => ref _filed[number];

    private int SlotOf(ulong window)
    {
        var slot = Windows.Slot(window, _mask);
        while (_windows[slot] != 0 && _windows[slot] != window)
            slot = (slot + 1) & _mask;
        return slot;
    }
}

/// <summary>A pattern filed under a window.</summary>
/// <param name="Pattern">Its number.</param>
/// <param name="Offset">How far into the pattern the window begins.</param>
/// <param name="IsAll">True when the window is all of it.</param>
/// <param name="Next">The next pattern under the same window; 0 for none.</param>
internal readonly record struct FiledPattern(int Pattern, ushort Offset, bool IsAll, int Next);
