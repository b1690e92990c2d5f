using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Symbolenbank.Search.Scanning.Masks;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads each UTF-16 unit of a text as the class of a letter, as a gap, or as what nobody sees: ASCII 64 units at once, the rest one by one.</summary>
/// <param name="otherReading">See <see cref="LetterReader"/>.</param>
internal ref struct UnitReader(ReadOnlySpan<char> text, bool otherReading)
{
    private const int None = -1;

    /// <summary>The first unit of U+1F400 to U+1F7FF, none of which is read as a letter.</summary>
    private const char Pictures = '\uD83D';

    private static readonly byte[] Table = [.. LetterFold.Classes[..128]];

    private static readonly byte[] MaskTable = [.. Enumerable.Range(0, 128).Select(static unit => MaskSigns.IsOne((char)unit) ? byte.MaxValue : (byte)0)];

    private readonly ReadOnlySpan<char> _text = text;
    private LetterReader _reader = new(text, otherReading);
    private Vector512<ushort> _highest;

    // The second unit of a character that was read.
    private int _second = None;

    /// <summary>True when something has another reading.</summary>
    public bool HasOtherReading { get; private set; }

    /// <summary>True when there is a digit beyond ASCII.</summary>
    public bool HasOtherDigit { get; private set; }

    /// <summary>True when a sign may hide a letter.</summary>
    public bool MayHide { get; private set; }

    /// <summary>True when there may be anything beyond U+02FF.</summary>
    public readonly bool HasSign => Vector512.GreaterThanAny(_highest, Vector512.Create((ushort)LetterFold.LastLatin));

    /// <summary>Reads from a place up to a character that is several letters, or up to the end; gives where it stopped.</summary>
    /// <param name="into">Where the units go, from the first on, and where digits begin.</param>
    /// <param name="numbers">How many numbers have begun.</param>
    public int Read(int from, in LetterArrays into, ref int numbers)
    {
        Span<char> padded = stackalloc char[LetterBlock.Width];
        var begun = numbers;
        for (var at = from; at < _text.Length; at += LetterBlock.Width)
        {
            scoped var left = _text[at..];
            if (left.Length < LetterBlock.Width)
            {
                left.CopyTo(padded);
                left = padded;
            }
            var stop = ReadBlock(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(left)), at, from, into, ref numbers);
            if (stop != None)
                return Stop(stop, from, into, begun, ref numbers);
        }
        return _text.Length;
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
    private int ReadBlock(scoped ref ushort first, int at, int from, in LetterArrays into, ref int numbers)
    {
        var low = Vector512.LoadUnsafe(ref first);
        var high = Vector512.LoadUnsafe(ref first, 32);
        _highest = Vector512.Max(_highest, Vector512.Max(low, high));
        var bytes = Vector512.NarrowWithSaturation(low, high);
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        var read = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        var beyond = bytes.ExtractMostSignificantBits();
        var digits = Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits();
        if (digits != 0)
            NoteNumbers(digits, at, into, ref numbers);
        var isSign = Vector512.Equals(read, Vector512.Create(LetterFold.Special));
        var letters = Vector512.GreaterThan(read, Vector512.Create(LetterFold.Special)).ExtractMostSignificantBits();
        MayHide |= (Signs(bytes) & ((letters | beyond) << 1 | 1UL) & ((letters | beyond) >> 1 | 1UL << (LetterBlock.Width - 1))) != 0;
        var apart = beyond | SignsThatAreLetters(isSign.ExtractMostSignificantBits() & ~beyond, bytes, letters | beyond);
        ref var units = ref into.Units[at - from];
        Vector512.AndNot(read, isSign).StoreUnsafe(ref units);
        var words = letters & ~beyond & ~Vector512.Equals(bytes, Vector512.Create((byte)'$')).ExtractMostSignificantBits();
        var behind = (words << 1) | (at > 0 && char.IsAsciiLetterOrDigit(_text[at - 1]) ? 1UL : 0);
        into.UnitOpen[(at - from) / LetterBlock.Width] = ~behind;
        into.UnitJoined[(at - from) / LetterBlock.Width] = words & behind;
        ref var unitDigits = ref into.UnitDigits[(at - from) / LetterBlock.Width];
        unitDigits = digits;
        return apart == 0 ? None : ReadApart(apart, at, ref units, ref unitDigits);
    }

    // Those that may hide a letter; beyond ASCII anything.
    private static ulong Signs(Vector512<byte> bytes)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(MaskTable);
        return Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64)).ExtractMostSignificantBits();
    }

    // Where digits begin after something that is none.
    private readonly void NoteNumbers(ulong digits, int at, in LetterArrays into, ref int numbers)
    {
        var begins = digits & ~((digits << 1) | (at > 0 && char.IsAsciiDigit(_text[at - 1]) ? 1UL : 0));
        for (; begins != 0; begins &= begins - 1)
            into.Numbers[numbers++] = at + BitOperations.TrailingZeroCount(begins);
    }

    // As LetterReader has it: a sign is a letter before a letter, and after one unless it ends a sentence.
    private static ulong SignsThatAreLetters(ulong signs, Vector512<byte> bytes, ulong letters)
    {
        if (signs == 0)
            return 0;
        var plus = Vector512.Equals(bytes, Vector512.Create((byte)'+')).ExtractMostSignificantBits();
        var bars = Vector512.Equals(bytes, Vector512.Create((byte)'|')).ExtractMostSignificantBits();
        var ends = Vector512.Equals(bytes, Vector512.Create((byte)'!')).ExtractMostSignificantBits() | bars;
        var near = letters | plus | bars;
        return (signs & ((near >> 1) | (1UL << (LetterBlock.Width - 1)))) | (signs & ~ends & ((near << 1) | 1UL));
    }

    private int ReadApart(ulong apart, int at, ref byte units, ref ulong digits)
    {
        for (; apart != 0; apart &= apart - 1)
        {
            var unit = BitOperations.TrailingZeroCount(apart);
            var isDigit = false;
            var letter = at + unit == _second ? LetterFold.Unseen : ReadOne(at + unit, ref isDigit);
            if (letter == None)
                return at + unit;
            Unsafe.Add(ref units, unit) = (byte)letter;
            digits |= isDigit ? 1UL << unit : 0;
        }
        return None;
    }

    private int ReadOne(int at, ref bool isDigit)
    {
        var c = _text[at];
        if (LetterFold.Classes[c] is not LetterFold.Special and var known)
        {
            MayHide |= c > 0x7F && MaskSigns.IsOne(c);
            HasOtherDigit |= NumberReader.IsOtherDigit(c);
            isDigit = LetterFold.IsDigit(c);
            return known;
        }
        if (_reader.IsInOwnWord(at) && LetterFold.OwnClassOf(c) is not LetterFold.Gap and var own)
            return own;
        if (c == Pictures && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]))
        {
            _second = at + 1;
            MayHide |= MaskSigns.IsBetweenLetters(_text, at, width: 2);
            return LetterFold.Gap;
        }
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var read = _reader.Read(at, letters, out var width);
        MayHide |= c > 0x7F && MaskSigns.IsOne(c) && !_reader.IsInOwnWord(at);
        if (read > 1)
            return None;
        _second = width == 1 ? _second : at + 1;
        HasOtherReading |= read > 0 && (!char.IsLetterOrDigit(letters[0]) || LetterFold.OtherReading(c) != '\0');
        HasOtherDigit |= width == 1 ? NumberReader.IsOtherDigit(c) : Rune.IsNumber(new Rune(c, _text[at + 1]));
        isDigit = read > 0 && char.IsAsciiDigit(letters[0]);
        return read switch { 0 => LetterFold.Unseen, LetterReader.Gap => LetterFold.Gap, _ => LetterFold.ClassOf(letters[0]) };
    }
}
