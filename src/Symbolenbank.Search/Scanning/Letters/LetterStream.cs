using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Texts as the classes of their letters, runs as one, without what stands between; with the place each came from. Pooled.</summary>
/// <param name="inBlocks">False to read one character at a time, also where the processor can do more.</param>
internal sealed class LetterStream(bool inBlocks = true) : IDisposable
{
    /// <summary>Texts are read together up to this many classes.</summary>
    private const int Together = 16_384;

    private readonly bool _inBlocks = inBlocks && LetterBlock.IsSupported;
    private LetterArrays _arrays = LetterArrays.None;
    private bool _hasOtherReading;
    private bool _hasOtherDigit;
    private bool _hasSign;
    private bool _mayHide;

    public int Count { get; private set; }

    /// <summary>True when one character was read as several letters.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>The classes, a zero after each text, followed by at least <see cref="PlainSet.Padding"/> zeros and by as much of anything as fills a block of 64.</summary>
    public ReadOnlySpan<byte> Classes => _arrays.Classes.AsSpan(0, Count + LetterBlock.Slack);

    /// <summary>One bit for each class, from the lowest: whether a word begins with it.</summary>
    public ReadOnlySpan<ulong> Starts => _arrays.Starts.AsSpan(0, (Count + 63) >> 6);

    /// <summary>One bit for each class: whether it has more than one letter.</summary>
    public ReadOnlySpan<ulong> Doubled => _arrays.Doubled.AsSpan(0, ((Count + 63) >> 6) + 1);

    /// <summary>One bit for each class: whether one of its letters is a digit.</summary>
    public ReadOnlySpan<ulong> Digits => _arrays.Digits.AsSpan(0, (Count + 63) >> 6);

    /// <summary>One bit for each class: whether a word may begin with it, more than <see cref="Starts"/> says.</summary>
    public ReadOnlySpan<ulong> Open => _arrays.Open.AsSpan(0, (Count + 63) >> 6);

    /// <summary>True when a class is certain to go on with the word that the class before it ends in. After a class of several letters a match may end before the last.</summary>
    public bool GoesOn(int number) => ((_arrays.Joined[number >> 6] >> (number & 63)) & 1) != 0 && ((_arrays.Doubled[(number - 1) >> 6] >> ((number - 1) & 63)) & 1) == 0;

    /// <summary>Three bits: whether the word may end after a class, after the next, and after the one behind that.</summary>
    public int EndsAfter(int number)
    {
        var goesOn = Outline.From(_arrays.Joined, number + 1) & ~Outline.From(_arrays.Doubled, number);
        return (int)~goesOn & 7;
    }

    /// <summary>True when a word begins with a class.</summary>
    public bool Begins(int number) => ((_arrays.Starts[number >> 6] >> (number & 63)) & 1) != 0;

    /// <summary>True when a word may begin with a class.</summary>
    public bool IsOpen(int number) => ((_arrays.Open[number >> 6] >> (number & 63)) & 1) != 0;

    /// <summary>One bit for each class: whether it and the three that follow lie within a word, after its first letter.</summary>
    public ReadOnlySpan<ulong> Inside()
    {
        var inside = _arrays.Inside.AsSpan(0, (Count + 63) >> 6);
        var here = _arrays.Starts[0] & ~_arrays.Within[0];
        for (var part = 0; part < inside.Length; part++)
        {
            var next = _arrays.Starts[part + 1] & ~_arrays.Within[part + 1];
            inside[part] = ~(here | (here >> 1) | (here >> 2) | (here >> 3) | (next << 63) | (next << 62) | (next << 61));
            here = next;
        }
        return inside;
    }

    /// <summary>The outline of the 64 classes from one on.</summary>
    public Outline OutlineAt(int first) => Outline.Of(_arrays, first);

