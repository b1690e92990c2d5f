using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads a text one character after another: one that is several letters, and all of it where the processor cannot read many at once.</summary>
/// <param name="texts">The text and others that are read with it.</param>
/// <param name="otherReading">See <see cref="LetterReader"/>.</param>
internal ref struct CharacterReader(JoinedTexts texts, int text, bool otherReading, LetterArrays into)
{
    private readonly ReadOnlySpan<char> _text = texts.Of(text);
    private readonly int _start = texts[text].Start;
    private LetterReader _reader = new(texts.Of(text), otherReading);

    /// <summary>True when a character was read as several letters.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>Reads up to a place in the text, or beyond it when the last character takes more.</summary>
    public void Read(int end, ref ReadState state)
    {
        ref var first = ref MemoryMarshal.GetReference(_text);
        ref var table = ref MemoryMarshal.GetReference(LetterFold.Classes);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(into.Classes);
        ref var places = ref MemoryMarshal.GetArrayDataReference(into.Places);
        ref var starts = ref MemoryMarshal.GetArrayDataReference(into.Starts);
        ref var within = ref MemoryMarshal.GetArrayDataReference(into.Within);
        ref var doubled = ref MemoryMarshal.GetArrayDataReference(into.Doubled);
        var (at, count, last, before, numbers) = (state.At - _start, state.Count, state.Last, state.Before, state.Numbers);
        var marks = TextMarks.None;
        for (; at < end; at++)
        {
            var c = Unsafe.Add(ref first, at);
            int letter = Unsafe.Add(ref table, c);
            if (letter == LetterFold.Special)
            {
                // A copy, so that what the loop works with stays in registers.
                var here = new ReadState(at, count, last, before, numbers, state.Texts);
                ReadSpecial(ref here);
                (at, count, last, before, _, _) = here;
                continue;
            }
            if (c > 0x7F)
                marks |= MarksOf(c);
            else if (char.IsAsciiDigit(c) && (at == 0 || !char.IsAsciiDigit(Unsafe.Add(ref first, at - 1))))
                into.Numbers[numbers++] = _start + at;
            Unsafe.Add(ref classes, count) = (byte)letter;
            Unsafe.Add(ref places, count) = _start + at;
            var isLetter = letter > LetterFold.Special ? 1 : 0;
            var isNew = letter != last ? isLetter : 0;
            var number = count - isLetter + isNew;
            var begins = isLetter & (before ^ 1);
            Unsafe.Add(ref starts, number >> 6) |= (ulong)(uint)begins << (number & 63);
            Unsafe.Add(ref within, number >> 6) |= (ulong)(uint)(begins & (isNew ^ 1)) << (number & 63);
            Unsafe.Add(ref doubled, number >> 6) |= (ulong)(uint)(isLetter & (isNew ^ 1)) << (number & 63);
            var isBehindWord = at > 0 && char.IsAsciiLetterOrDigit(Unsafe.Add(ref first, at - 1));
            if (isLetter != 0 && !isBehindWord)
                into.MayBegin(number);
            if (isNew != 0 && isBehindWord && char.IsAsciiLetterOrDigit(c))
                into.Join(number);
            if (isLetter != 0 && LetterFold.IsDigit(c))
                into.Digit(number);
            count += isNew;
            last = isLetter != 0 ? letter : last;
            before = letter == LetterFold.Unseen ? before : isLetter;
        }
        texts[text].Marks |= marks;
        state = new ReadState(_start + at, count, last, before, numbers, state.Texts);
    }

    // Counted from the beginning of this text.
    private void ReadSpecial(ref ReadState state)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var (at, count, last, before, numbers, ended) = state;
        var read = _reader.Read(at, letters, out var width);
        texts.Mark(text, _start + at, MarksOf(_text[at]) | MarksOf(_text, at, width, letters[..Math.Max(0, read)], _reader.IsInOwnScript));
        HasSeveral |= read > 1;
        for (var next = 0; next < read; next++)
        {
            var letter = LetterFold.ClassOf(letters[next]);
            var isNew = letter != last;
            if (next == 0 && before == 0)
                into.Start(isNew ? count : count - 1, !isNew);
            if (isNew)
            {
                into.Classes[count] = letter;
                into.Places[count] = _start + at;
                count++;
            }
            else
            {
                into.Double(count - 1);
            }
            if (next == 0 && (at == 0 || !char.IsAsciiLetterOrDigit(_text[at - 1])))
                into.MayBegin(count - 1);
            if (char.IsAsciiDigit(letters[next]))
                into.Digit(count - 1);
            last = letter;
        }
        before = read switch { 0 => before, LetterReader.Gap => 0, _ => 1 };
        state = new ReadState(at + width - 1, count, last, before, numbers, ended);
    }

    /// <summary>What a unit by itself says of its text.</summary>
    public static TextMarks MarksOf(char c) =>
        (c > LetterFold.LastLatin ? TextMarks.Sign : TextMarks.None) | (NumberReader.IsOtherDigit(c) ? TextMarks.OtherDigit : TextMarks.None);

    /// <summary>What a character that <see cref="LetterReader"/> had to read says of its text beside that.</summary>
    /// <param name="letters">What it was read as.</param>
    /// <param name="isInOwnScript">See <see cref="LetterReader.IsInOwnScript"/>.</param>
    public static TextMarks MarksOf(ReadOnlySpan<char> text, int at, int width, ReadOnlySpan<char> letters, bool isInOwnScript)
    {
        var hasOtherReading = letters.Length > 0 && !isInOwnScript && (!char.IsLetterOrDigit(letters[0]) || LetterFold.OtherReading(text[at]) != '\0');
        var isNumber = width == 2 && Rune.IsNumber(new Rune(text[at], text[at + 1]));
        return (hasOtherReading ? TextMarks.OtherReading : TextMarks.None) | (isNumber ? TextMarks.OtherDigit : TextMarks.None);
    }
}
