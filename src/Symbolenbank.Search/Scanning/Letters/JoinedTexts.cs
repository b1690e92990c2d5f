using System.Buffers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Texts one behind another, as they are read together. Behind each stands <see cref="End"/>. Pooled.</summary>
internal sealed class JoinedTexts : IDisposable
{
    /// <summary>What no text holds here.</summary>
    public const char End = '\u0003';

    /// <summary>What stands for it in a text that does hold it, and is as little seen.</summary>
    private const char InsteadOfEnd = '\u0002';

    private char[] _units = [];
    private JoinedText[] _texts = new JoinedText[16];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many UTF-16 units they are, with what stands behind each.</summary>
    public int Length { get; private set; }

    /// <summary>All of them, and when they are <see cref="Close">closed</see> as many units that nobody sees behind them as fill a block.</summary>
    public ReadOnlySpan<char> Units => _units.AsSpan(0, Length + LetterBlock.Width);

    /// <summary>Where a text stands and what was seen in it.</summary>
    public ref JoinedText this[int text] => ref _texts[text];

    public ReadOnlySpan<char> Of(int text) => _units.AsSpan(_texts[text].Start, _texts[text].Length);

    /// <summary>Forgets all texts: nothing of them stays in memory here.</summary>
    public void Clear()
    {
        _units.AsSpan(0, Math.Min(_units.Length, Length + LetterBlock.Width)).Clear();
        (Count, Length) = (0, 0);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Reserve(text.Length + 1);
        text.Replace(_units.AsSpan(Length), End, InsteadOfEnd);
        Append(text.Length, 0);
    }

    /// <summary>A stretch of a text once more, behind the others.</summary>
    /// <param name="from">Where in the text it begins.</param>
    public void AddAgain(int text, int from, int length)
    {
        Reserve(length + 1);
        Of(text).Slice(from, length).CopyTo(_units.AsSpan(Length));
        var moved = Length - _texts[text].Start - from;
        Append(length, from);
        (_texts[Count - 1].FirstOther, _texts[Count - 1].LastOther) = (_texts[text].FirstOther + moved, _texts[text].LastOther + moved);
    }

    /// <summary>Notes what a place says of its text.</summary>
    public void Mark(int text, int at, TextMarks marks)
    {
        ref var joined = ref _texts[text];
        joined.Marks |= marks;
        if ((marks & TextMarks.OtherReading) == TextMarks.None)
            return;
        joined.FirstOther = Math.Min(joined.FirstOther, at);
        joined.LastOther = Math.Max(joined.LastOther, at);
    }

    /// <summary>Tells that no text is added before they are read.</summary>
    public void Close() => _units.AsSpan(Length, LetterBlock.Width).Clear();

    /// <summary>The text that a unit is of, or stands behind.</summary>
    /// <param name="near">Where to begin to look.</param>
    public int TextAt(int unit, int near)
    {
        while (unit > _texts[near].Start + _texts[near].Length)
            near++;
        while (unit < _texts[near].Start)
            near--;
        return near;
    }

    public void Dispose() => Return();

    private void Append(int length, int from)
    {
        if (Count == _texts.Length)
            Array.Resize(ref _texts, 2 * Count);
        _texts[Count++] = new JoinedText { Start = Length, Length = length, From = from };
        _units[Length + length] = End;
        Length += length + 1;
    }

    private void Reserve(int length)
    {
        var wanted = Length + length + LetterBlock.Width;
        if (_units.Length >= wanted)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(wanted, 2 * _units.Length));
        _units.AsSpan(0, Length).CopyTo(larger);
        Return();
        _units = larger;
    }

    private void Return()
    {
        if (_units.Length > 0)
            ArrayPool<char>.Shared.Return(_units, clearArray: true);
        _units = [];
    }
}

/// <summary>Where one of several texts stands among them, and what was seen in it.</summary>
internal record struct JoinedText()
{
    /// <summary>Where it begins.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>Where in its text it begins, when it is a stretch of one.</summary>
    public required int From { get; init; }

    public TextMarks Marks { get; set; }

    /// <summary>Where the first character is that has another reading, counted among all texts; behind all when none has.</summary>
    public int FirstOther { get; set; } = int.MaxValue;

    /// <summary>Where the last one is.</summary>
    public int LastOther { get; set; }
}

/// <summary>What was seen in a text while it was read.</summary>
[Flags]
internal enum TextMarks : byte
{
    None = 0,

    /// <summary>Something has another reading: the text is worth a second one.</summary>
    OtherReading = 1,

    /// <summary>A digit beyond ASCII.</summary>
    OtherDigit = 2,

    /// <summary>Anything beyond U+02FF: where signs may be.</summary>
    Sign = 4,

    /// <summary>A sign that may hide a letter.</summary>
    MayHide = 8,
}
