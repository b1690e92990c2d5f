using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads those of 64 units beyond ASCII that need no look at more than these 64: letters with marks, words of other scripts, pictures, and signs that stand by themselves.</summary>
/// <remarks>They are looked up together, and what decides them is asked of all at once; so a text of many scripts costs little more than one of ASCII. The table is built once, 256 KB. What is left is for <see cref="SingleUnits"/>.</remarks>
internal static class BeyondAscii
{
    private const int Width = LetterBlock.Width;
    private const int LookShift = 8;
    private const int ScriptShift = 16;
    private const int KindShift = 24;

    // The first half of U+1F400 to U+1F7FF, none of which is read as a letter.
    private const char Pictures = '\uD83D';

    // The two halves of U+1F3FB to U+1F3FF.
    private const char Tones = '\uD83C';
    private const char FirstTone = '\uDFFB';

    // Places in 64 at which a pair stands with both of its neighbours.
    private const ulong Amid = (ulong.MaxValue << 1) & (ulong.MaxValue >> 2);

    // Of each unit, from the lowest byte: its class, the class of the Latin letter that it looks like unless it may be one of several, its script, and what it is.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 0x10000).Select(static unit => FactsOf((char)unit))];

    [Flags]
    private enum Kind : byte
    {
        None = 0,

        /// <summary>Read the same way wherever it stands; no digit.</summary>
        Known = 1,

        /// <summary>A letter of another script: its word decides what it is.</summary>
        OtherLetter = 2,

        /// <summary>Such a letter that looks like no Latin one.</summary>
        Distinct = 4,

        /// <summary>Hides nothing in a word of its like between spaces.</summary>
        OfWord = 8,

        /// <summary>May hide a letter unless a space is beside it.</summary>
        MayHide = 16,

        /// <summary>The first half of a pair. One that is known begins nothing but pictures.</summary>
        FirstHalf = 32,

        /// <summary>The second half of a pair. One that is known ends skin tones, which nobody reads.</summary>
        SecondHalf = 64,
    }

    /// <summary>Reads what it can; gives one bit for each unit that was read.</summary>
    /// <param name="units">The first of the 64.</param>
    /// <param name="beyond">One bit for each that is beyond ASCII.</param>
    /// <param name="letters">One bit for each letter or digit of ASCII.</param>
    /// <param name="between">One bit for each unit of ASCII that parts words and hides no letter.</param>
    /// <param name="into">Where what they are goes.</param>
    public static ulong Read(ref ushort units, ulong beyond, ulong letters, ulong between, ref byte into)
    {
        var all = Facts.Of(ref units, beyond);
        var (own, seen, quiet) = Words(all, between);
        var (isKnown, first, second, near) = (all.Are(Kind.Known), all.Are(Kind.FirstHalf), all.Are(Kind.SecondHalf), letters | beyond);
        var known = isKnown & ~(first | second) & ~(all.Are(Kind.OfWord) & ~quiet) & ~(all.Are(Kind.MayHide) & ~(between << 1 | between >> 1));
        var pictures = first & isKnown & (second >> 1) & Amid & ~((near << 1) & (near >> 2));
        var tones = first & ~isKnown & (second & isKnown) >> 1;
        var read = own | seen | known | pictures | (pictures << 1) | tones | (tones << 1);
        var value = Vector512.ConditionalSelect(SpreadBits.Of(seen), all.Looks, all.Classes);
        Vector512.ConditionalSelect(SpreadBits.Of(read), value, Vector512.LoadUnsafe(ref into)).StoreUnsafe(ref into);
        return read;
    }

    // Words of other scripts with a space on either side: those of letters of their own script, those that look like Latin, and all of them, as none hides a letter.
    private static (ulong Own, ulong Seen, ulong All) Words(in Facts all, ulong between)
    {
        var (words, other, distinct) = (all.Are(Kind.OfWord), all.Are(Kind.OtherLetter), all.Are(Kind.Distinct));
        var several = Vector512.Equals(all.Looks, Vector512<byte>.Zero).ExtractMostSignificantBits();
        var (same, sameScript) = (Facts.AreLikeBefore(all.Classes), Facts.AreLikeBefore(all.Scripts));
        var (own, seen, quiet) = (0UL, 0UL, 0UL);
        for (var starts = words & ~(words << 1) & (between << 1); starts != 0; starts &= starts - 1)
        {
            var first = starts & (~starts + 1);
            var end = (words + first) & ~words;
            if ((end & between) == 0)
                continue;
            var word = end - first;
            quiet |= word;
            var following = word & ~first;
            if ((word & ~other) != 0 || (following & ~same) == 0 || BitOperations.PopCount(word) > LetterReader.Around)
                continue;
            var isOwn = (following & ~sameScript) == 0 && (word & distinct) != 0;
            own |= isOwn ? word : 0;
            seen |= isOwn || (word & several) != 0 ? 0 : word;
        }
        return (own, seen, quiet);
    }

