namespace Symbolenbank.Search.Scanning;

/// <summary>Counts code points up to places that come mostly in rising order: from each it goes on to the next, or back.</summary>
internal sealed class CodePoints(string text)
{
    private int _at;
    private int _count;

    /// <summary>How many code points were counted in all.</summary>
    public long Steps { get; private set; }

    /// <summary>How many code points stand before <paramref name="unit"/>; a lone surrogate is one.</summary>
    public int At(int unit)
    {
        for (; _at > unit; _count--, Steps++)
            _at -= _at - 2 >= unit && char.IsSurrogatePair(text, _at - 2) ? 2 : 1;
        while (_at < unit)
        {
            _at += char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) && _at + 1 < unit ? 2 : 1;
            _count++;
            Steps++;
        }
        return _count;
    }
}
