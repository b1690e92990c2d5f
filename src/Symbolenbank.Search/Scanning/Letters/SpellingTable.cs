using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The spellings of each pattern beside one another in memory. Immutable.</summary>
internal sealed class SpellingTable
{
    private readonly int[] _first;
    private readonly FormSpelling[] _spellings;
    private readonly SpellingOutline[] _outlines;
    private readonly KeySieve[] _sieves;

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
        _sieves = new KeySieve[keys.Patterns];
        var next = _first.ToArray();
        for (var spelling = 0; spelling < spellings.Length; spelling++)
        {
            if (keys.PatternOf(spelling) is not (>= 0 and var pattern))
                continue;
            _spellings[next[pattern]] = spellings[spelling];
            _outlines[next[pattern]++] = keys.Outlines[spelling];
        }
        for (var pattern = 0; pattern < _sieves.Length; pattern++)
            _sieves[pattern] = new KeySieve(Of(pattern, out _));
    }

    public ref readonly FormSpelling this[int spelling] => ref _spellings[spelling];

    /// <summary>False when no spelling of a pattern can be what stands at a place where its key does.</summary>
    /// <inheritdoc cref="KeySieve.MayStand" path="/param"/>
    public bool MayStand(int pattern, in Outline there, bool isPart, int most)
    {
        ref readonly var sieve = ref _sieves[pattern];
        return sieve.MayStand(there, isPart, most) && (!sieve.IsOfSeveral || AnyMayStand(pattern, there, isPart, most));
    }

    /// <summary>Brings the sieve of a pattern nearer to the processor.</summary>
    public void Prefetch(int pattern) => Prefetching.Near(ref _sieves[pattern]);

    /// <summary>Brings the spellings of the patterns that were found nearer to the processor: first where they are, then themselves.</summary>
    public void Prefetch(ReadOnlySpan<PatternHit> found)
    {
        foreach (ref readonly var hit in found)
            Prefetching.Near(ref _first[hit.Pattern]);
        foreach (ref readonly var hit in found)
        {
            var first = _first[hit.Pattern];
            Prefetching.Near(ref _outlines[first]);
            Prefetching.Near(ref _spellings[first]);
        }
    }

    /// <summary>The outlines of a pattern's spellings.</summary>
    /// <param name="first">The number of the first of them.</param>
    public ReadOnlySpan<SpellingOutline> Of(int pattern, out int first)
    {
        first = _first[pattern];
        return _outlines.AsSpan(first, _first[pattern + 1] - first);
    }

    private bool AnyMayStand(int pattern, in Outline there, bool isPart, int most)
    {
        foreach (ref readonly var own in Of(pattern, out _))
        {
            if (own.MayStand(there, isPart, most))
                return true;
        }
        return false;
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
