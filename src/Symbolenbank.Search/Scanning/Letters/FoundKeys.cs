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
    private int _end;

    /// <summary>Begins with the hits from <paramref name="first"/> to <paramref name="end"/>, which it gives back.</summary>
    public int Take(int first, int end)
    {
        (_next, _end) = (first, end);
        return end;
    }

    /// <summary>Those of a text, which must be asked for in the order of reading.</summary>
    public ReadOnlySpan<PatternHit> Of(in TextReading reading, PatternHit[] hits)
    {
        var first = _next;
        while (_next < _end && hits[_next].Start < reading.End)
            _next++;
        return hits.AsSpan(first, _next - first);
    }
}
