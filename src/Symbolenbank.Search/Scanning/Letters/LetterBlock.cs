using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Presses 64 units at once together to letters, and those to classes, on processors that can press the bytes of a register together.</summary>
internal static class LetterBlock
{
    /// <summary>How many units are read at once.</summary>
    public const int Width = 64;

    /// <summary>How many elements beyond those that count may be written and read.</summary>
    public const int Slack = 72;

    // The one before each; before the first stands the first of a second register.
    private static readonly byte[] Before = [Width, .. Enumerable.Range(0, Width - 1).Select(static number => (byte)number)];

    public static bool IsSupported => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512BW.IsSupported && Avx512F.VL.IsSupported && Bmi2.X64.IsSupported;

    /// <summary>Reads what <see cref="UnitReader"/> made of a stretch of texts, with the same result as if it were read one by one.</summary>
    /// <param name="length">How many units there are; unseen ones fill the last block.</param>
    /// <param name="into">Where the units are and the letters go.</param>
    /// <param name="state">Its place is that of the first unit.</param>
    public static void Read(int length, in LetterArrays into, ref ReadState state)
    {
        ref var units = ref MemoryMarshal.GetArrayDataReference(into.Units);
        ref var digits = ref MemoryMarshal.GetArrayDataReference(into.UnitDigits);
        ref var joined = ref MemoryMarshal.GetArrayDataReference(into.UnitJoined);
        ref var open = ref MemoryMarshal.GetArrayDataReference(into.UnitOpen);
        var (count, last, before, texts) = (state.Count, state.Last, (ulong)state.Before, state.Texts);
        for (var at = 0; at < length; at += Width)
        {
            ref var block = ref Unsafe.Add(ref units, at);
            var read = Vector512.LoadUnsafe(ref block);
            var isLetter = Vector512.GreaterThan(read, Vector512.Create(LetterFold.Special));
            var letters = isLetter.ExtractMostSignificantBits();
            var seen = ~Vector512.Equals(read, Vector512.Create(LetterFold.Unseen)).ExtractMostSignificantBits();
            var ends = Vector512.Equals(read, Vector512.Create(LetterFold.EndOfText)).ExtractMostSignificantBits();
            if (letters != 0)
            {
                // The first letter is always written: where it goes on with the letter before, over that one. So no block waits for what the one before it wrote.
                var goesOn = Unsafe.Add(ref block, BitOperations.TrailingZeroCount(letters)) == last ? 1 : 0;
                var distinct = Write(read, isLetter, state.At + at, count - goesOn, goesOn, into);
                var begins = Begins(letters, letters & ~ends, seen, before);
                NoteOutline(begins, BitOperations.PopCount(letters), distinct, count - goesOn, (uint)goesOn, into);
                NoteOpen(Bmi2.X64.ParallelBitExtract(Unsafe.Add(ref open, at / Width) & ~ends, letters), distinct, count - goesOn, (uint)goesOn, into);
                Note(into.Joined, Bmi2.X64.ParallelBitExtract(Bmi2.X64.ParallelBitExtract(Unsafe.Add(ref joined, at / Width), letters) & ~(ulong)(uint)goesOn, distinct), count - goesOn);
                NoteDigits(Bmi2.X64.ParallelBitExtract(Unsafe.Add(ref digits, at / Width), letters), distinct, count - goesOn, into);
                if (ends != 0)
                    NoteEnds(Bmi2.X64.ParallelBitExtract(ends, letters), distinct, count - goesOn, into, ref texts);
                last = Unsafe.Add(ref block, BitOperations.Log2(letters));
                count += BitOperations.PopCount(distinct) - goesOn;
            }
            before = seen == 0 ? before : (letters & ~ends) >> BitOperations.Log2(seen) & 1;
        }
        state = state with { At = state.At + length, Count = count, Last = last, Before = (int)before, Texts = texts };
    }

    /// <summary>Each byte one place further up, a zero at the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Moved(Vector512<byte> bytes) => Avx512Vbmi.PermuteVar64x8x2(bytes, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Before)), Vector512<byte>.Zero);

