using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Which class may follow which: tells of 64 places at once where a short key may begin, by its first two classes.</summary>
/// <remarks>
/// Takes classes that are alike in their lowest five bits for one another. The tables fit into registers: no place waits for memory. The places that are asked for
/// are pressed together first, as few of 64 are. Without such registers it lets all of them pass.
/// </remarks>
internal sealed class ClassPairs
{
    private const int Classes = 32;
    private const int Together = 16;

    // Of each class one bit for each that may follow it.
    private readonly uint[] _all = new uint[Classes];

    // The same of the keys that need no class of several letters: short keys of long forms are letters typed often, and few words have those.
    private readonly uint[] _single = new uint[Classes];

    /// <summary>Lets a key pass, with anything behind it.</summary>
    public void Allow(in ShortKey key)
    {
        var following = key.Length == 1 ? uint.MaxValue : 1u << (key[1] & (Classes - 1));
        _all[key[0] & (Classes - 1)] |= following;
        _single[key[0] & (Classes - 1)] |= key.MayBeSingle ? following : 0;
    }

    /// <summary>The places of 64 at which a key may begin.</summary>
    /// <param name="classes">The class at the first of them, followed by at least 64 more.</param>
    /// <param name="places">One bit for each place that is asked for.</param>
    /// <param name="several">One bit for each place from which a key reaches a class of several letters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayBegin(ref byte classes, ulong places, ulong several) => LetterBlock.IsSupported ? Pressed(ref classes, places, several) : places;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Pressed(ref byte classes, ulong places, ulong several)
    {
        var isPlace = SpreadBits.Of(places);
        var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isPlace, Vector512.LoadUnsafe(ref classes));
        var second = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isPlace, Vector512.LoadUnsafe(ref classes, 1));
        var (all, single) = MayFollow(first.GetLower().GetLower(), second.GetLower().GetLower());
        if (BitOperations.PopCount(places) > Together)
        {
            var (all2, single2) = MayFollow(first.GetLower().GetUpper(), second.GetLower().GetUpper());
            var (all3, single3) = MayFollow(first.GetUpper().GetLower(), second.GetUpper().GetLower());
            var (all4, single4) = MayFollow(first.GetUpper().GetUpper(), second.GetUpper().GetUpper());
            all |= (all2 << Together) | (all3 << (2 * Together)) | (all4 << (3 * Together));
            single |= (single2 << Together) | (single3 << (2 * Together)) | (single4 << (3 * Together));
        }
        return (Bmi2.X64.ParallelBitDeposit(all, places) & several) | Bmi2.X64.ParallelBitDeposit(single, places);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (ulong All, ulong Single) MayFollow(Vector128<byte> first, Vector128<byte> second)
    {
        var (one, other) = (Avx512F.ConvertToVector512UInt32(first), Avx512F.ConvertToVector512UInt32(second));
        return (MayFollow(_all, one, other), MayFollow(_single, one, other));
    }

    // The bit of the class that does follow comes highest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MayFollow(uint[] following, Vector512<uint> first, Vector512<uint> second)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(following);
        var may = Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table), first, Vector512.LoadUnsafe(ref table, Together));
        return (Avx512F.RotateRightVariable(may, second) << (Classes - 1)).ExtractMostSignificantBits();
    }
}
