using System.Buffers;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Plain;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>In how many ordinary words, up to 255, each pattern stands by accident. Immutable.</summary>
internal sealed class Accidents
{
    /// <summary>An inflection is at most this long, in classes of letters.</summary>
    private const int LongestEnding = 3;

    private readonly byte[] _counts;

    public Accidents(FormKeys keys, OrdinaryWords words)
    {
        _counts = new byte[keys.Patterns];
        _counts.AsSpan(keys.Plain.Count).Fill(byte.MaxValue);
        Count(new PlainSet(keys.Plain, words.Windows), [], words);
        CountWithDigits(keys, words);
    }

    /// <summary>255 for a pattern too short to be looked for within words.</summary>
    public int this[int pattern] => _counts[pattern];

    // What looks like digits stands in words too, and says how much the letters beside them mean.
    private void CountWithDigits(FormKeys keys, OrdinaryWords words)
    {
        var (patterns, numbers) = (new PatternList(), new List<int>());
        for (var key = 0; key < keys.WithDigits.Count; key++)
        {
            if (keys.WithDigits[key].Length < PlainSet.Shortest)
                continue;
            _ = patterns.Add(keys.WithDigits[key]);
            numbers.Add(keys.Plain.Count + key);
            _counts[numbers[^1]] = 0;
        }
        if (numbers.Count > 0)
            Count(new PlainSet(patterns, words.Windows), CollectionsMarshal.AsSpan(numbers), words);
    }

    // A word that is the pattern with an ending, or a compound of it with other words, is no accident.
    private void Count(PlainSet set, ReadOnlySpan<int> numbers, OrdinaryWords words)
    {
        ReadOnlySpan<byte> text = words.Text;
        var hits = ArrayPool<PatternHit>.Shared.Rent(4096);
        var found = set.Find(text, Math.Max(0, text.Length - PlainSet.Padding), ref hits);
        foreach (var hit in hits.AsSpan(0, found))
        {
            ref var accidents = ref _counts[numbers.IsEmpty ? hit.Pattern : numbers[hit.Pattern]];
            var end = hit.Start + hit.Length;
            if (accidents == byte.MaxValue)
                continue;
            var before = text[(text[..hit.Start].LastIndexOf((byte)0) + 1)..hit.Start];
            var after = text.Slice(end, text[end..].IndexOf((byte)0));
            if (!IsPart(before, words) || (after.Length > LongestEnding && !IsPart(after, words)))
                accidents++;
        }
        ArrayPool<PatternHit>.Shared.Return(hits);
    }

    private static bool IsPart(ReadOnlySpan<byte> part, OrdinaryWords words) => part.Length == 0 || (part.Length >= WordForms.ShortestPart && words.HasKey(part));
}
