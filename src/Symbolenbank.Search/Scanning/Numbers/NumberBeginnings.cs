namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>The digits with which number codes begin: most numbers of a text begin with others and need not be read.</summary>
internal sealed class NumberBeginnings
{
    /// <summary>More digits than this are not told apart.</summary>
    private const int MostDigits = 4;

    /// <summary>The widest sign between two groups of a number: a slash with a space on each side.</summary>
    private const int WidestConnector = 3;

    private readonly Code[] _known = new Code[20_000];
    private bool _hasLonger;

    /// <summary>What codes there are that begin with some digits.</summary>
    [Flags]
    private enum Code : byte
    {
        None = 0,

        /// <summary>The digits alone.</summary>
        Alone = 1,

        /// <summary>One that goes on with a sign or a space, and more digits.</summary>
        GoesOn = 2,
    }

    /// <param name="key">A number as <see cref="NumberReader"/> gives it.</param>
    public void Add(ReadOnlySpan<char> key)
    {
        if (Leading(key, 0, out var end) is >= 0 and var digits)
            _known[digits] |= end == key.Length ? Code.Alone : Code.GoesOn;
        else
            _hasLonger = true;
    }

    /// <summary>False when no code begins with the digits that begin at <paramref name="start"/>.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        var digits = Leading(text, start, out var end);
        if (digits < 0)
            return _hasLonger;
        var known = _known[digits];
        return known == Code.GoesOn ? MayGoOn(text, end) : known != Code.None || (end < text.Length && text[end] > 0x7F);
    }

    // Behind the digits, or a space, stand more of them or a sign before them; or what only a reader can tell.
    private static bool MayGoOn(ReadOnlySpan<char> text, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at >= text.Length || (char.IsAsciiLetter(text[at]) && text[at] != 'x'))
            return false;
        return char.IsAsciiDigit(text[at]) || text[at] > 0x7F || (at + 1 < text.Length && (text[at + 1] is ' ' or > '\u007F' || char.IsAsciiDigit(text[at + 1])));
    }

    /// <summary>Where the row of digits begins that may be one number with those at <paramref name="start"/>.</summary>
    /// <param name="from">What lies before has been read.</param>
    public static int OfRow(ReadOnlySpan<char> text, int from, int start)
    {
        var begin = start;
        for (var at = start - 1; at >= from && begin - at <= WidestConnector + 1; at--)
        {
            if (char.IsAsciiDigit(text[at]))
                begin = at;
        }
        return begin;
    }

    // The digits as a number with a one before them, so that 08 is not 8; -1 when there are too many.
    private static int Leading(ReadOnlySpan<char> text, int start, out int end)
    {
        var digits = 1;
        for (end = start; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            if (end - start == MostDigits)
                return -1;
            digits = (digits * 10) + text[end] - '0';
        }
        return digits;
    }
}
