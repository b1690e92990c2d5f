using System.Buffers;
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
    private readonly SpellingOutline[] _outlines;
    private readonly byte[] _accidents;
    private readonly PlainSet _plain;
    private readonly WordHashes _words;

    /// <param name="spellings">What is looked for; those without a letter or digit are left out.</param>
    /// <param name="words">Ordinary words: how often a form stands in one by accident, and what ordinary text looks like.</param>
    public WordForms(IReadOnlyList<ScanForm> all, IEnumerable<FormSpelling> spellings, OrdinaryWords words)
    {
        _spellings = [.. spellings];
        _words = new WordHashes(_spellings.Where(static spelling => !spelling.Value.Contains(' ', StringComparison.Ordinal)).Select(static spelling => WordHashes.Of(spelling.Value.ToLowerInvariant())));
        _next = new int[_spellings.Length];
        _outlines = new SpellingOutline[_spellings.Length];
        var patterns = new PatternList();
        var numbers = KeysOf(all, patterns);
        _first = new int[patterns.Count + Short.Count];
        _first.AsSpan().Fill(-1);
        for (var spelling = 0; spelling < _spellings.Length; spelling++)
        {
            if (numbers[spelling] is not { } number)
                continue;
            var pattern = number >= 0 ? number : patterns.Count + ~number;
            _next[spelling] = _first[pattern];
            _first[pattern] = spelling;
        }
        _plain = new PlainSet(patterns, words.Windows);
        _accidents = new byte[_first.Length];
        _accidents.AsSpan(patterns.Count).Fill(byte.MaxValue);
        CountAccidents(words);
    }

    // For each spelling the number of its key among the patterns, or the complement of its number among the short keys.
    private int?[] KeysOf(IReadOnlyList<ScanForm> all, PatternList patterns)
    {
        var numbers = new PatternNumbers(patterns);
        var keys = new int?[_spellings.Length];
        using var stream = new LetterStream();
        for (var spelling = 0; spelling < keys.Length; spelling++)
        {
            var length = stream.Read(_spellings[spelling].Value).End;
            if (length == 0)
                continue;
            var key = stream.Classes[..length];
            keys[spelling] = length >= PlainSet.Shortest ? numbers.Of(key) : ~Short.Add(key);
            _outlines[spelling] = new SpellingOutline(_spellings[spelling].Value, all[_spellings[spelling].Form], stream.OutlineAt(0), length);
        }
        return keys;
    }

    public ShortKeys Short { get; } = new();

    public PlainSet Plain => _plain;

    public ref readonly FormSpelling this[int spelling] => ref _spellings[spelling];

    public ref readonly SpellingOutline OutlineOf(int spelling) => ref _outlines[spelling];

    /// <summary>The pattern of a number that <see cref="Short"/> gives; those of <see cref="Plain"/> come first and are their own.</summary>
    public int PatternOfShort(int number) => _plain.Count + number;

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
            var pattern = hit.Pattern;
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
