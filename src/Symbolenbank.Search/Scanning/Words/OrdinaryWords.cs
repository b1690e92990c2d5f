using System.Collections.Concurrent;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The ordinary words of one or more languages, as known to spelling dictionaries. Immutable and thread-safe.</summary>
/// <remarks>The files come from npm and stand in the folder <c>words</c> beside the program, with their licences.</remarks>
internal sealed class OrdinaryWords
{
    /// <summary>The longest word that is looked up; longer ones are unknown.</summary>
    public const int Longest = 48;

    private static readonly ConcurrentDictionary<string, OrdinaryWords> Loaded = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WordList> Lists = new(StringComparer.Ordinal);
    private static readonly Lock Loading = new();
    private static OrdinaryWords? _default;

    private readonly WordRanks _ranks;
    private readonly WordHashes _keys;

    private OrdinaryWords(WordList[] lists)
    {
        _ranks = new WordRanks([.. lists.Select(static list => list.Ranked)]);
        Text = [.. lists.SelectMany(static list => list.Text), .. new byte[PlainSet.Padding]];
        _keys = new WordHashes(Keys(Text));
        Windows = WindowCounts.Of(Text);
    }

    /// <summary>No words at all: nothing is ordinary.</summary>
    public static OrdinaryWords None { get; } = new([]);

    /// <summary>All words as classes of letters, with a zero after each: what ordinary text looks like to the scanner.</summary>
    public byte[] Text { get; }

    /// <summary>How often each window stands in <see cref="Text"/>.</summary>
    public WindowCounts Windows { get; }

    /// <summary>The words of a language and Dutch ones; Dutch and English ones when it is not told or has no list.</summary>
    /// <param name="language">BCP 47; only the language itself counts.</param>
    public static OrdinaryWords For(string? language)
    {
        if (language is null && _default is { } known)
            return known;
        var own = language is null ? "" : language.Split('-')[0].ToLowerInvariant();
        if (own is "nl" or "en" || (own.Length > 0 && !WordList.Exists(own)))
            own = "";
        if (Loaded.TryGetValue(own, out var words))
            return words;
        lock (Loading)
            words = Loaded.GetOrAdd(own, static own => new OrdinaryWords([.. (own.Length == 0 ? (string[])["nl", "en"] : ["nl", own]).Select(static one => Lists.GetOrAdd(one, WordList.Load))]));
        if (own.Length == 0)
            _default = words;
        return words;
    }

    /// <summary>True when the word, in any case, is in one of the spelling dictionaries.</summary>
    public bool Contains(ReadOnlySpan<char> word) => RankOf(word) is WordRank.Common;

    /// <summary>True when the word is in a spelling dictionary or a longer list.</summary>
    public bool ContainsRare(ReadOnlySpan<char> word) => RankOf(word) is WordRank.Common or WordRank.Rare;

    /// <summary>How ordinary the word is, in any case: as ordinary as in the language that knows it best, unless it is a slur in one.</summary>
    public WordRank RankOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return WordRank.Unknown;
        Span<char> lower = stackalloc char[Longest];
        return _ranks.Of(WordHashes.Of(lower[..word.ToLowerInvariant(lower)]));
    }

    /// <summary>True when these classes of letters are those of a word.</summary>
    public bool HasKey(ReadOnlySpan<byte> classes) => _keys.Contains(WordHashes.Of(classes));

    private static IEnumerable<ulong> Keys(byte[] text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = Array.IndexOf(text, (byte)0, at);
            if (end < 0)
                yield break;
            if (end > at)
                yield return WordHashes.Of(text.AsSpan(at, end - at));
            at = end + 1;
        }
    }
}
