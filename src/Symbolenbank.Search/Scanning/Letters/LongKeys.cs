using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys of four classes or more, looked for at the places that are wanted. Immutable and thread-safe.</summary>
/// <remarks>At each place a bitmap is asked for the four classes there; what passes is looked up by <see cref="KeyWindows"/>.</remarks>
internal sealed class LongKeys
{
    // So many places are asked for at once, or a few more.
    private const int Together = 256;

    private readonly uint[] _gate;
    private readonly int _shift;
    private readonly KeyWindows _windows;

    /// <inheritdoc cref="PlainSetBuilder(PatternList, WindowCounts, List{int}, bool)"/>
    public LongKeys(PatternList patterns, WindowCounts ordinary, List<int> wanted, bool anchored)
    {
        patterns.Trim();
        Count = wanted.Count;
        var builder = new PlainSetBuilder(patterns, ordinary, wanted, anchored);
        var (windows, filed) = (new ulong[Count], new FiledPattern[Count]);
        var end = 0;
        foreach (var width in (ReadOnlySpan<int>)[Plain.Windows.Wide, Plain.Windows.Middle, Plain.Windows.Narrow])
            end += builder.File(width, windows.AsSpan(end), filed.AsSpan(end));
        _windows = new KeyWindows(patterns, filed, windows, Plain.Windows.Wide, Plain.Windows.Middle, Plain.Windows.Narrow);
        (_gate, _shift) = (builder.Gate, builder.GateShift);
    }

    /// <summary>How many keys are looked for.</summary>
    public int Count { get; }

    /// <summary>Adds each key whose window begins at one of some places to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number. An anchored key begins with its window.</summary>
    /// <param name="classes">At least <see cref="PlainSet.Padding"/> longer than <paramref name="count"/>.</param>
    /// <param name="wanted">One bit for each place.</param>
    [SkipLocalsInit]
    public int FindAt(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> wanted, ref PatternHit[] hits, int found)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, classes.Length - PlainSet.Padding);
        Span<int> asked = stackalloc int[Together + PlaceList.Width];
        Span<int> places = stackalloc int[KeyWindows.Most];
        var (passed, waiting) = (0, 0);
        for (var part = 0; part < wanted.Length; part++)
        {
            waiting += PlaceList.Write(wanted[part], part << 6, ref asked[waiting]);
            if (waiting < Together && part < wanted.Length - 1)
                continue;
            if (passed + waiting > KeyWindows.Most)
                (found, passed) = (_windows.LookUp(classes, count, places[..passed], ref hits, found), 0);
            (passed, waiting) = (Pass(ref MemoryMarshal.GetReference(classes), asked[..waiting], ref MemoryMarshal.GetReference(places), passed), 0);
        }
        return _windows.LookUp(classes, count, places[..passed], ref hits, found);
    }

    // The loop has no branch that depends on the text but its end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pass(ref byte classes, ReadOnlySpan<int> asked, ref int places, int count)
    {
        ref var gate = ref MemoryMarshal.GetArrayDataReference(_gate);
        var shift = _shift;
        foreach (var at in asked)
        {
            var hash = Plain.Windows.Hash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref classes, at)), shift);
            Unsafe.Add(ref places, count) = at;
            count += (int)((Unsafe.Add(ref gate, hash >> 5) >> (int)(hash & 31)) & 1);
        }
        return count;
    }
}
