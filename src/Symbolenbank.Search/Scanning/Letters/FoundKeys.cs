using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>How a key was looked for.</summary>
internal enum KeySearch
{
    /// <summary>Where words may begin.</summary>
    Starting,

    /// <summary>Within words.</summary>
    Inner,

    /// <summary>Everywhere, at any place in a word.</summary>
    Free,

    /// <summary>Where digits are.</summary>
    Digit,

    /// <summary>Where words begin, being short.</summary>
    Short,
}

/// <summary>The places where keys stand in texts that were read together, of one way to look for them; handed out text by text.</summary>
internal struct FoundKeys
{
    private int _next;
    private int _nextOther;
    private int _end;

    /// <summary>Begins with the hits from <paramref name="first"/> to <paramref name="end"/>, which it gives back.</summary>
    /// <param name="others">The first class of texts that were read a second time.</param>
    public int Take(int first, int end, PatternHit[] hits, int others)
    {
        (_next, _nextOther, _end) = (first, end, end);
        while (_nextOther > first && hits[_nextOther - 1].Start >= others)
            _nextOther--;
        return end;
    }

    /// <summary>Those of a text, which must be asked for in the order of reading, first readings and second ones each for themselves.</summary>
    public ReadOnlySpan<PatternHit> Of(in TextReading reading, PatternHit[] hits)
    {
        ref var next = ref _next;
        if (reading.IsOther)
            next = ref _nextOther;
        var first = next;
        while (next < _end && hits[next].Start < reading.End)
            next++;
        return hits.AsSpan(first, next - first);
    }
}
