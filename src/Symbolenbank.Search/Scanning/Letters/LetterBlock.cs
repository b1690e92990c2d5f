using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads up to 32 characters of ASCII at once, on processors that can press the bytes of a register together.</summary>
/// <remarks>Stops at what only <see cref="LetterReader"/> can read; that is then read by itself, with the same result as if all were.</remarks>
internal static class LetterBlock
{
    /// <summary>How many characters are read at once.</summary>
    public const int Width = 32;

    /// <summary>How many elements beyond those that count may be written and read.</summary>
    public const int Slack = 72;

    private static readonly byte[] Table = [.. LetterFold.Classes[..128]];
    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 64).Select(static number => (byte)number)];
    private static readonly byte[] Before = [.. Enumerable.Range(0, 64).Select(static number => (byte)Math.Max(0, number - 1))];

    public static bool IsSupported => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512F.IsSupported && Bmi2.IsSupported;

    /// <summary>Reads from a place in a block up to the block's end, or up to what must be read one by one; gives the place in the block where it stopped.</summary>
    /// <param name="first">The first of <see cref="Width"/> characters; the one before it is readable unless it is the first of the text.</param>
    /// <param name="skip">How many characters of the block have been read before.</param>
    /// <param name="into">Where the letters go.</param>
    /// <param name="state">Its place is that of the first character that is read.</param>
    public static int Read(ref char first, int skip, in LetterArrays into, ref ReadState state)
    {
        var low = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first));
        var high = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first), 16);
        var bytes = Vector512.Create(Vector256.Narrow(low, high), Vector256.Create((byte)' '));
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        var read = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        var letters = (uint)Vector512.GreaterThan(read, Vector512.Create(LetterFold.Special)).ExtractMostSignificantBits();
        var beyond = BeyondAscii(low, high);
        var apart = beyond | (uint)Vector512.Equals(read, Vector512.Create(LetterFold.Unseen)).ExtractMostSignificantBits() | SignsThatAreLetters(read, bytes, letters | beyond);
        var stop = BitOperations.TrailingZeroCount(apart & (uint.MaxValue << skip));
        if (stop == skip)
            return skip;
        var numbers = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Numbers));
        var isRead = Vector512.GreaterThanOrEqual(numbers, Vector512.Create((byte)skip)) & Vector512.LessThan(numbers, Vector512.Create((byte)stop));
        var digits = (uint)Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits() & ~beyond;
        var valid = (uint)isRead.ExtractMostSignificantBits();
        if ((digits & valid) != 0)
            NoteNumbers(ref first, digits, valid, skip, into, ref state);
        letters &= valid;
        if (letters == 0)
            state = state with { At = state.At - skip + stop, Before = 0 };
        else
            Write(ref first, read, isRead, letters, skip, stop, into, ref state);
        return stop;
    }

    private static uint BeyondAscii(Vector256<ushort> low, Vector256<ushort> high)
    {
        var last = Vector256.Create((ushort)0x7F);
        return Vector256.GreaterThan(low, last).ExtractMostSignificantBits() | (Vector256.GreaterThan(high, last).ExtractMostSignificantBits() << 16);
    }

    // Where digits begin after something that is none.
    private static void NoteNumbers(ref char first, uint digits, uint valid, int skip, in LetterArrays into, ref ReadState state)
    {
        var from = state.At - skip;
        var begins = digits & ~((digits << 1) | (from > 0 && char.IsAsciiDigit(Unsafe.Add(ref first, -1)) ? 1u : 0)) & valid;
        var numbers = state.Numbers;
        for (; begins != 0; begins &= begins - 1)
            into.Numbers[numbers++] = from + BitOperations.TrailingZeroCount(begins);
        state = state with { Numbers = numbers };
    }

    // As LetterReader has it: a sign is a letter before a letter, and after one unless it ends a sentence.
    private static uint SignsThatAreLetters(Vector512<byte> read, Vector512<byte> bytes, uint letters)
    {
        var signs = (uint)Vector512.Equals(read, Vector512.Create(LetterFold.Special)).ExtractMostSignificantBits();
        if (signs == 0)
            return 0;
        var plus = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'+')).ExtractMostSignificantBits();
        var bars = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'|')).ExtractMostSignificantBits();
        var ends = (uint)Vector512.Equals(bytes, Vector512.Create((byte)'!')).ExtractMostSignificantBits() | bars;
        var near = letters | plus | bars;
        return (signs & ((near >> 1) | (1u << (Width - 1)))) | (signs & ~ends & ((near << 1) | 1u));
    }

    // The first letter is always written: where it goes on with the letter before, over that one. So no block waits for what the one before it wrote.
    private static void Write(ref char first, Vector512<byte> read, Vector512<byte> isRead, uint letters, int skip, int stop, in LetterArrays into, ref ReadState state)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        int firstLetter = Unsafe.Add(ref table, Unsafe.Add(ref first, BitOperations.TrailingZeroCount(letters)));
        int lastLetter = Unsafe.Add(ref table, Unsafe.Add(ref first, 31 - BitOperations.LeadingZeroCount(letters)));
        var goesOn = firstLetter == state.Last ? 1 : 0;
        var count = state.Count - goesOn;
        var isLetter = Vector512.GreaterThan(read, Vector512.Create(LetterFold.Special)) & isRead;
        var pressed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, read);
        var previous = Avx512Vbmi.PermuteVar64x8(pressed, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Before)));
        var isThere = Vector512.LessThan(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Numbers)), Vector512.Create((byte)BitOperations.PopCount(letters)));
        var isNew = (~Vector512.Equals(pressed, previous) | Vector512.CreateScalar(byte.MaxValue)) & isThere;
        var distinct = (uint)isNew.ExtractMostSignificantBits();
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, pressed).GetLower().StoreUnsafe(ref into.Classes[count]);
        WritePlaces(isLetter, isNew, state.At - skip, goesOn, ref into.Places[count]);
        NoteOutline(letters & ~((letters << 1) | ((uint)state.Before << skip)), letters, distinct, count, goesOn, into);
        state = new ReadState(state.At - skip + stop, count + BitOperations.PopCount(distinct), lastLetter, (int)((letters >> (stop - 1)) & 1), state.Numbers);
    }

    private static void WritePlaces(Vector512<byte> isLetter, Vector512<byte> isNew, int begin, int goesOn, ref int places)
    {
        var before = places;
        var from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Numbers)));
        from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, from);
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetLower()) + Vector512.Create(begin)).StoreUnsafe(ref places);
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetUpper()) + Vector512.Create(begin)).StoreUnsafe(ref places, 16);
        if (goesOn != 0)
            places = before;
    }

    // Of characters to letters, and of letters to classes: a word that begins with the letter before it begins with that one's class.
    private static void NoteOutline(uint begins, uint letters, uint distinct, int count, int goesOn, in LetterArrays into)
    {
        var ofLetters = Bmi2.ParallelBitExtract(begins, letters);
        var again = ofLetters & ~distinct;
        var repeated = ((1u << BitOperations.PopCount(letters) - 1 << 1) - 1) & ~distinct;
        var within = Bmi2.ParallelBitExtract(again >> 1, distinct) | (ofLetters & (uint)goesOn);
        Note(into.Starts, Bmi2.ParallelBitExtract(ofLetters, distinct) | within, count);
        Note(into.Within, within, count);
        Note(into.Doubled, Bmi2.ParallelBitExtract(repeated >> 1, distinct) | (uint)goesOn, count);
        for (again &= ~(distinct << 1); again != 0; again &= again - 1)
            into.Start(count + BitOperations.PopCount(distinct & ((again & (0 - again)) - 1)) - 1, isWithin: true);
    }

    private static void Note(ulong[] bits, ulong noted, int at)
    {
        bits[at >> 6] |= noted << (at & 63);
        bits[(at >> 6) + 1] |= (noted >> 1) >> (63 - (at & 63));
    }
}
