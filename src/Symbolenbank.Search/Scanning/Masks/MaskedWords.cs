namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>Walks over the words of a text in which a sign stands where a letter is expected. Linear in the length of the text.</summary>
internal ref struct MaskedWords(ReadOnlySpan<char> text)
{
    /// <summary>A longer word is not looked at, in UTF-16 units.</summary>
    public const int Longest = 40;

    /// <summary>A word of which fewer letters can be seen is not looked at.</summary>
    private const int FewestKnown = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private MaskedWord _word;

    public readonly MaskedWord Current => _word;

    /// <summary>Moves to the next such word; false when there is none.</summary>
    public bool MoveNext()
    {
        Span<WordPart> parts = stackalloc WordPart[Longest];
        while ((_at = MaskSigns.Next(_text, _at)) < _text.Length)
        {
            var begin = Begin(_at);
            var end = Read(begin, parts);
            _at = Math.Max(end, _at + 1);
            if (end - begin <= Longest && IsMasked(begin, parts[..(end - begin)]))
                return true;
        }
        return false;
    }

    private readonly int Begin(int at)
    {
        var begin = at;
        while (begin > 0 && at - begin <= Longest && MaskSigns.PartAt(_text, begin - 1, out _) is WordPart.Latin or WordPart.Digit or WordPart.Unseen)
            begin--;
        return begin;
    }

    // Notes what each unit of the word is, as far as there is room, and gives where it ends.
    private readonly int Read(int begin, scoped Span<WordPart> parts)
    {
        var end = begin;
        while (end < _text.Length && MaskSigns.PartAt(_text, end, out var width) is not WordPart.None and var part)
        {
            if (end + width - begin <= parts.Length)
                parts.Slice(end - begin, width).Fill(part);
            end += width;
        }
        return end;
    }

    // Signs at the edges are punctuation; a digit or letter of another script is not.
    private bool IsMasked(int begin, scoped ReadOnlySpan<WordPart> parts)
    {
        var (from, to) = (0, parts.Length);
        while (from < to && !IsLetter(parts[from]))
            from++;
        while (to > from && !IsLetter(parts[to - 1]) && parts[to - 1] is not WordPart.Unseen)
            to--;
        parts = parts[from..to];
        var latin = parts.Contains(WordPart.Latin);
        _word = new MaskedWord { Begin = begin + from, End = begin + to, IsUpper = true, Alphabet = MaskSigns.AlphabetOf(latin || parts.IsEmpty ? 'a' : _text[begin + from]) };
        for (var at = 0; at < parts.Length;)
        {
            var end = EndOf(parts, at);
            if (IsSign(parts[at], latin))
            {
                if (!IsLetter(parts[at]) && !IsBetweenLetters(parts, at, end))
                    return false;
                _word.Add(new HiddenLetter(_word.Begin + at, _word.Begin + end, IsForeign(parts[at]), parts[at] is WordPart.LookAlike or WordPart.MaskWithReading or WordPart.Resembling));
            }
            _word.Known += IsLetter(parts[at]) && !(parts[at] is WordPart.OtherScript && latin) ? 1 : 0;
            _word.IsUpper &= !char.IsLower(_text[_word.Begin + at]);
            at = end;
        }
        return _word.Known >= FewestKnown && _word.Guess(0, out _, out _);
    }

    // A character with what nobody sees after it.
    private readonly int EndOf(scoped ReadOnlySpan<WordPart> parts, int at)
    {
        var end = at + (char.IsHighSurrogate(_text[_word.Begin + at]) ? 2 : 1);
        while (end < parts.Length && parts[end] is WordPart.Unseen && parts[at] is WordPart.Mask)
            end++;
        return end;
    }

    private static bool IsSign(WordPart part, bool latin) =>
        part is WordPart.Mask or WordPart.MaskWithReading or WordPart.Resembling || (latin && part is WordPart.LookAlike or WordPart.OtherScript);

    private static bool IsForeign(WordPart part) => part is WordPart.LookAlike or WordPart.OtherScript or WordPart.Resembling;

    private static bool IsLetter(WordPart part) => part is WordPart.Latin or WordPart.LookAlike or WordPart.OtherScript;

    private static bool IsBetweenLetters(ReadOnlySpan<WordPart> parts, int at, int end)
    {
        var before = at - 1;
        while (before >= 0 && parts[before] is WordPart.Unseen)
            before--;
        return before >= 0 && end < parts.Length && IsLetter(parts[before]) && IsLetter(parts[end]);
    }
}