    // The classes and where each comes from. One bit for each letter, from the lowest: whether it is another than the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Write(Vector512<byte> read, Vector512<byte> isLetter, int begin, int count, int goesOn, in LetterArrays into)
    {
        var pressed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, read);
        var isNew = ~(Vector512.Equals(pressed, Moved(pressed)) | Vector512.Equals(pressed, Vector512<byte>.Zero));
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, pressed).StoreUnsafe(ref into.Classes[count]);
        var from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLetter, Vector512<byte>.Indices);
        from = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isNew, from);
        ref var places = ref into.Places[count];
        var known = places;
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetLower()) + Vector512.Create(begin)).StoreUnsafe(ref places);
        (Avx512F.ConvertToVector512Int32(from.GetLower().GetUpper()) + Vector512.Create(begin)).StoreUnsafe(ref places, 16);
        (Avx512F.ConvertToVector512Int32(from.GetUpper().GetLower()) + Vector512.Create(begin)).StoreUnsafe(ref places, 32);
        (Avx512F.ConvertToVector512Int32(from.GetUpper().GetUpper()) + Vector512.Create(begin)).StoreUnsafe(ref places, 48);
        places = goesOn != 0 ? known : places;
        return isNew.ExtractMostSignificantBits();
    }

    // One bit for each letter: whether a word begins with it. What nobody sees neither ends a word nor begins one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Begins(ulong letters, ulong words, ulong seen, ulong before)
    {
        var among = Bmi2.X64.ParallelBitExtract(words, seen);
        return Bmi2.X64.ParallelBitExtract(among & ~((among << 1) | before), Bmi2.X64.ParallelBitExtract(letters, seen));
    }

    // Of letters to classes: a word that begins with the letter before it begins with that one's class.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteOutline(ulong begins, int letters, ulong distinct, int count, uint goesOn, in LetterArrays into)
    {
        var again = begins & ~distinct;
        var repeated = (ulong.MaxValue >> (Width - letters)) & ~distinct;
        var within = Bmi2.X64.ParallelBitExtract(again >> 1, distinct) | (begins & goesOn);
        Note(into.Starts, Bmi2.X64.ParallelBitExtract(begins, distinct) | within, count);
        Note(into.Within, within, count);
        Note(into.Doubled, Bmi2.X64.ParallelBitExtract(repeated >> 1, distinct) | goesOn, count);
        for (again &= ~(distinct << 1); again != 0; again &= again - 1)
            into.Start(ClassOf(again, distinct, count), isWithin: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteOpen(ulong open, ulong distinct, int count, uint goesOn, in LetterArrays into)
    {
        var again = open & ~distinct;
        Note(into.Open, Bmi2.X64.ParallelBitExtract(open | (again >> 1), distinct) | (open & goesOn), count);
        for (again &= ~(distinct << 1); again != 0; again &= again - 1)
            into.MayBegin(ClassOf(again, distinct, count));
    }

    private static void NoteEnds(ulong ends, ulong distinct, int count, in LetterArrays into, ref int texts)
    {
        for (; ends != 0; ends &= ends - 1)
            into.Ends[texts++] = ClassOf(ends, distinct, count);
    }

    // A digit that follows one of its class (88) says nothing new; one behind a letter of its class (l1) does, which is rare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteDigits(ulong digits, ulong distinct, int count, in LetterArrays into)
    {
        Note(into.Digits, Bmi2.X64.ParallelBitExtract(digits, distinct), count);
        for (var again = digits & ~distinct & ~(digits << 1); again != 0; again &= again - 1)
            into.Digit(ClassOf(again, distinct, count));
    }

    // The class of the lowest of some letters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ClassOf(ulong letters, ulong distinct, int count) => count + BitOperations.PopCount(distinct & Bmi1.X64.GetMaskUpToLowestSetBit(letters)) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(ulong[] bits, ulong noted, int at)
    {
        ref var there = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), at >> 6);
        there |= noted << (at & 63);
        Unsafe.Add(ref there, 1) |= (noted >> 1) >> (63 - (at & 63));
    }
}
