using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys by the windows of up to four widths that they are filed under, looked up for many places at once. Immutable and thread-safe.</summary>
/// <remarks>
/// First a bitmap is asked for every width at every place, without a branch; then the slots of the windows that pass are fetched, then what is filed there.
/// At each step the memory for the next places is on its way while the ones before are looked at: a key is found in the time of one look, not of three after one another.
/// </remarks>
internal sealed class KeyWindows
{
    // How many places are looked up at once, at most.
    private const int Most = 576;

    // How much room a list of places needs.
    private const int Room = Most + KeyBitmap.Together;

    private const int Ahead = 32;

    private readonly PatternList _keys;
    private readonly WindowSlots _slots;
    private readonly KeyBitmap _bitmap;
    private readonly int[] _widths;
    private readonly ulong[] _masks;
    private readonly ulong[] _tags;

    /// <param name="keys">All keys; none has a class of zero.</param>
    /// <param name="filed">Those that are looked for.</param>
    /// <param name="windows">The window of each of <paramref name="filed"/>; narrow ones are changed.</param>
    /// <param name="widths">How wide the windows are, in bytes: at most four widths.</param>
    public KeyWindows(PatternList keys, ReadOnlySpan<FiledPattern> filed, Span<ulong> windows, params ReadOnlySpan<int> widths)
    {
        _keys = keys;
        _widths = widths.ToArray();
        _masks = [.. _widths.Select(Plain.Windows.MaskOf)];
        _tags = [.. _widths.Select(TagOf)];
        _bitmap = new KeyBitmap(windows, _masks);
        foreach (ref var window in windows)
            window |= TagOf(WidthOf(window));
        _slots = new WindowSlots(windows, filed);
    }

    private static int WidthOf(ulong window) => sizeof(ulong) - (BitOperations.LeadingZeroCount(window) / 8);

    // Of windows that end with the text, where zeros follow, the narrow ones would be like the wide ones.
    private static ulong TagOf(int width) => width < sizeof(ulong) ? (ulong)width << 56 : 0;

    /// <summary>Adds each key whose window stands at one of some places to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number.</summary>
    /// <param name="classes">At least <see cref="PlainSet.Padding"/> longer than <paramref name="count"/>.</param>
    /// <param name="count">How many classes may be part of a key.</param>
    /// <param name="places">One bit for each place.</param>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> places, ref PatternHit[] hits, int found)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, classes.Length - PlainSet.Padding);
        Span<int> listed = stackalloc int[Room];
        var end = 0;
        for (var part = 0; part < places.Length; part++)
        {
            if (end > Most - PlaceList.Width)
                (found, end) = (LookUp(classes, count, listed, end, ref hits, found), 0);
            end += PlaceList.Write(places[part], part << 6, ref listed[end]);
        }
        return LookUp(classes, count, listed, end, ref hits, found);
    }

    /// <summary>Adds each key whose window stands at one of some places to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="classes">Longer by <see cref="PlainSet.Padding"/> or more than the last place.</param>
    /// <param name="count">How many classes may be part of a key.</param>
    /// <param name="places">Room for <see cref="Room"/> places.</param>
    /// <param name="end">How many of them there are: at most <see cref="Most"/>.</param>
    [SkipLocalsInit]
    private int LookUp(ReadOnlySpan<byte> classes, int count, Span<int> places, int end, ref PatternHit[] hits, int found)
    {
        Span<uint> asked = stackalloc uint[(Most * KeyBitmap.Widths) + KeyBitmap.Together];
        Span<int> first = stackalloc int[Most * KeyBitmap.Widths];
        var passed = _bitmap.Pass(classes, places, end, asked);
        var filed = Fetch(ref MemoryMarshal.GetReference(classes), asked[..passed], ref MemoryMarshal.GetReference(first));
        for (var next = 0; next < filed; next++)
            found = _slots.Find(first[next], _widths[asked[next] & (KeyBitmap.Widths - 1)], classes[..count], (int)(asked[next] >> KeyBitmap.WidthBits), _keys, ref hits, found);
        return found;
    }

    // Of those asked, the ones under whose window something is filed, and where that begins.
    private int Fetch(ref byte classes, Span<uint> asked, ref int first)
    {
        var count = 0;
        for (var next = 0; next < Math.Min(Ahead, asked.Length); next++)
            _slots.Prefetch(WindowOf(ref classes, asked[next]));
        for (var next = 0; next < asked.Length; next++)
        {
            if (next + Ahead < asked.Length)
                _slots.Prefetch(WindowOf(ref classes, asked[next + Ahead]));
            var filed = _slots.First(WindowOf(ref classes, asked[next]));
            _slots.PrefetchFiled(filed);
            asked[count] = asked[next];
            Unsafe.Add(ref first, count) = filed;
            count += filed == 0 ? 0 : 1;
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong WindowOf(ref byte classes, uint asked) =>
        (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref classes, asked >> KeyBitmap.WidthBits)) & _masks[asked & (KeyBitmap.Widths - 1)]) | _tags[asked & (KeyBitmap.Widths - 1)];
}
