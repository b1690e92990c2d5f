namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>The digits with which number codes begin: most numbers of a text begin with others and need not be read.</summary>
internal sealed class NumberBeginnings
{
    /// <summary>More digits than this are not told apart.</summary>
    private const int MostDigits = 4;

    /// <summary>The widest sign between two groups of a number: a slash with a space on each side.</summary>
    private const int WidestConnector = 3;

    private readonly bool[] _known = new bool[20_000];
    private bool _hasLonger;

    /// <param name="key">A number as <see cref="NumberReader"/> gives it.</param>
    public void Add(ReadOnlySpan<char> key)
    {
        if (Leading(key, 0, out _) is >= 0 and var digits)
            _known[digits] = true;
        else
            _hasLonger = true;
    }

    /// <summary>False when no code begins with the digits that begin at <paramref name="start"/>.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        var digits = Leading(text, start, out var end);
        return digits < 0 ? _hasLonger : _known[digits] || (end < text.Length && text[end] > 0x7F);
    }

    /// <summary>Where the row of digits begins that may be one number with those at <paramref name="start"/>.</summary>
    /// <param name="from">What lies before has been read.</param>
    public static int OfRow(ReadOnlySpan<char> text, int from, int start)
    {
        var begin = start;
        for (var at = start - 1; at >= from && begin - at <= WidestConnector; at--)
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
