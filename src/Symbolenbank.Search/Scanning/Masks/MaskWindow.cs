using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>A masked word with the words beside it, as it would read with the hidden letters filled in.</summary>
internal readonly ref struct MaskWindow
{
    /// <summary>The most UTF-16 units that a window takes.</summary>
    public const int Longest = MaskedWords.Longest + (2 * Beside);

    /// <summary>How far the words beside it are taken along, for forms of several words.</summary>
    private const int Beside = 32;

    private readonly Span<char> _letters;
    private readonly int _begin;
    private readonly int _first;
    private readonly int _firstWidth;
    private readonly int _second;
    private readonly int _secondWidth;

    /// <param name="room">Where it is written; at least <see cref="Longest"/> long.</param>
    public MaskWindow(ReadOnlySpan<char> text, in MaskedWord word, HiddenLetter first, HiddenLetter? second, Span<char> room)
    {
        var (begin, end) = second is null ? (WordsBefore(text, word.Begin), WordsAfter(text, word.End)) : (word.Begin, word.End);
        var filled = Copy(text[begin..first.Start], room, 0);
        (_begin, _first, _firstWidth) = (begin, filled++, first.End - first.Start);
        (_second, _secondWidth) = (-1, 1);
        var from = first.End;
        if (second is { } other)
        {
            filled = Copy(text[from..other.Start], room, filled);
            (_second, _secondWidth) = (filled++, other.End - other.Start);
            from = other.End;
        }
        filled = Copy(text[from..end], room, filled);
        _letters = room[..filled];
        WordBegin = word.Begin - begin;
        WordEnd = filled - (end - word.End);
    }

    public ReadOnlySpan<char> Text => _letters;

    /// <summary>Where the word itself begins and ends.</summary>
    public int WordBegin { get; }

    public int WordEnd { get; }

    public ReadOnlySpan<char> Word => _letters[WordBegin..WordEnd];

    /// <summary>Where the first hidden letter stands; what is found must reach over it, and over the second.</summary>
    public int FirstHidden => _first;

    public int LastHidden => _second < 0 ? _first : _second;

    public bool HasSecond => _second >= 0;

    public void Fill(char first, char second)
    {
        _letters[_first] = first;
        if (_second >= 0)
            _letters[_second] = second;
    }

    /// <summary>The place in the text of a place in the window.</summary>
    public int InText(int place) =>
        _begin + place + (place > _first ? _firstWidth - 1 : 0) + (_second >= 0 && place > _second ? _secondWidth - 1 : 0);

    /// <summary>How many letters and digits a stretch of the window has, without the hidden ones.</summary>
    public int KnownIn(int start, int end)
    {
        var known = 0;
        for (var at = start; at < end; at++)
            known += LetterFold.Classes[_letters[at]] >= LetterFold.Special && !char.IsLowSurrogate(_letters[at]) && at != _first && at != _second ? 1 : 0;
        return known;
    }

    private static int Copy(ReadOnlySpan<char> part, Span<char> room, int at)
    {
        part.CopyTo(room[at..]);
        return at + part.Length;
    }

    // Back to a space, so that no word is cut; only what touches the masked word where none is near.
    private static int WordsBefore(ReadOnlySpan<char> text, int begin)
    {
        var least = Math.Max(0, begin - Beside);
        if (least == 0)
            return 0;
        var space = text[least..begin].IndexOf(' ');
        return space < 0 ? begin : least + space;
    }

    private static int WordsAfter(ReadOnlySpan<char> text, int end)
    {
        var most = Math.Min(text.Length, end + Beside);
        if (most == text.Length)
            return most;
        var space = text[end..most].LastIndexOf(' ');
        return space < 0 ? end : end + space;
    }
}
