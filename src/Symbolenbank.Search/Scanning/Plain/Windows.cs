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

    /// <summary>The width under which a pattern of this length is filed.</summary>
    public static int WidthFor(int length) => length >= Wide ? Wide : length >= Middle ? Middle : Narrow;

    /// <summary>Fibonacci hashing: the top bits of a multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ulong window, int shift) => (uint)((window * 0x9E3779B97F4A7C15UL) >> shift);

    /// <summary>A second hash, independent of the first, for the slots of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(ulong window, int mask) => (int)((window * 0xD6E8FEB86659FD93UL) >> 32) & mask;

    public static ulong Read(ReadOnlySpan<byte> pattern, int at, int width)
    {
        ulong window = 0;
        for (var offset = 0; offset < width; offset++)
            window |= (ulong)pattern[at + offset] << (8 * offset);
        return window;
    }
}