    /// <summary>How many letters some classes of one text have at most: as many as there are characters, but for gaps that are known.</summary>
    /// <param name="there">The outline from the first of them on.</param>
    public int MostLetters(int first, int classes, in Outline there)
    {
        if (HasSeveral || classes > SpellingOutline.MostClasses)
            return int.MaxValue;
        var isLong = ((there.Doubled >> (classes - 1)) & 1) != 0;
        var end = isLong ? classes : classes - 1;
        if (isLong && _arrays.Classes[first + end] == 0)
            return int.MaxValue;
        var gaps = ((there.Starts & ~1UL) | (there.Within & 1UL)) & ~(there.Within & (1UL << end)) & (ulong.MaxValue >> (63 - end));
        return _arrays.Places[first + end] - _arrays.Places[first] - BitOperations.PopCount(gaps) + (isLong ? 0 : 1);
    }

    /// <summary>Where in its text each class of a reading begins; a run where its first letter stands.</summary>
    public ReadOnlySpan<int> PlacesOf(in TextReading reading) => _arrays.Places.AsSpan(reading.First, reading.End - reading.First);

    /// <summary>Where in its text digits of ASCII begin after something else.</summary>
    public ReadOnlySpan<int> NumbersOf(in TextReading reading) => _arrays.Numbers.AsSpan(reading.FirstNumber, reading.EndOfNumbers - reading.FirstNumber);

