using System.Buffers;
using System.Globalization;
using System.Text;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Reads numbers from a text, in digits of any script, in a circle or on a key.</summary>
/// <param name="onlyAscii">True when all digits of the text are those of ASCII; asked for once a text, not once a number.</param>
internal readonly ref struct NumberReader(ReadOnlySpan<char> text, bool onlyAscii)
{
    /// <summary>The longest key; what is longer is no code.</summary>
    public const int Longest = 24;

    /// <summary>UTF-16 units with which a digit may begin.</summary>
    private static readonly SearchValues<char> DigitStarts = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(static unit => (char)unit).Where(static c => char.IsAsciiDigit(c) || char.IsHighSurrogate(c) || IsOther(c))]);

    private static readonly bool[] OtherDigits = [.. Enumerable.Range(0, 0x10000).Select(static unit => IsOther((char)unit))];

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The number that begins at or after <paramref name="at"/>; false when there is none.</summary>
    /// <param name="key">Room for <see cref="Longest"/> characters.</param>
    public bool Next(int at, Span<char> key, out NumberExpression number)
    {
        number = default;
        for (; ; at++)
        {
            var ahead = onlyAscii ? _text[at..].IndexOfAnyInRange('0', '9') : _text[at..].IndexOfAny(DigitStarts);
            if (ahead < 0)
                return false;
            at += ahead;
            if (Digit(at, out _, out _) >= 0)
                break;
        }
        var start = at;
        var (length, groups, steps) = (0, 1, FoldSteps.None);
        while (true)
        {
            while (at < _text.Length && Digit(at, out var width, out var step) is >= 0 and var digit)
            {
                if (length < Longest)
                    key[length] = (char)('0' + digit);
                length++;
                steps |= step;
                at += width;
            }
            if (!Connector(at, out var sign, out var signWidth))
                break;
            if (length < Longest)
                key[length] = sign;
            length++;
            groups++;
            at += signWidth;
        }
        number = new NumberExpression { Start = start, End = at, Key = key[..Math.Min(length, Longest)], Groups = groups, Steps = steps };
        return true;
    }

    /// <summary>True for a digit or other number beyond ASCII, in one UTF-16 unit.</summary>
    public static bool IsOtherDigit(char c) => OtherDigits[c];

    private static bool IsOther(char c) => c > 0x7F && char.IsNumber(c);

    /// <summary>The digit at a place, or -1.</summary>
    /// <param name="width">How many UTF-16 units it takes, its style and key ring included.</param>
    public int Digit(int at, out int width, out FoldSteps steps)
    {
        (width, steps) = (1, FoldSteps.None);
        var c = _text[at];
        if (c < 0x80)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            width += Ring(at + 1);
            steps = width > 1 ? FoldSteps.EmojiVariant : FoldSteps.None;
            return c - '0';
        }
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out width) != OperationStatus.Done)
            return -1;
        var value = Rune.GetNumericValue(rune);
        if (value is < 0 or > 9 || value != Math.Truncate(value) || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber))
            return -1;
        steps = FoldSteps.LookAlike;
        return (int)value;
    }

    private int Ring(int at)
    {
        var width = at < _text.Length && _text[at] == '\uFE0F' ? 1 : 0;
        return at + width < _text.Length && _text[at + width] == '\u20E3' ? width + 1 : width;
    }

    // One sign between two digits; a slash, colon, dash or cross may have a space on each side.
    private bool Connector(int at, out char sign, out int width)
    {
        (sign, width) = (default, 0);
        if (at + 1 >= _text.Length)
            return false;
        var spaced = _text[at] == ' ' ? 1 : 0;
        if (at + spaced >= _text.Length)
            return false;
        sign = Plain(_text[at + spaced]);
        if (sign == '\0' || (spaced == 1 && sign is '.' or ','))
            return false;
        width = spaced + 1;
        if (spaced == 1 && at + width < _text.Length && _text[at + width] == ' ')
            width++;
        return at + width < _text.Length && Digit(at + width, out _, out _) >= 0;
    }

    private static char Plain(char sign) => sign switch
    {
        '/' or '\\' or '⁄' or '∕' or '／' => '/',
        '-' or '–' or '—' or '‑' or '−' => '-',
        ':' or '：' or '∶' => ':',
        '.' or ',' => sign,
        'x' or '×' or '*' => 'x',
        '|' or '_' or '+' or '>' or '&' => sign,
        _ => '\0',
    };
}
