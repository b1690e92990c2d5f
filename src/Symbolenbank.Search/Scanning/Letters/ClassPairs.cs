using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Which class may follow which: tells for 64 places at once where a key may begin, by its first two classes.</summary>
/// <remarks>Takes classes that are alike in their lowest five bits for one another. The table fits into two registers: no place waits for memory. Without such registers it lets everything pass.</remarks>
internal sealed class ClassPairs
{
    private const int Classes = 32;
    private const int Together = 16;

    // Of each class one bit for each that may follow it.
    private readonly uint[] _following = new uint[Classes];

    /// <summary>Lets a key pass, with anything behind it.</summary>
    public void Allow(ReadOnlySpan<byte> key) =>
        _following[key[0] & (Classes - 1)] |= key.Length == 1 ? uint.MaxValue : 1u << (key[1] & (Classes - 1));

    /// <summary>One bit for each of 64 places: whether a key may begin there.</summary>
    /// <param name="classes">The class at the first of them, followed by at least 79 more that may be anything.</param>
    public ulong MayBegin(ref byte classes)
    {
        if (!Avx512F.IsSupported)
            return ulong.MaxValue;
        ref var following = ref MemoryMarshal.GetArrayDataReference(_following);
        var (low, high) = (Vector512.LoadUnsafe(ref following), Vector512.LoadUnsafe(ref following, Together));
        return MayBegin(ref classes, low, high) | (MayBegin(ref Unsafe.Add(ref classes, Together), low, high) << Together)
            | (MayBegin(ref Unsafe.Add(ref classes, 2 * Together), low, high) << (2 * Together)) | (MayBegin(ref Unsafe.Add(ref classes, 3 * Together), low, high) << (3 * Together));
    }

    // The bit of the class that does follow comes lowest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MayBegin(ref byte classes, Vector512<uint> low, Vector512<uint> high)
    {
        var first = Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref classes));
        var second = Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref classes, 1));
        var may = Avx512F.RotateRightVariable(Avx512F.PermuteVar16x32x2(low, first, high), second);
        return (may << 31).ExtractMostSignificantBits();
    }
}