    /// <summary>True when a text of this length can be read behind the others.</summary>
    public bool HasRoomFor(int length) => Count == 0 || Count + Most(length) <= Math.Min(_arrays.Classes.Length, Together);

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        _arrays.Clear(Count);
        (Count, HasSeveral) = (0, false);
    }

    /// <summary>Reads one text alone.</summary>
    public TextReading Read(ReadOnlySpan<char> text, bool otherReading = false)
    {
        Clear();
        return Add(text, otherReading, 0);
    }

    /// <summary>Reads a text behind the others.</summary>
    /// <param name="otherReading">See <see cref="LetterReader"/>.</param>
    /// <param name="firstNumber">How many numbers have begun in the others.</param>
    public TextReading Add(ReadOnlySpan<char> text, bool otherReading, int firstNumber)
    {
        Reserve(text.Length);
        (_hasOtherReading, _hasOtherDigit, _hasSign, _mayHide) = (false, false, false, !_inBlocks);
        var first = Count;
        var state = new ReadState(0, first, 0, 0, firstNumber);
        if (_inBlocks)
            InBlocks(text, otherReading, ref state);
        else
            OneByOne(text, text.Length, otherReading, ref state);
        _arrays.Classes.AsSpan(state.Count, PlainSet.Padding + 1).Clear();
        Count = state.Count + 1;
        return new TextReading(first, state.Count, firstNumber, state.Numbers)
        {
            IsOther = otherReading,
            HasOther = _hasOtherReading,
            HasOtherDigit = _hasOtherDigit,
            HasSign = _hasSign,
            MayHide = _mayHide,
        };
    }

    // A character that is several letters is read by itself.
    private void InBlocks(ReadOnlySpan<char> text, bool otherReading, ref ReadState state)
    {
        var units = new UnitReader(text, otherReading);
        while (state.At < text.Length)
        {
            var numbers = state.Numbers;
            var stop = units.Read(state.At, _arrays, ref numbers);
            state = state with { Numbers = numbers };
            LetterBlock.Read(stop - state.At, _arrays, ref state);
            if (stop < text.Length)
                OneByOne(text, stop + 1, otherReading, ref state);
        }
        _hasOtherReading |= units.HasOtherReading;
        _hasOtherDigit |= units.HasOtherDigit;
        _hasSign |= units.HasSign;
        _mayHide |= units.MayHide;
    }

    // The characters up to a place, or beyond it when the last takes more.
    private void OneByOne(ReadOnlySpan<char> text, int end, bool otherReading, ref ReadState state)
    {
        var reader = new LetterReader(text, otherReading);
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetReference(LetterFold.Classes);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_arrays.Classes);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_arrays.Places);
        ref var starts = ref MemoryMarshal.GetArrayDataReference(_arrays.Starts);
        ref var within = ref MemoryMarshal.GetArrayDataReference(_arrays.Within);
        ref var doubled = ref MemoryMarshal.GetArrayDataReference(_arrays.Doubled);
        var (at, count, last, before, numbers) = state;
        for (; at < end; at++)
        {
            var c = Unsafe.Add(ref first, at);
            _hasSign |= c > LetterFold.LastLatin;
            int letter = Unsafe.Add(ref table, c);
            if (letter == LetterFold.Special)
            {
                // A copy, so that what the loop works with stays in registers.
                var here = new ReadState(at, count, last, before, numbers);
                Special(text, ref reader, ref here);
                (at, count, last, before, _) = here;
                continue;
            }
            if (c > 0x7F)
                _hasOtherDigit |= NumberReader.IsOtherDigit(c);
            else if (char.IsAsciiDigit(c) && (at == 0 || !char.IsAsciiDigit(Unsafe.Add(ref first, at - 1))))
                _arrays.Numbers[numbers++] = at;
            Unsafe.Add(ref classes, count) = (byte)letter;
            Unsafe.Add(ref places, count) = at;
            var isLetter = letter > LetterFold.Special ? 1 : 0;
            var isNew = letter != last ? isLetter : 0;
            var number = count - isLetter + isNew;
            var begins = isLetter & (before ^ 1);
            Unsafe.Add(ref starts, number >> 6) |= (ulong)(uint)begins << (number & 63);
            Unsafe.Add(ref within, number >> 6) |= (ulong)(uint)(begins & (isNew ^ 1)) << (number & 63);
            Unsafe.Add(ref doubled, number >> 6) |= (ulong)(uint)(isLetter & (isNew ^ 1)) << (number & 63);
            var isBehindWord = at > 0 && char.IsAsciiLetterOrDigit(Unsafe.Add(ref first, at - 1));
            if (isLetter != 0 && !isBehindWord)
                _arrays.MayBegin(number);
            if (isNew != 0 && isBehindWord && char.IsAsciiLetterOrDigit(c))
                _arrays.Join(number);
            if (isLetter != 0 && LetterFold.IsDigit(c))
                _arrays.Digit(number);
            count += isNew;
            last = isLetter != 0 ? letter : last;
            before = letter == LetterFold.Unseen ? before : isLetter;
        }
        state = new ReadState(at, count, last, before, numbers);
    }

    public void Dispose()
    {
        _arrays.Return();
        _arrays = LetterArrays.None;
    }

    private void Special(ReadOnlySpan<char> text, ref LetterReader reader, ref ReadState state)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var (at, count, last, before, numbers) = state;
        var read = reader.Read(at, letters, out var width);
        _hasOtherReading |= read > 0 && (!char.IsLetterOrDigit(letters[0]) || LetterFold.OtherReading(text[at]) != '\0');
        _hasOtherDigit |= width == 1 ? NumberReader.IsOtherDigit(text[at]) : Rune.IsNumber(new Rune(text[at], text[at + 1]));
        HasSeveral |= read > 1;
        for (var next = 0; next < read; next++)
        {
            var letter = LetterFold.ClassOf(letters[next]);
            var isNew = letter != last;
            if (next == 0 && before == 0)
                _arrays.Start(isNew ? count : count - 1, !isNew);
            if (isNew)
            {
                _arrays.Classes[count] = letter;
                _arrays.Places[count] = at;
                count++;
            }
            else
            {
                _arrays.Double(count - 1);
            }
            if (next == 0 && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                _arrays.MayBegin(count - 1);
            if (char.IsAsciiDigit(letters[next]))
                _arrays.Digit(count - 1);
            last = letter;
        }
        before = read switch { 0 => before, LetterReader.Gap => 0, _ => 1 };
        state = new ReadState(at + width - 1, count, last, before, numbers);
    }

    // Room for a text behind the others; the first may be read twice, whatever its length.
    private void Reserve(int length)
    {
        var most = Most(length);
        if (Count == 0 && _arrays.Classes.Length < 2 * most)
        {
            _arrays.Return();
            _arrays = LetterArrays.Rent(Math.Max(2 * most, Together));
        }
    }

    private static int Most(int length) => (length * LetterFold.MostLetters) + PlainSet.Padding + LetterBlock.Slack + 1;
}
