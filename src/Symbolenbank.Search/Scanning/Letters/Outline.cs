using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What 64 classes of letters look like beside the letters themselves: one bit for each, from the lowest.</summary>
/// <param name="Starts">Whether a word begins with one of its letters.</param>
/// <param name="Within">Whether that is another letter than its first.</param>
/// <param name="Doubled">Whether it has more than one letter.</param>
/// <param name="Digits">Whether one of its letters is a digit.</param>
internal readonly record struct Outline(ulong Starts, ulong Within, ulong Doubled, ulong Digits)
{
    public static Outline Of(in LetterArrays arrays, int first) =>
        new(From(arrays.Starts, first), From(arrays.Within, first), From(arrays.Doubled, first), From(arrays.Digits, first));

    /// <summary>64 bits from one on; there are at least 64 more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong From(ReadOnlySpan<ulong> bits, int first) => (bits[first >> 6] >> (first & 63)) | ((bits[(first >> 6) + 1] << 1) << (63 - (first & 63)));

    /// <summary>25 bits or more from one on; there are at least 32 more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FewFrom(ReadOnlySpan<ulong> bits, int first) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(bits)), first >> 3)) >> (first & 7);
}
