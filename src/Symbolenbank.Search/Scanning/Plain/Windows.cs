using System.Numerics;
using System.Runtime.CompilerServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Windows of 8, 5 or 4 bytes: what patterns are filed under.</summary>
internal static class Windows
{
    public const int Wide = 8;
    public const int Middle = 5;
    public const int Narrow = 4;

    /// <summary>The bytes of a middle window within a wide one.</summary>
    public const ulong MiddleMask = 0xFF_FFFF_FFFF;

    /// <summary>The bytes of a window within a wide one.</summary>
    public static ulong MaskOf(int width) => ulong.MaxValue >> (64 - (8 * width));

    /// <summary>The width under which a pattern of this length is filed.</summary>
    public static int WidthFor(int length) => length >= Wide ? Wide : length >= Middle ? Middle : Narrow;

    /// <summary>Fibonacci hashing: the top bits of a multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ulong window, int shift) => (uint)((window * 0x9E3779B97F4A7C15UL) >> shift);

    /// <summary>A second hash, independent of the first, for the slots of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(ulong window, int mask) => (int)((window * 0xD6E8FEB86659FD93UL) >> 32) & mask;

    /// <summary>One bit for each hash of some windows, 32 to 64 a window; at least 65,536 and at most 16,777,216.</summary>
    /// <param name="shift">Which hash: see <see cref="Hash"/>.</param>
    public static uint[] Bitmap(ReadOnlySpan<ulong> windows, out int shift)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, windows.Length)) + 6, 16, 24);
        shift = 64 - bits;
        var bitmap = new uint[1 << (bits - 5)];
        foreach (var window in windows)
        {
            var hash = Hash(window, shift);
            bitmap[hash >> 5] |= 1u << (int)(hash & 31);
        }
        return bitmap;
    }

    public static ulong Read(ReadOnlySpan<byte> pattern, int at, int width)
    {
        ulong window = 0;
        for (var offset = 0; offset < width; offset++)
            window |= (ulong)pattern[at + offset] << (8 * offset);
        return window;
    }
}
