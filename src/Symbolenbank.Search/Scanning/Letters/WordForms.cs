using Symbolenbank.Search.Scanning.Plain;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The compiled spellings of all forms that are written with letters. Immutable and thread-safe.</summary>
internal sealed class WordForms
{
    /// <summary>The shortest word that makes a compound.</summary>
    internal const int ShortestPart = 3;

    private const int LongestPart = 32;

    private readonly WordHashes _words;
    private readonly Accidents _accidents;

    /// <param name="spellings">What is looked for; those without a letter or digit are left out.</param>
    /// <param name="words">Ordinary words: how often a form stands in one by accident, and what ordinary text looks like.</param>
    public WordForms(IReadOnlyList<ScanForm> all, FormSpelling[] spellings, OrdinaryWords words)
    {
        _words = new WordHashes(spellings.Where(static spelling => !spelling.Value.Contains(' ', StringComparison.Ordinal)).Select(static spelling => WordHashes.Of(spelling.Value.ToLowerInvariant())));
        var keys = new FormKeys(all, spellings);
        Spellings = new SpellingTable(keys, spellings);
        LongestKey = keys.Longest;
        FirstDigit = keys.Plain.Count;
        Patterns = keys.Patterns;
        Digits = new DigitKeys(keys.WithDigits, keys.FirstDigits);
        Short = keys.Short.ToKeys(FirstDigit + Digits.Count);
        _accidents = new Accidents(keys, words);
        (Long, Free) = SetsOf(keys.Plain, words.Windows);
    }

    public SpellingTable Spellings { get; }

    /// <summary>All keys that are long enough for it, where words may begin, and those of forms of one word within longer ones.</summary>
    public LongKeys Long { get; }

    /// <summary>Those of other forms that may begin within a word.</summary>
    public PlainSet Free { get; }

    public DigitKeys Digits { get; }

    public ShortKeys Short { get; }

    /// <summary>How many classes a key has at most.</summary>
    public int LongestKey { get; }

    /// <summary>The pattern of the first key with a digit; those before it have none.</summary>
    public int FirstDigit { get; }

    /// <summary>How many patterns there are.</summary>
    public int Patterns { get; }

    /// <inheritdoc cref="Letters.Accidents"/>
    public int Accidents(int pattern) => _accidents[pattern];

    /// <summary>True when the stretch is a form of one word, in any case.</summary>
    public bool IsWord(ReadOnlySpan<char> stretch)
    {
        Span<char> lower = stackalloc char[LongestPart];
        return stretch.Length is >= ShortestPart and <= LongestPart && _words.Contains(WordHashes.Of(lower[..stretch.ToLowerInvariant(lower)]));
    }

    private (LongKeys Long, PlainSet Free) SetsOf(PatternList patterns, WindowCounts ordinary)
    {
        var (inner, free) = (new List<int>(), new List<int>());
        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            if (Spellings.Exists(pattern, static own => own.MayBeWithin && (own.IsAnywhere || !own.IsOneWord)))
                free.Add(pattern);
            else if (_accidents[pattern] < CompoundGuard.MostAccidents && Spellings.Exists(pattern, static own => own.MayBeWithin))
                inner.Add(pattern);
        }
        return (new LongKeys(patterns, ordinary, inner), new PlainSet(patterns, ordinary, free));
    }
}
