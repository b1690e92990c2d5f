using System.Numerics;
using System.Runtime.CompilerServices;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads the units among 64 that are beyond ASCII, or signs whose neighbours decide, one by one; notes what they say of their text.</summary>
/// <param name="first">The first text that is read.</param>
/// <param name="otherReading">See <see cref="LetterReader"/>.</param>
internal ref struct SingleUnits(JoinedTexts texts, int first, bool otherReading)
{
    public const int None = -1;

    /// <summary>The first unit of U+1F400 to U+1F7FF, none of which is read as a letter.</summary>
    public const char Pictures = '\uD83D';

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

    // After the letters of the last word that are read as those of its own script.
    private int _endOfOwnScript;

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
            if (at + unit < _endOfOwnScript && LetterFold.OwnClassOf(_units[at + unit]) is not LetterFold.Gap and var own)
            {
                Unsafe.Add(ref units, unit) = own;
                continue;
            }
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
        if (c == Pictures && char.IsLowSurrogate(_units[at + 1]))
        {
            _second = at + 1;
            return LetterFold.Gap;
        }
        if (LetterFold.OwnClassOf(c) is not LetterFold.Gap and var first && BeginsOwnScript(at))
            return first;
        Enter(at);
        if (_reader.IsInOwnWord(at - texts[_text].Start) && LetterFold.OwnClassOf(c) is not LetterFold.Gap and var own)
        {
            _endOfOwnScript = texts[_text].Start + _reader.EndOfOwnWord(at - texts[_text].Start);
            return own;
        }
        return ReadSpecial(at, c, ref isDigit);
    }

    // A short word of nothing but letters of its own script, as far as each differs from the one before it: what the reader would say of them, without entering the text.
    private bool BeginsOwnScript(int at)
    {
        if (at > 0 && !IsBetweenWords(_units[at - 1]))
            return false;
        var end = at + 1;
        var last = LetterFold.SmallLetterOf(_units[at]);
        while (end - at < LetterReader.Around && LetterFold.SmallLetterOf(_units[end]) is not '\0' and var next && next != last)
            (last, end) = (next, end + 1);
        if (end == at + 1 || !IsBetweenWords(_units[end]) || !LookAlikes.IsOwnScript(_units[at..end]))
            return false;
        _endOfOwnScript = end;
        return true;
    }

    private static bool IsBetweenWords(char c) => c == JoinedTexts.End || LetterFold.Classes[c] == LetterFold.Gap;

    private int ReadSpecial(int at, char c, ref bool isDigit)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var read = _reader.Read(at - texts[_text].Start, letters, out var width);
        if (read > 1)
            return None;
        _second = width == 1 ? _second : at + 1;
        Mark(at, CharacterReader.MarksOf(_own, at - texts[_text].Start, width, letters[..Math.Max(0, read)]));
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