    private static uint FactsOf(char c)
    {
        var isOther = LetterFold.Classes[c] == LetterFold.Special && LetterFold.MayResemble(c) && MaskSigns.IsOfOtherScript(c);
        var look = LetterReader.LookOf(c) is var seen && LetterFold.OtherReading(c) == '\0' && !char.IsAsciiDigit(seen) ? LetterFold.ClassOf(seen) : LetterFold.Gap;
        var kind = c == Pictures ? Kind.FirstHalf | Kind.Known
            : c == Tones ? Kind.FirstHalf
            : char.IsLowSurrogate(c) ? Kind.SecondHalf | (c >= FirstTone ? Kind.Known : Kind.None)
            : isOther ? Kind.OtherLetter | Kind.OfWord | (LookAlikes.MayBeTaken(c) ? Kind.None : Kind.Distinct)
            : LetterFold.Classes[c] == LetterFold.Special || Numbers.NumberReader.IsOtherDigit(c) ? Kind.None
            : Kind.Known | (MaskSigns.IsOfOtherScript(c) ? Kind.OfWord : MaskSigns.IsOne(c) ? Kind.MayHide : Kind.None);
        var letter = c == Pictures ? LetterFold.Gap : char.IsSurrogate(c) ? LetterFold.Unseen : isOther ? LetterFold.ClassOf(LetterFold.BaseOf(c)) : LetterFold.Classes[c];
        return letter | (uint)look << LookShift | (uint)(byte)LookAlikes.ScriptOf(c) << ScriptShift | (uint)kind << KindShift;
    }

    /// <summary>What the table says of each of 64 units, zeros for those of ASCII.</summary>
    private readonly record struct Facts(Vector512<byte> Classes, Vector512<byte> Looks, Vector512<byte> Scripts, Vector512<byte> Kinds)
    {
        // Units are looked up eight at once; the next eight of a register come first.
        private static readonly Vector512<ulong> Next = Vector512.Create(2UL, 3, 4, 5, 6, 7, 0, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe Facts Of(ref ushort units, ulong beyond)
        {
            var (classes, looks, scripts, kinds) = (Vector512<byte>.Zero, Vector512<byte>.Zero, Vector512<byte>.Zero, Vector512<byte>.Zero);
            fixed (uint* table = Table)
            {
                for (var half = 0; half < Width; half += Width / 2)
                {
                    var some = Vector512.LoadUnsafe(ref units, (nuint)half);
                    var pressed = Avx512Vbmi2.Compress(Vector512<ushort>.Zero, Vector512.GreaterThan(some, Vector512.Create((ushort)0x7F)), some);
                    for (var left = beyond & (ulong)uint.MaxValue << half; left != 0; pressed = Avx512F.PermuteVar8x64(pressed.AsUInt64(), Next).AsUInt16())
                    {
                        var now = Bmi2.X64.ParallelBitDeposit(byte.MaxValue, left);
                        left &= ~now;
                        var (where, found) = (SpreadBits.Of(now), Avx2.GatherVector256(table, Avx2.ConvertToVector256Int32(pressed.GetLower().GetLower()), sizeof(uint)));
                        classes |= Spread(found, where);
                        looks |= Spread(found >>> LookShift, where);
                        scripts |= Spread(found >>> ScriptShift, where);
                        kinds |= Spread(found >>> KindShift, where);
                    }
                }
            }
            return new Facts(classes, looks, scripts, kinds);
        }

        /// <summary>One bit for each unit that is of a kind.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Are(Kind kind) => Vector512.Equals(Kinds & Vector512.Create((byte)kind), Vector512.Create((byte)kind)).ExtractMostSignificantBits();

        /// <summary>One bit for each unit that has the same as the one before it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ulong AreLikeBefore(Vector512<byte> facts) => Vector512.Equals(facts, LetterBlock.Moved(facts)).ExtractMostSignificantBits();

        // The lowest byte of each, in their order, where they stand.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<byte> Spread(Vector256<uint> facts, Vector512<byte> where) =>
            Avx512Vbmi2.Expand(Vector512<byte>.Zero, where, Avx512F.VL.ConvertToVector128Byte(facts).ToVector256Unsafe().ToVector512Unsafe());
    }
}
