using System.Buffers;
using System.Text;
using Symbolenbank.Search.Scanning.Plain;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The compiled spellings of all forms that are written with letters. Immutable and thread-safe.</summary>
internal sealed class WordForms
{
    /// <summary>An inflection is at most this long, in classes of letters.</summary>
    private const int LongestEnding = 3;

    /// <summary>The shortest word that makes a compound.</summary>
    private const int ShortestPart = 3;

    private const int LongestPart = 32;

    private readonly FormSpelling[] _spellings;
    private readonly int[] _next;
    private readonly int[] _first;
    private readonly byte[] _accidents;
    private readonly PlainSet _plain;
    private readonly WordHashes _words;

    /// <param name="spellings">What is looked for; those without a letter or digit are left out.</param>
    /// <param name="words">Ordinary words: how often a form stands in one by accident, and what ordinary text looks like.</param>
    public WordForms(IEnumerable<FormSpelling> spellings, OrdinaryWords words)
    {
        _spellings = [.. spellings];
        _words = new WordHashes(_spellings.Where(static spelling => !spelling.Value.Contains(' ', StringComparison.Ordinal)).Select(static spelling => WordHashes.Of(spelling.Value.ToLowerInvariant())));
        _next = new int[_spellings.Length];
        var first = new List<int>();
        var patterns = new PatternList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var plainNumbers = new List<int>();
        using var stream = new LetterStream();
        for (var spelling = 0; spelling < _spellings.Length; spelling++)
        {
            var length = stream.Read(_spellings[spelling].Value).End;
            var key = stream.Classes[..length];
            if (key.Length == 0)
                continue;
            var text = Encoding.Latin1.GetString(key);
            if (!numbers.TryGetValue(text, out var pattern))
            {
                numbers.Add(text, pattern = first.Count);
                first.Add(-1);
                if (key.Length < PlainSet.Shortest)
                    Short.Add(key, pattern);
                else if (patterns.Add(key) == plainNumbers.Count)
                    plainNumbers.Add(pattern);
            }
            _next[spelling] = first[pattern];
            first[pattern] = spelling;
        }
        _first = [.. first];
        PatternOf = [.. plainNumbers];
        _plain = new PlainSet(patterns, words.Windows);
        _accidents = new byte[_first.Length];
        Short.CountAsAccidents(_accidents);
        CountAccidents(words);
    }

    public ShortKeys Short { get; } = new();

    /// <summary>The pattern of each number that <see cref="Plain"/> gives.</summary>
    public int[] PatternOf { get; }

    public PlainSet Plain => _plain;

    public ref readonly FormSpelling this[int spelling] => ref _spellings[spelling];

    /// <summary>The first spelling of a pattern, and from there <see cref="Next"/> until -1.</summary>
    public int First(int pattern) => _first[pattern];

    public int Next(int spelling) => _next[spelling];

    /// <summary>In how many ordinary words, up to 255, the pattern stands by accident; 255 for one too short to be looked for within words.</summary>
    public int Accidents(int pattern) => _accidents[pattern];

    /// <summary>True when the stretch is a form of one word, in any case.</summary>
    public bool IsWord(ReadOnlySpan<char> stretch)
    {
        Span<char> lower = stackalloc char[LongestPart];
        return stretch.Length is >= ShortestPart and <= LongestPart && _words.Contains(WordHashes.Of(lower[..stretch.ToLowerInvariant(lower)]));
    }

    // A word that is the pattern with an ending, or a compound of it with other words, is no accident.
    private void CountAccidents(OrdinaryWords words)
    {
        ReadOnlySpan<byte> text = words.Text;
        var hits = ArrayPool<PatternHit>.Shared.Rent(4096);
        var count = _plain.Find(text, Math.Max(0, text.Length - PlainSet.Padding), ref hits);
        foreach (var hit in hits.AsSpan(0, count))
        {
            var pattern = PatternOf[hit.Pattern];
            var end = hit.Start + _plain.LengthOf(hit.Pattern);
            if (_accidents[pattern] == byte.MaxValue)
                continue;
            var before = text[(text[..hit.Start].LastIndexOf((byte)0) + 1)..hit.Start];
            var after = text.Slice(end, text[end..].IndexOf((byte)0));
            if (!IsPart(before, words) || (after.Length > LongestEnding && !IsPart(after, words)))
                _accidents[pattern]++;
        }
        ArrayPool<PatternHit>.Shared.Return(hits);
    }

    private static bool IsPart(ReadOnlySpan<byte> part, OrdinaryWords words) => part.Length == 0 || (part.Length >= ShortestPart && words.HasKey(part));
}
