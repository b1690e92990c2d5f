using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads each UTF-16 unit of texts as the class of a letter, as a gap, or as what nobody sees: 64 units at once, and one by one what these do not decide.</summary>
/// <param name="first">The first text that is read.</param>
/// <param name="otherReading">See <see cref="LetterReader"/>.</param>
internal ref struct UnitReader(JoinedTexts texts, int first, bool otherReading)
{
    /// <summary>The highest bit of what the table holds: the unit may hide a letter.</summary>
    private const byte Hides = 0x80;

    private static readonly byte[] Table = [.. Enumerable.Range(0, 128).Select(static unit => (byte)(ClassOf((char)unit) | (MaskSigns.IsOne((char)unit) ? Hides : 0)))];

    private readonly ReadOnlySpan<char> _units = texts.Units;

    private SingleUnits _single = new(texts, first, otherReading);

    // Whether the unit before the block is a letter or digit, or a digit, of ASCII.
    private ulong _behindWord;
    private ulong _behindDigit;

    /// <summary>Reads from a place up to a character that is several letters, or up to the end; gives where it stopped.</summary>
    /// <param name="from">The beginning of a text, or behind a character beyond ASCII.</param>
    /// <param name="into">Where the units go, from the first on, and where digits begin.</param>
    /// <param name="numbers">How many numbers have begun.</param>
    public int Read(int from, in LetterArrays into, ref int numbers)
    {
        var begun = numbers;
        (_behindWord, _behindDigit) = (0, 0);
        for (var at = from; at < texts.Length; at += LetterBlock.Width)
        {
            ref readonly var left = ref MemoryMarshal.GetReference(_units[at..]);
            var stop = ReadBlock(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in left)), at, from, into, ref numbers);
            if (stop != SingleUnits.None)
                return Stop(stop, from, into, begun, ref numbers);
        }
        return texts.Length;
    }

    // What was read beyond the place is read again.
    private static int Stop(int at, int from, in LetterArrays into, int begun, ref int numbers)
    {
        into.Units.AsSpan(at - from, LetterBlock.Width).Fill(LetterFold.Unseen);
        while (numbers > begun && into.Numbers[numbers - 1] >= at)
            numbers--;
        return at;
    }

    // Where a character is that is several letters, or none.
    private int ReadBlock(scoped ref ushort units, int at, int from, in LetterArrays into, ref int numbers)
    {
        var bytes = Vector512.NarrowWithSaturation(Vector512.LoadUnsafe(ref units), Vector512.LoadUnsafe(ref units, 32));
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        var found = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        var read = found & Vector512.Create((byte)(Hides - 1));
        var beyond = bytes.ExtractMostSignificantBits();
        var isSign = Vector512.Equals(read, Vector512.Create(LetterFold.Special));
        var letters = Vector512.GreaterThan(read, Vector512.Create(LetterFold.EndOfText)).ExtractMostSignificantBits() & ~beyond;
        var digits = Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits();
        ref var block = ref into.Units[at - from];
        Vector512.AndNot(read, isSign).StoreUnsafe(ref block);
        NoteNumbers(digits, at, into, ref numbers);
        NoteHiding(found.ExtractMostSignificantBits() & ~beyond, letters | beyond, at);
        var signs = isSign.ExtractMostSignificantBits() & ~beyond;
        var apart = signs == 0 || otherReading ? 0 : ReadSigns(signs, bytes, letters, beyond, at, ref block);
        if (beyond != 0)
            apart |= ReadBeyond(ref units, beyond, letters, found, at, ref block);
        var words = letters & ~Vector512.Equals(bytes, Vector512.Create((byte)'$')).ExtractMostSignificantBits();
        var behind = (words << 1) | _behindWord;
        _behindWord = words >> (LetterBlock.Width - 1);
        into.UnitOpen[(at - from) / LetterBlock.Width] = ~behind;
        into.UnitJoined[(at - from) / LetterBlock.Width] = words & behind;
        into.UnitDigits[(at - from) / LetterBlock.Width] = digits;
        return apart == 0 ? SingleUnits.None : _single.Read(apart, at, ref block, ref into.UnitDigits[(at - from) / LetterBlock.Width]);
    }

    // Gives those that are left for themselves.
    private ulong ReadBeyond(scoped ref ushort units, ulong beyond, ulong letters, Vector512<byte> found, int at, ref byte block)
    {
        var between = (Vector512.Equals(found, Vector512<byte>.Zero) | Vector512.Equals(found, Vector512.Create(LetterFold.EndOfText))).ExtractMostSignificantBits() & ~beyond;
        var read = BeyondAscii.Read(ref units, beyond, letters, between, ref block);
        _single.MarkEach(read & BeyondLatin(ref units), at, TextMarks.Sign);
        return beyond & ~read;
    }

    private static ulong BeyondLatin(ref ushort units)
    {
        var last = Vector512.Create((ushort)LetterFold.LastLatin);
        return Vector512.GreaterThan(Vector512.LoadUnsafe(ref units), last).ExtractMostSignificantBits() | Vector512.GreaterThan(Vector512.LoadUnsafe(ref units, 32), last).ExtractMostSignificantBits() << 32;
    }

    // Where digits begin after something that is none.
    private void NoteNumbers(ulong digits, int at, in LetterArrays into, ref int numbers)
    {
        var begins = digits & ~((digits << 1) | _behindDigit);
        _behindDigit = digits >> (LetterBlock.Width - 1);
        numbers += PlaceList.Write(begins, at, ref into.Numbers[numbers]);
    }

    // Signs that have, or may have beyond the 64, a letter on either side.
    private void NoteHiding(ulong signs, ulong near, int at) =>
        _single.MarkEach(signs & (near << 1 | 1UL) & (near >> 1 | 1UL << (LetterBlock.Width - 1)), at, TextMarks.MayHide);

    // As LetterReader has it: a sign is a letter before a letter or an @, and after a letter unless it ends a sentence. Gives those of which the neighbours are not known here.
    private ulong ReadSigns(ulong signs, Vector512<byte> bytes, ulong letters, ulong beyond, int at, ref byte units)
    {
        var plus = Vector512.Equals(bytes, Vector512.Create((byte)'+')).ExtractMostSignificantBits();
        var bars = Vector512.Equals(bytes, Vector512.Create((byte)'|')).ExtractMostSignificantBits();
        var ends = Vector512.Equals(bytes, Vector512.Create((byte)'!')).ExtractMostSignificantBits() | bars;
        var ats = Vector512.Equals(bytes, Vector512.Create((byte)'@')).ExtractMostSignificantBits();
        var near = letters | plus | bars;
        var unknown = signs & (beyond << 1 | beyond >> 1 | 1UL | 1UL << (LetterBlock.Width - 1));
        for (var read = signs & ~unknown & (near >> 1 | (ats >> 1 & ~ats) | (near << 1 & ~ends)); read != 0; read &= read - 1)
        {
            var unit = BitOperations.TrailingZeroCount(read);
            Unsafe.Add(ref units, unit) = LetterFold.ClassOf(_units[at + unit]);
            _single.Mark(at + unit, TextMarks.OtherReading);
        }
        return unknown;
    }

    private static byte ClassOf(char unit) => unit == JoinedTexts.End ? LetterFold.EndOfText : LetterFold.Classes[unit];
}
