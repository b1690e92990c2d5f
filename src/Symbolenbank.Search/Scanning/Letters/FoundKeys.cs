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

/// <summary>The places where keys stand in texts that were read together, by the way to look for them; handed out text by text.</summary>
internal sealed class FoundKeys
{
    private readonly Range[] _kinds = new Range[(int)KeySearch.Short + 1];

    // Before these classes there is nothing to hand out any more, among first readings and second ones.
    private int _first;
    private int _firstOther;

    /// <summary>Forgets all places.</summary>
    public void Clear()
    {
        Array.Clear(_kinds);
        (_first, _firstOther) = (int.MaxValue, int.MaxValue);
    }

    /// <summary>Notes the hits from <paramref name="first"/> to <paramref name="end"/>, which it gives back.</summary>
    /// <param name="others">The first class of texts that were read a second time.</param>
    public int Take(KeySearch kind, int first, int end, PatternHit[] hits, int others)
    {
        var other = end;
        while (other > first && hits[other - 1].Start >= others)
            other--;
        _kinds[(int)kind] = new Range { Next = first, NextOther = other, End = end };
        if (first < end)
            _first = Math.Min(_first, hits[first].Start);
        if (other < end)
            _firstOther = Math.Min(_firstOther, hits[other].Start);
        return end;
    }

    /// <summary>False when no key is left in a text: most texts hold none.</summary>
    public bool AnyIn(in TextReading reading) => (reading.IsOther ? _firstOther : _first) < reading.End;

    /// <summary>Those of a text, which must be asked for in the order of reading, first readings and second ones each for themselves.</summary>
    public ReadOnlySpan<PatternHit> Of(KeySearch kind, in TextReading reading, PatternHit[] hits)
    {
        ref var range = ref _kinds[(int)kind];
        ref var next = ref range.Next;
        if (reading.IsOther)
            next = ref range.NextOther;
        var first = next;
        while (next < range.End && hits[next].Start < reading.End)
            next++;
        return hits.AsSpan(first, next - first);
    }

    /// <summary>Tells that all of a text was handed out.</summary>
    public void Pass(in TextReading reading, PatternHit[] hits)
    {
        var next = int.MaxValue;
        foreach (ref readonly var range in _kinds.AsSpan())
        {
            var hit = reading.IsOther ? range.NextOther : range.Next;
            if (hit < range.End)
                next = Math.Min(next, hits[hit].Start);
        }
        if (reading.IsOther)
            _firstOther = next;
        else
            _first = next;
    }

    private struct Range
    {
        public int Next;
        public int NextOther;
        public int End;
    }
}
