using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Where patterns are filed, by their windows of any width: an open-addressed table in which a look takes one line of memory.</summary>
internal sealed class WindowSlots
{
    private readonly Slot[] _slots;
    private readonly FiledPattern[] _filed;
    private readonly int _mask;

    /// <param name="windows">The window of each pattern; no window is zero.</param>
    /// <param name="filed">The patterns, in the order of <paramref name="windows"/>.</param>
    public WindowSlots(ReadOnlySpan<ulong> windows, ReadOnlySpan<FiledPattern> filed)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, windows.Length * 2)) - 1;
        _slots = new Slot[_mask + 1];
        _filed = new FiledPattern[filed.Length + 1];
        foreach (var window in windows)
        {
            ref var slot = ref SlotOf(window);
            slot = new Slot(window, slot.First + 1);
        }
        File(windows, filed);
    }

    // Those of one window beside one another, in the order in which they came.
    private void File(ReadOnlySpan<ulong> windows, ReadOnlySpan<FiledPattern> filed)
    {
        var end = 1;
        foreach (ref var slot in _slots.AsSpan())
            (slot, end) = (slot with { First = end }, end + slot.First);
        for (var at = 0; at < windows.Length; at++)
        {
            ref var slot = ref SlotOf(windows[at]);
            _filed[slot.First] = filed[at];
            slot = slot with { First = slot.First + 1 };
        }
        end = 1;
        foreach (ref var slot in _slots.AsSpan())
        {
            if (slot.Window == 0)
                continue;
            _filed[slot.First - 1] = _filed[slot.First - 1] with { IsLast = true };
            (slot, end) = (slot with { First = end }, slot.First);
        }
        foreach (ref var slot in _slots.AsSpan())
            slot = slot.Window == 0 ? default : slot;
    }

    public bool IsEmpty => _filed.Length == 1;

    public long Bytes => (_slots.Length + _filed.Length) * 16L;

    /// <summary>Brings the slot of a window nearer to the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong window) => Prefetching.Near(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), Windows.Slot(window, _mask)));

    /// <summary>Brings what is filed at a number nearer to the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchFiled(int number) => Prefetching.Near(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filed), number));

    /// <summary>The number of the first pattern filed under this window, where the others follow until the last; 0 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(ulong window)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        var number = Windows.Slot(window, _mask);
        while (true)
        {
            ref readonly var slot = ref Unsafe.Add(ref slots, number);
            if (slot.Window == window || slot.Window == 0)
                return slot.First;
            number = (number + 1) & _mask;
        }
    }

    /// <summary>Adds each pattern that stands where its window does to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="number">The first of those filed under the window.</param>
    /// <param name="width">How wide the window is.</param>
    /// <param name="at">Where the window begins.</param>
    public int Find(int number, int width, ReadOnlySpan<byte> text, int at, PatternList patterns, ref PatternHit[] hits, int found)
    {
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

    private ref Slot SlotOf(ulong window)
    {
        var slot = Windows.Slot(window, _mask);
        while (_slots[slot].Window != 0 && _slots[slot].Window != window)
            slot = (slot + 1) & _mask;
        return ref _slots[slot];
    }

    /// <param name="Window">Zero for a free slot.</param>
    /// <param name="First">The number of the first pattern filed under it.</param>
    private readonly record struct Slot(ulong Window, int First);
}
