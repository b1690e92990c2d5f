using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A text as the classes of its letters, runs as one, without what stands between; with the place each came from. Pooled.</summary>
internal sealed class LetterStream : IDisposable
{
    private byte[] _classes = [];
    private int[] _places = [];
    private int[] _starts = [];

    public int Count { get; private set; }

    /// <summary>How many words the text has.</summary>
    public int WordCount { get; private set; }

    /// <summary>True when the text holds a digit of any script.</summary>
    public bool HasDigit { get; private set; }

    /// <summary>True when the text holds anything beyond U+02FF, or three brackets: where signs may be.</summary>
    public bool HasSign { get; private set; }

    /// <summary>The classes, followed by at least <see cref="PlainSet.Padding"/> zeros.</summary>
    public ReadOnlySpan<byte> Classes => _classes.AsSpan(0, Count + PlainSet.Padding);

    /// <summary>Where in the text each class begins; a run where its first letter stands.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    /// <summary>The numbers of the classes with which words begin.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, WordCount);

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
        (IsOtherReading, HasOtherReading) = (otherReading, false);
        var state = default(ReadState);
        var seen = 0;
        Span<char> rest = stackalloc char[LetterBlock.Width];
        while (state.At < text.Length)
        {
            var at = state.At;
            var ahead = text[at..];
            if (ahead.Length < LetterBlock.Width && LetterBlock.IsSupported)
            {
                rest.Fill(' ');
                ahead.CopyTo(rest);
            }
            if (LetterBlock.IsSupported && LetterBlock.Read(ref MemoryMarshal.GetReference(ahead.Length < LetterBlock.Width ? rest : ahead), _classes, _places, _starts, ref state))
                state = state with { At = at + LetterBlock.Width };
            else
                seen |= OneByOne(text, Math.Min(text.Length, at + LetterBlock.Width), ref reader, ref state);
        }
        (Count, WordCount) = (state.Count, state.Words);
        _classes.AsSpan(Count, PlainSet.Padding).Clear();
        HasDigit = text.ContainsAny(NumberReader.DigitStarts);
        HasSign = seen > 0x2FF || text.Contains("(((", StringComparison.Ordinal);
    }

    // The characters up to a place, or beyond it when the last takes more; all bits that were seen.
    private int OneByOne(ReadOnlySpan<char> text, int end, ref LetterReader reader, ref ReadState state)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetReference(LetterFold.Classes);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_places);
        ref var starts = ref MemoryMarshal.GetArrayDataReference(_starts);
        var (at, count, words, last, before) = state;
        var seen = 0;
        for (; at < end; at++)
        {
            var c = Unsafe.Add(ref first, at);
            seen |= c;
            int letter = Unsafe.Add(ref table, c);
            if (letter == LetterFold.Special)
            {
                // A copy, so that what the loop works with stays in registers.
                var here = new ReadState(at, count, words, last, before);
                Special(text, ref reader, ref here);
                (at, count, words, last, before) = here;
                continue;
            }
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
        state = new ReadState(at, count, words, last, before);
        return seen;
    }

    public void Dispose()
    {
        Return();
        (_classes, _places, _starts) = ([], [], []);
    }

    private void Special(ReadOnlySpan<char> text, ref LetterReader reader, ref ReadState state)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var (at, count, words, last, before) = state;
        var read = reader.Read(at, letters, out var width);
        HasOtherReading |= read > 0 && (!char.IsLetterOrDigit(letters[0]) || LetterFold.OtherReading(text[at]) != '\0');
        for (var next = 0; next < read; next++)
        {
            var letter = LetterFold.ClassOf(letters[next]);
            if (next == 0 && before == 0)
                _starts[words++] = letter == last ? count - 1 : count;
            if (letter != last)
            {
                _classes[count] = letter;
                _places[count++] = at;
            }
            last = letter;
        }
        before = read switch { 0 => before, LetterReader.Gap => 0, _ => 1 };
        state = new ReadState(at + width - 1, count, words, last, before);
    }

    private void Reserve(int length)
    {
        var most = (length * LetterFold.MostLetters) + PlainSet.Padding + LetterBlock.Slack;
        if (_classes.Length >= most)
            return;
        Return();
        _classes = ArrayPool<byte>.Shared.Rent(most);
        _places = ArrayPool<int>.Shared.Rent(most);
        _starts = ArrayPool<int>.Shared.Rent(most);
    }

    private void Return()
    {
        if (_classes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_classes);
        ArrayPool<int>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_starts);
    }
}

/// <summary>How far a reading has come.</summary>
/// <param name="At">The next character.</param>
/// <param name="Count">How many classes there are.</param>
/// <param name="Words">How many words have begun.</param>
/// <param name="Last">The class of the last letter.</param>
/// <param name="Before">1 when a word goes on, else 0.</param>
internal readonly record struct ReadState(int At, int Count, int Words, int Last, int Before);
