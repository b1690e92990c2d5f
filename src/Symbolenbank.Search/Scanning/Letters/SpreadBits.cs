using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Bits spread over the bytes of a register.</summary>
internal static class SpreadBits
{
    private const int Width = 64;

    // Which byte of eight holds a bit, and which of its bits that is.
    private static readonly byte[] Holders = [.. Enumerable.Range(0, Width).Select(static bit => (byte)(bit / 8))];
    private static readonly byte[] Masks = [.. Enumerable.Range(0, Width).Select(static bit => (byte)(1 << (bit % 8)))];

    /// <summary>Of each bit, from the lowest, a byte of ones where it is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Of(ulong bits)
    {
        var masks = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Masks));
        var holders = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Holders)));
        return Vector512.Equals(holders & masks, masks);
    }
}
