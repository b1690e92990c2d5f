using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Makes a list of numbers of bits, without a loop over them where the processor can: nobody can tell how often it would go round.</summary>
internal static class PlaceList
{
    /// <summary>How many numbers are written for 64 bits, whatever counts of them.</summary>
    public const int Width = 64;

    // As many are written in any case.
    private const int Few = 16;

    /// <summary>Writes the numbers of the bits that are set, counted from <paramref name="begin"/> on; gives how many there are.</summary>
    /// <param name="into">Room for <see cref="Width"/> numbers.</param>
    public static int Write(ulong bits, int begin, ref int into) => LetterBlock.IsSupported ? Press(bits, begin, ref into) : OneByOne(bits, begin, ref into);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Press(ulong bits, int begin, ref int into)
    {
        var numbers = Avx512Vbmi2.Compress(Vector512<byte>.Zero, SpreadBits.Of(bits), Vector512<byte>.Indices);
        var first = Vector512.Create(begin);
        (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetLower()) + first).StoreUnsafe(ref into);
        var count = BitOperations.PopCount(bits);
        if (count > Few)
        {
            (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetUpper()) + first).StoreUnsafe(ref into, 16);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetLower()) + first).StoreUnsafe(ref into, 32);
            (Avx512F.ConvertToVector512Int32(numbers.GetUpper().GetUpper()) + first).StoreUnsafe(ref into, 48);
        }
        return count;
    }

    private static int OneByOne(ulong bits, int begin, ref int into)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            Unsafe.Add(ref into, count++) = begin + BitOperations.TrailingZeroCount(bits);
        return count;
    }
}
