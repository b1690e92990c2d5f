using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads 32 characters of ASCII at once, on processors that can press the bytes of a register together.</summary>
/// <remarks>Gives up on what only <see cref="LetterReader"/> can read; the same characters are then read one by one, with the same result.</remarks>
internal static class LetterBlock
{
    /// <summary>How many characters are read at once.</summary>
    public const int Width = 32;

    /// <summary>How many elements beyond those that count are written.</summary>
    public const int Slack = 64;

    private static readonly byte[] Table = [.. LetterFold.Classes[..128]];
    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 64).Select(static number => (byte)number)];
    private static readonly byte[] Before = [.. Enumerable.Range(0, 64).Select(static number => (byte)Math.Max(0, number - 1))];

    public static bool IsSupported => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512F.IsSupported;

    /// <summary>Reads the block at <paramref name="first"/>; false when it must be read one by one, and then nothing has changed.</summary>
    /// <param name="state">Its place is that of the block; it stays.</param>
    public static bool Read(ref char first, byte[] classes, int[] places, int[] starts, ref ReadState state)
    {
        var low = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first));
        var high = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first), 16);
        if (((low | high) & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
            return false;
        var bytes = Vector512.Create(Vector256.Narrow(low, high), Vector256.Create((byte)' '));
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        var read = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        var isLetter = Vector512.GreaterThan(read, Vector512.Create(LetterFold.Special));
        var letters = (uint)isLetter.ExtractMostSignificantBits();
        if (Vector512.Equals(read, Vector512.Create(LetterFold.Unseen)) != Vector512<byte>.Zero || HasSignThatIsALetter(read, bytes, letters))
            return false;
        Write(read, isLetter, letters, classes, places, starts, ref state);
        return true;
    }

    // As LetterReader has it: a sign is a letter before a letter, and after one unless it ends a sentence.
    private static bool HasSignThatIsALetter(Vector512<byte> read, Vector512<byte> bytes, uint letters)
    {
        var signs = (uint)Vector512.Equals(read, Vector512.Create(LetterFold.Special)).ExtractMostSignificantBits();
        if (signs == 0)
            return false;
        var plus = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'+')).ExtractMostSignificantBits();
        var bars = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'|')).ExtractMostSignificantBits();
        var ends = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'!')).ExtractMostSignificantBits() | bars;
        var near = letters | plus | bars;
        return ((signs & ((near >> 1) | (1u << (Width - 1)))) | (signs & ~ends & ((near << 1) | 1u))) != 0;
    }

    private static void Write(Vector512<byte> read, Vector512<byte> isLetter, uint letters, byte[] classes, int[] places, int[] starts, ref ReadState state)
    {
        var (at, count, words, last, before) = state;
        var numbers = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Numbers));
        var pressed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, read);
        var from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, numbers);
        var previous = Avx512Vbmi.PermuteVar64x8(pressed, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Before))).WithElement(0, (byte)last);
        var isNew = ~Vector512.Equals(pressed, previous) & Vector512.LessThan(numbers, Vector512.Create((byte)BitOperations.PopCount(letters)));
        var distinct = (uint)isNew.ExtractMostSignificantBits();
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, pressed).StoreUnsafe(ref classes[count]);
        from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, from);
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetLower()) + Vector512.Create(at)).StoreUnsafe(ref places[count]);
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetUpper()) + Vector512.Create(at)).StoreUnsafe(ref places[count + 16]);
        for (var begins = letters & ~((letters << 1) | (uint)before); begins != 0; begins &= begins - 1)
        {
            var rank = BitOperations.PopCount(letters & ((begins & (0 - begins)) - 1));
            starts[words++] = count + BitOperations.PopCount(distinct & (uint)((2UL << rank) - 1)) - 1;
        }
        count += BitOperations.PopCount(distinct);
        state = new ReadState(at, count, words, distinct != 0 ? classes[count - 1] : last, (int)(letters >> (Width - 1)));
    }
}
