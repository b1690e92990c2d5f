namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="LongKeys"/>, while a set is compiled.</summary>
internal sealed class ShortKeyList
{
    private readonly List<ShortKey> _keys = [];
    private readonly Dictionary<(uint Classes, byte Length), int> _numbers = [];

    public int Count => _keys.Count;

    /// <summary>Gives a key of 1 to 3 classes a number, the same for the same key.</summary>
    /// <param name="outline">What a spelling asks of the text. Of a key that is added twice, what one of both asks.</param>
    public int Add(ReadOnlySpan<byte> key, in SpellingOutline outline)
    {
        var own = new ShortKey(key, _keys.Count, outline);
        if (_numbers.TryAdd((own.Classes, own.Length), own.Pattern))
        {
            _keys.Add(own);
            return own.Pattern;
        }
        var known = _numbers[(own.Classes, own.Length)];
        _keys[known] = _keys[known].Or(own);
        return known;
    }

    /// <summary>All keys, to be looked for.</summary>
    /// <param name="first">The pattern of the first.</param>
    public ShortKeys ToKeys(int first) => new([.. _keys.Select(key => key with { Pattern = first + key.Pattern })]);
}
