namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The spellings of each pattern beside one another in memory. Immutable.</summary>
internal sealed class SpellingTable
{
    private readonly int[] _first;
    private readonly FormSpelling[] _spellings;
    private readonly SpellingOutline[] _outlines;

    public SpellingTable(FormKeys keys, FormSpelling[] spellings)
    {
        _first = new int[keys.Patterns + 1];
        for (var spelling = 0; spelling < spellings.Length; spelling++)
        {
            if (keys.PatternOf(spelling) is >= 0 and var pattern)
                _first[pattern + 1]++;
        }
        for (var pattern = 0; pattern < keys.Patterns; pattern++)
            _first[pattern + 1] += _first[pattern];
        _spellings = new FormSpelling[_first[^1]];
        _outlines = new SpellingOutline[_first[^1]];
        var next = _first.ToArray();
        for (var spelling = 0; spelling < spellings.Length; spelling++)
        {
            if (keys.PatternOf(spelling) is not (>= 0 and var pattern))
                continue;
            _spellings[next[pattern]] = spellings[spelling];
            _outlines[next[pattern]++] = keys.Outlines[spelling];
        }
    }

    public ref readonly FormSpelling this[int spelling] => ref _spellings[spelling];

    /// <summary>The outlines of a pattern's spellings.</summary>
    /// <param name="first">The number of the first of them.</param>
    public ReadOnlySpan<SpellingOutline> Of(int pattern, out int first)
    {
        first = _first[pattern];
        return _outlines.AsSpan(first, _first[pattern + 1] - first);
    }

    /// <summary>True when one of a pattern's spellings is as wanted.</summary>
    public bool Exists(int pattern, Predicate<SpellingOutline> wanted)
    {
        foreach (ref readonly var own in Of(pattern, out _))
        {
            if (wanted(own))
                return true;
        }
        return false;
    }
}
