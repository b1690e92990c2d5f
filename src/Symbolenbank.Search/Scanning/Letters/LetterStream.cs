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

    public int Count { get; private set; }

    /// <summary>The classes, a zero after each text, followed by at least <see cref="PlainSet.Padding"/> zeros and by as much of anything as fills a block of 64.</summary>
    public ReadOnlySpan<byte> Classes => _arrays.Classes.AsSpan(0, Count + LetterBlock.Slack);

    /// <summary>One bit for each class, from the lowest: whether a word begins with it.</summary>
    public ReadOnlySpan<ulong> Starts => _arrays.Starts.AsSpan(0, (Count + 63) >> 6);

    /// <summary>The outline of the 64 classes from one on.</summary>
    public Outline OutlineAt(int first) => Outline.Of(_arrays, first);

    /// <summary>Where in its text each class of a reading begins; a run where its first letter stands.</summary>
    public ReadOnlySpan<int> PlacesOf(in TextReading reading) => _arrays.Places.AsSpan(reading.First, reading.End - reading.First);

    /// <summary>Where in its text digits of ASCII begin after something else.</summary>
    public ReadOnlySpan<int> NumbersOf(in TextReading reading) => _arrays.Numbers.AsSpan(reading.FirstNumber, reading.EndOfNumbers - reading.FirstNumber);

    /// <summary>True when a text of this length can be read behind the others.</summary>
    public bool HasRoomFor(int length) => Count == 0 || Count + Most(length) <= Math.Min(_arrays.Classes.Length, Together);

    /// <summary>Forgets all texts.</summary>
    public void Clear() => Count = 0;

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
        var reader = new LetterReader(text, otherReading);
        (_hasOtherReading, _hasOtherDigit) = (false, false);
        var first = Count;
        var state = new ReadState(0, first, 0, 0, firstNumber);
        var seen = _inBlocks ? InBlocks(text, ref reader, ref state) : OneByOne(text, text.Length, ref reader, ref state);
        _arrays.Classes.AsSpan(state.Count, PlainSet.Padding + 1).Clear();
        Count = state.Count + 1;
        return new TextReading(first, state.Count, firstNumber, state.Numbers)
        {
            IsOther = otherReading,
            HasOther = _hasOtherReading,
            HasOtherDigit = _hasOtherDigit,
            HasSign = seen > 0x2FF,
        };
    }

    // A block may overlap what was read: the last one ends where the text does. All bits that were seen beyond ASCII.
    [SkipLocalsInit]
    private int InBlocks(ReadOnlySpan<char> text, ref LetterReader reader, ref ReadState state)
    {
        Span<char> padded = stackalloc char[LetterBlock.Width];
        if (text.Length < LetterBlock.Width)
        {
            padded.Fill(' ');
            text.CopyTo(padded);
        }
        ref var first = ref MemoryMarshal.GetReference(text.Length < LetterBlock.Width ? (ReadOnlySpan<char>)padded : text);
        var lastBlock = Math.Max(0, text.Length - LetterBlock.Width);
        var seen = 0;
        while (state.At < text.Length)
        {
            var from = Math.Min(state.At, lastBlock);
            var stop = LetterBlock.Read(ref Unsafe.Add(ref first, from), state.At - from, _arrays, ref state);
            if (stop < LetterBlock.Width && state.At < text.Length)
                seen |= OneByOne(text, EndOfApart(text, state.At), ref reader, ref state);
        }
        return seen;
    }

    // What must be read one by one goes on until two letters of ASCII stand together: blocks are not worth it for less.
    private static int EndOfApart(ReadOnlySpan<char> text, int at)
    {
        for (var end = at + 1; end + 1 < text.Length; end++)
        {
            if (char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end + 1]))
                return end;
        }
        return text.Length;
    }

    // The characters up to a place, or beyond it when the last takes more; all bits that were seen.
    private int OneByOne(ReadOnlySpan<char> text, int end, ref LetterReader reader, ref ReadState state)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetReference(LetterFold.Classes);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_arrays.Classes);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_arrays.Places);
        ref var starts = ref MemoryMarshal.GetArrayDataReference(_arrays.Starts);
        ref var within = ref MemoryMarshal.GetArrayDataReference(_arrays.Within);
        ref var doubled = ref MemoryMarshal.GetArrayDataReference(_arrays.Doubled);
        var (at, count, last, before, numbers) = state;
        var seen = 0;
        for (; at < end; at++)
        {
            var c = Unsafe.Add(ref first, at);
            seen |= c;
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
            count += isNew;
            last = isLetter != 0 ? letter : last;
            before = letter == LetterFold.Unseen ? before : isLetter;
        }
        state = new ReadState(at, count, last, before, numbers);
        return seen;
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
        _arrays.Clear(Count, most);
    }

    private static int Most(int length) => (length * LetterFold.MostLetters) + PlainSet.Padding + LetterBlock.Slack + 1;
}
