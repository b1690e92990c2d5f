using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Words and numbers near a form that speak for it, as its entry names them.</summary>
/// <remarks>
/// Nothing of the number expression that a code stands in speaks for it, and neither does the word directly after, which says what is counted
/// ("1488 words"). A number among the words must be another code, wherever it stands (<see cref="NumberCues"/>).
/// </remarks>
/// <param name="start">Where the form begins; for a number, the whole row of numbers.</param>
/// <param name="value">The form's own digits; empty where it is no number.</param>
internal readonly ref struct Corroboration(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> value, int near)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<char> _value = value;

    /// <summary>True when one of the words or numbers stands near.</summary>
    public bool HasAny(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return false;
        var around = Neighbourhood.Around(_text, start, _value.IsEmpty ? end : EndOfCounted(), near);
        Span<char> digits = stackalloc char[NumberReader.Longest];
        for (var word = 0; word < words.Count; word++)
        {
            if (!IsNumber(words[word]) ? around.Holds(words[word]) : DigitsOf(words[word], digits) is > 0 and var count && IsAnotherNear(digits[..count]))
                return true;
        }
        return false;
    }

    private bool IsAnotherNear(ReadOnlySpan<char> digits) => !digits.SequenceEqual(_value) && NumberCues.IsNear(_text, start, end, near, digits);

    private static bool IsNumber(string word) => word.AsSpan().ContainsAnyInRange('0', '9') && FormTypes.IsNumber(word);

    private static int DigitsOf(string word, Span<char> digits)
    {
        var count = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            if (count == digits.Length)
                return 0;
            digits[count++] = c;
        }
        return count;
    }

    // A word with only spaces or a hyphen before it.
    private int EndOfCounted()
    {
        var begin = end;
        while (begin < _text.Length && _text[begin] is ' ' or '-' or '\u00A0')
            begin++;
        var until = begin;
        while (until < _text.Length && char.IsLetterOrDigit(_text[until]))
            until++;
        return until == begin ? end : until;
    }
}
