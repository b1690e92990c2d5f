using System.Numerics;
using System.Runtime.CompilerServices;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads the units that their 64 do not decide, being beyond ASCII or signs with neighbours elsewhere, one by one; notes what they say of their text.</summary>
/// <param name="first">The first text that is read.</param>
/// <param name="otherReading">See <see cref="LetterReader"/>.</param>
internal ref struct SingleUnits(JoinedTexts texts, int first, bool otherReading)
{
    public const int None = -1;

    private readonly ReadOnlySpan<char> _units = texts.Units;

    // The text that was last looked into.
    private int _text = first;
    private int _readerOf = None;
    private ReadOnlySpan<char> _own;
    private LetterReader _reader;

    // The second unit of a character that was read.
    private int _second = None;

    // After the last word that hides nothing, being of another script.
    private int _endOfOwn;

    public void Mark(int at, TextMarks mark)
    {
        _text = texts.TextAt(at, _text);
        texts.Mark(_text, at, mark);
    }

    /// <summary>Marks each text of which one of 64 units is.</summary>
    /// <param name="units">One bit for each of them.</param>
    /// <param name="at">Where the first of the 64 stands.</param>
    public void MarkEach(ulong units, int at, TextMarks mark)
    {
        while (units != 0)
        {
            Mark(at + BitOperations.TrailingZeroCount(units), mark);
            var end = texts[_text].Start + texts[_text].Length - at;
            units = end < 64 ? units & (ulong.MaxValue << end) : 0;
        }
    }

    /// <summary>Reads some of 64 units; gives where a character is that is several letters, or <see cref="None"/>.</summary>
    /// <param name="apart">One bit for each of them that is read.</param>
    /// <param name="at">Where the first of the 64 stands.</param>
    /// <param name="units">Where what they are goes.</param>
    /// <param name="digits">One bit for each that is read as a digit.</param>
    public int Read(ulong apart, int at, ref byte units, ref ulong digits)
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
        var c = _units[at];
        NoteBeyond(at, c);
        if (LetterFold.Classes[c] is not LetterFold.Special and var known)
        {
            isDigit = LetterFold.IsDigit(c);
            return known;
        }
        Enter(at);
        return ReadSpecial(at, c, ref isDigit);
    }

    private int ReadSpecial(int at, char c, ref bool isDigit)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var read = _reader.Read(at - texts[_text].Start, letters, out var width);
        if (read > 1)
            return None;
        _second = width == 1 ? _second : at + 1;
        Mark(at, CharacterReader.MarksOf(_own, at - texts[_text].Start, width, letters[..Math.Max(0, read)], _reader.IsInOwnScript));
        isDigit = read > 0 && char.IsAsciiDigit(letters[0]);
        return read switch { 0 => LetterFold.Unseen, LetterReader.Gap => LetterFold.Gap, _ => LetterFold.ClassOf(letters[0]) };
    }

    // What a character beyond ASCII says of its text.
    private void NoteBeyond(int at, char c)
    {
        var marks = CharacterReader.MarksOf(c);
        if (c > 0x7F && at >= _endOfOwn && MaskSigns.IsOne(c) && MayHide(at))
            marks |= TextMarks.MayHide;
        if (marks != TextMarks.None)
            Mark(at, marks);
    }

    // A word of its own script hides nothing.
    private bool MayHide(int at)
    {
        _endOfOwn = MaskSigns.EndOfOwnWord(_units, at);
        return _endOfOwn == at && MaskSigns.MayHide(_units, at);
    }

    private void Enter(int at)
    {
        _text = texts.TextAt(at, _text);
        if (_readerOf == _text)
            return;
        _own = texts.Of(_text);
        _reader = new LetterReader(_own, otherReading);
        _readerOf = _text;
    }
}
