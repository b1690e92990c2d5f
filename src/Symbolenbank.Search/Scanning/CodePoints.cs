namespace Symbolenbank.Search.Scanning;

/// <summary>Counts code points up to places that come in rising order; asking for an earlier one counts anew.</summary>
internal sealed class CodePoints(string text)
{
    private int _at;
    private int _count;

    /// <summary>How many code points were counted in all.</summary>
    public long Steps { get; private set; }

    /// <summary>How many code points stand before <paramref name="unit"/>; a lone surrogate is one.</summary>
    public int At(int unit)
    {
        if (unit < _at)
            (_at, _count) = (0, 0);
        while (_at < unit)
        {
            _at += char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) && _at + 1 < unit ? 2 : 1;
            _count++;
            Steps++;
        }
        return _count;
    }
}
