using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A text as the classes of its letters, runs as one, without what stands between; with the place each came from. Pooled.</summary>
/// <param name="inBlocks">False to read one character at a time, also where the processor can do more.</param>
internal sealed class LetterStream(bool inBlocks = true) : IDisposable
{
    private readonly bool _inBlocks = inBlocks && LetterBlock.IsSupported;
    private LetterArrays _arrays = LetterArrays.None;

    private int _numberCount;

    public int Count { get; private set; }

    /// <summary>How many words the text has.</summary>
    public int WordCount { get; private set; }

    /// <summary>True when the text holds a digit beyond ASCII: <see cref="Numbers"/> is not all.</summary>
    public bool HasOtherDigit { get; private set; }

    /// <summary>True when the text holds anything beyond U+02FF: where signs may be.</summary>
    public bool HasSign { get; private set; }

    /// <summary>The classes, followed by at least <see cref="PlainSet.Padding"/> zeros.</summary>
    public ReadOnlySpan<byte> Classes => _arrays.Classes.AsSpan(0, Count + PlainSet.Padding);

    /// <summary>Where in the text each class begins; a run where its first letter stands.</summary>
    public ReadOnlySpan<int> Places => _arrays.Places.AsSpan(0, Count);

    /// <summary>The numbers of the classes with which words begin.</summary>
    public ReadOnlySpan<int> Starts => _arrays.Starts.AsSpan(0, WordCount);

    /// <summary>Where in the text digits of ASCII begin after something else.</summary>
    public ReadOnlySpan<int> Numbers => _arrays.Numbers.AsSpan(0, _numberCount);

    /// <summary>True when something has another reading: the text is worth a second one.</summary>
    public bool HasOtherReading { get; private set; }

    /// <summary>Whether this is the second reading.</summary>
    public bool IsOtherReading { get; private set; }

    /// <summary>Reads <paramref name="text"/> anew.</summary>
    /// <param name="otherReading">See <see cref="LetterReader"/>.</param>
    public void Read(ReadOnlySpan<char> text, bool otherReading = false)
    {
        Reserve(text.Length);
        var reader = new LetterReader(text, otherReading);
        (IsOtherReading, HasOtherReading, HasOtherDigit) = (otherReading, false, false);
        var state = default(ReadState);
        var seen = _inBlocks ? InBlocks(text, ref reader, ref state) : OneByOne(text, text.Length, ref reader, ref state);
        (Count, WordCount, _numberCount) = (state.Count, state.Words, state.Numbers);
        _arrays.Classes.AsSpan(Count, PlainSet.Padding).Clear();
        HasSign = seen > 0x2FF;
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
        var (at, count, words, last, before, numbers) = state;
        var seen = 0;
        for (; at < end; at++)
        {
            var c = Unsafe.Add(ref first, at);
            seen |= c;
            int letter = Unsafe.Add(ref table, c);
            if (letter == LetterFold.Special)
            {
                // A copy, so that what the loop works with stays in registers.
                var here = new ReadState(at, count, words, last, before, numbers);
                Special(text, ref reader, ref here);
                (at, count, words, last, before, _) = here;
                continue;
            }
            if (c > 0x7F)
                HasOtherDigit |= NumberReader.IsOtherDigit(c);
            else if (char.IsAsciiDigit(c) && (at == 0 || !char.IsAsciiDigit(Unsafe.Add(ref first, at - 1))))
                _arrays.Numbers[numbers++] = at;
            Unsafe.Add(ref classes, count) = (byte)letter;
            Unsafe.Add(ref places, count) = at;
            var isLetter = letter > LetterFold.Special ? 1 : 0;
            var isNew = letter != last ? isLetter : 0;
            Unsafe.Add(ref starts, words) = count - isLetter + isNew;
            words += isLetter & (before ^ 1);
            count += isNew;
            last = isLetter != 0 ? letter : last;
            before = letter == LetterFold.Unseen ? before : isLetter;
        }
        state = new ReadState(at, count, words, last, before, numbers);
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
        var (at, count, words, last, before, numbers) = state;
        var read = reader.Read(at, letters, out var width);
        HasOtherReading |= read > 0 && (!char.IsLetterOrDigit(letters[0]) || LetterFold.OtherReading(text[at]) != '\0');
        HasOtherDigit |= width == 1 ? NumberReader.IsOtherDigit(text[at]) : Rune.IsNumber(new Rune(text[at], text[at + 1]));
        for (var next = 0; next < read; next++)
        {
            var letter = LetterFold.ClassOf(letters[next]);
            if (next == 0 && before == 0)
                _arrays.Starts[words++] = letter == last ? count - 1 : count;
            if (letter != last)
            {
                _arrays.Classes[count] = letter;
                _arrays.Places[count++] = at;
            }
            last = letter;
        }
        before = read switch { 0 => before, LetterReader.Gap => 0, _ => 1 };
        state = new ReadState(at + width - 1, count, words, last, before, numbers);
    }

    private void Reserve(int length)
    {
        var most = (length * LetterFold.MostLetters) + PlainSet.Padding + LetterBlock.Slack;
        if (_arrays.Classes.Length >= most)
            return;
        _arrays.Return();
        _arrays = LetterArrays.Rent(most);
    }
}
