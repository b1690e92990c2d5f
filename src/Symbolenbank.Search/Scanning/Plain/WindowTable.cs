using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Patterns of one width, by the window they are filed under: a bitmap that most places fail, then the slots.</summary>
internal sealed class WindowTable
{
    private readonly uint[] _bitmap;
    private readonly int _shift;
    private readonly WindowSlots _slots;

    /// <inheritdoc cref="WindowSlots(ReadOnlySpan{ulong}, ReadOnlySpan{FiledPattern})"/>
    public WindowTable(ReadOnlySpan<ulong> windows, ReadOnlySpan<FiledPattern> filed)
    {
        _bitmap = Windows.Bitmap(windows, out _shift);
        _slots = new WindowSlots(windows, filed);
    }

    public bool IsEmpty => _slots.IsEmpty;

    public long Bytes => (_bitmap.Length * 4L) + _slots.Bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint MayHold(ulong window)
    {
        var hash = Windows.Hash(window, _shift);
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bitmap), hash >> 5) >> (int)(hash & 31)) & 1;
    }

    /// <inheritdoc cref="WindowSlots.Prefetch"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong window) => _slots.Prefetch(window);

    /// <inheritdoc cref="WindowSlots.Find"/>
    public int Find(ulong window, int width, ReadOnlySpan<byte> text, int at, PatternList patterns, ref PatternHit[] hits, int found) =>
        _slots.Find(_slots.First(window), width, text, at, patterns, ref hits, found);
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
