using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The places where keys stand in texts that were read together, handed out text by text: those of the plain scanner, then those of short keys.</summary>
/// <param name="plain">How many hits of the plain scanner there are.</param>
/// <param name="count">How many hits there are in all.</param>
internal struct FoundKeys(int plain, int count)
{
    private readonly int _count = count;
    private readonly int _plain = plain;
    private int _nextPlain;
    private int _nextShort = plain;

    /// <summary>Those of a text, which must be asked for in the order of reading.</summary>
    public Keys Of(in TextReading reading, PatternHit[] hits)
    {
        var (first, firstShort) = (_nextPlain, _nextShort);
        while (_nextPlain < _plain && hits[_nextPlain].Start < reading.End)
            _nextPlain++;
        while (_nextShort < _count && hits[_nextShort].Start < reading.End)
            _nextShort++;
        return new Keys(hits.AsSpan(first, _nextPlain - first), hits.AsSpan(firstShort, _nextShort - firstShort));
    }

    /// <summary>The keys in one text.</summary>
    public readonly ref struct Keys(ReadOnlySpan<PatternHit> plain, ReadOnlySpan<PatternHit> others)
    {
        private readonly ReadOnlySpan<PatternHit> _plain = plain;
        private readonly ReadOnlySpan<PatternHit> _others = others;

        public void Deconstruct(out ReadOnlySpan<PatternHit> plain, out ReadOnlySpan<PatternHit> others)
        {
            plain = _plain;
            others = _others;
        }
    }
}
