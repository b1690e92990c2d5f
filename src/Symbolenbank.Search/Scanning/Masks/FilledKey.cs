using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>A masked word as classes of letters, for trying many letters in the hidden places.</summary>
internal readonly ref struct FilledKey
{
    /// <summary>The most classes of a word, and room for as many again.</summary>
    public const int Room = 2 * MaskedWords.Longest * LetterFold.MostLetters;

    private readonly Span<byte> _classes;
    private readonly Span<byte> _key;
    private readonly int _first;
    private readonly int _second;

    /// <param name="window">With any letters of the script filled in.</param>
    /// <param name="room">At least <see cref="Room"/> long.</param>
    public FilledKey(in MaskWindow window, Span<byte> room)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var reader = new LetterReader(window.Word, otherReading: false);
        var count = 0;
        for (var at = 0; at < window.Word.Length;)
        {
            _first = at == window.FirstHidden - window.WordBegin ? count : _first;
            _second = at == window.LastHidden - window.WordBegin ? count : _second;
            var read = reader.Read(at, letters, out var width);
            for (var next = 0; next < read; next++)
                room[count++] = LetterFold.ClassOf(letters[next]);
            at += width;
        }
        _classes = room[..count];
        _key = room[count..];
    }

    /// <summary>The key with these letters in the hidden places, runs as one; it holds until the next.</summary>
    public ReadOnlySpan<byte> With(char first, char second)
    {
        _classes[_second] = LetterFold.ClassOf(LetterFold.BaseOf(second));
        _classes[_first] = LetterFold.ClassOf(LetterFold.BaseOf(first));
        var length = 0;
        foreach (var letter in _classes)
        {
            if (length == 0 || _key[length - 1] != letter)
                _key[length++] = letter;
        }
        return _key[..length];
    }
}
