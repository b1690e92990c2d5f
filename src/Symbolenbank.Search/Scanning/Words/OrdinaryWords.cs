using System.Collections.Concurrent;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The ordinary words of one or more languages, as known to spelling dictionaries. Immutable and thread-safe.</summary>
/// <remarks>The files come from npm and stand in the folder <c>words</c> beside the program, with their licences.</remarks>
internal sealed class OrdinaryWords
{
    /// <summary>The longest word that is looked up; longer ones are unknown.</summary>
    public const int Longest = 48;

    private static readonly ConcurrentDictionary<string, OrdinaryWords> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, OrdinaryWords>.AlternateLookup<ReadOnlySpan<char>> LoadedByTag = Loaded.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly ConcurrentDictionary<string, WordList> Lists = new(StringComparer.Ordinal);
    private static readonly Lock Loading = new();
    private static OrdinaryWords? _default;
    private static OrdinaryWords? _ofOthers;

    private readonly WordRanks _ranks;
    private readonly Lazy<byte[]> _text;
    private readonly Lazy<WindowCounts> _windows;
    private readonly Lazy<WordHashes> _keys;

    private OrdinaryWords(params WordList[] lists)
    {
        IsOfLanguage = true;
        _ranks = new WordRanks([.. lists.Select(static list => list.Ranked)]);
        _text = new(() => [.. lists.SelectMany(static list => list.Text), .. new byte[PlainSet.Padding]]);
        _windows = new(() => WindowCounts.Of(Text));
        _keys = new(() => new WordHashes(lists.SelectMany(static list => Keys(list.Text))));
    }

    // The same words for texts of a language that has none of its own.
    private OrdinaryWords(OrdinaryWords usual) => (_ranks, _text, _windows, _keys) = (usual._ranks, usual._text, usual._windows, usual._keys);

    /// <summary>No words at all: nothing is ordinary.</summary>
    public static OrdinaryWords None { get; } = new();

    /// <summary>False when the language that was told has no list: these are the words of others, and nobody can say what is ordinary.</summary>
    public bool IsOfLanguage { get; }

    /// <summary>True for a language that leaves the end of short words out before a vowel.</summary>
    private bool Elides { get; init; }

    /// <summary>All words as classes of letters, with a zero after each: what ordinary text looks like to the scanner.</summary>
    public byte[] Text => _text.Value;

    /// <summary>How often each window stands in <see cref="Text"/>.</summary>
    public WindowCounts Windows => _windows.Value;

    /// <summary>The words of a language and Dutch ones; Dutch and English ones when it is not told or has no list.</summary>
    /// <param name="language">BCP 47; only the language itself counts.</param>
    public static OrdinaryWords For(string? language) => language is null && _default is { } known ? known : Of(language);

    private static OrdinaryWords Of(string? language)
    {
        var tag = language.AsSpan();
        tag = tag.IndexOf('-') is >= 0 and var end ? tag[..end] : tag;
        if (LoadedByTag.TryGetValue(tag, out var words))
            return words;
        lock (Loading)
            return Loaded.GetOrAdd(tag.ToString(), static own => Load(own.ToLowerInvariant()));
    }

    // Dutch and English are the default, and so is what has no list.
    private static OrdinaryWords Load(string language)
    {
        if (language.Length > 0 && language is not ("nl" or "en") && WordList.Exists(language))
            return new OrdinaryWords(ListOf("nl"), ListOf(language)) { Elides = language is "fr" };
        _default ??= new OrdinaryWords(ListOf("nl"), ListOf("en"));
        _ofOthers ??= new OrdinaryWords(_default);
        return language is "" or "nl" or "en" ? _default : _ofOthers;
    }

    private static WordList ListOf(string language) => Lists.GetOrAdd(language, WordList.Load);

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
        var rank = _ranks.Of(WordHashes.Of(lower[..word.ToLowerInvariant(lower)]));
        return rank is WordRank.Unknown && Elides && Elided(word) is { Length: > 0 } rest ? RankOf(rest) : rank;
    }

    /// <summary>True when these classes of letters are those of a word.</summary>
    public bool HasKey(ReadOnlySpan<byte> classes) => _keys.Value.Contains(WordHashes.Of(classes));

    // French writes l'école and qu'elle as one word; its list knows école and elle.
    private static ReadOnlySpan<char> Elided(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('\'', '’');
        return mark is 1 or 2 ? word[(mark + 1)..] : default;
    }

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
