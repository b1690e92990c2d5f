namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Bits that stand beside one another, the first in the lowest bit of the first element.</summary>
internal static class BitRange
{
    /// <summary>Clears the bits from one on, up to another that stays.</summary>
    public static void Clear(Span<ulong> bits, int from, int end)
    {
        for (; from < end; from = (from | 63) + 1)
            bits[from >> 6] &= ~((ulong.MaxValue << (from & 63)) & (ulong.MaxValue >> Math.Max(0, 63 - (end - 1 - (from & ~63)))));
    }
}
