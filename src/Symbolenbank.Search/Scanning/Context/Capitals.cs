namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Texts written in capitals, in which an acronym cannot be told from a word.</summary>
internal readonly struct Capitals
{
    private readonly int _upper;
    private readonly int _lower;

    public Capitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _upper += char.IsUpper(c) ? 1 : 0;
            _lower += char.IsLower(c) ? 1 : 0;
        }
    }

    /// <summary>True when most letters beside those of <paramref name="match"/> are capitals; never where there are no others.</summary>
    public bool SurroundsOf(ReadOnlySpan<char> match)
    {
        var own = new Capitals(match);
        return _upper - own._upper > _lower - own._lower;
    }
}
