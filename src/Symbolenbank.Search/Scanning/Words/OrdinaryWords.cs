using System.Collections.Concurrent;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The ordinary words of one or more languages, as known to spelling dictionaries. Immutable and thread-safe.</summary>
/// <remarks>The files come from npm and stand in the folder <c>words</c> beside the program, with their licences.</remarks>
internal sealed class OrdinaryWords
{
    /// <summary>The longest word that is looked up; longer ones are unknown.</summary>
    public const int Longest = 48;

    private static readonly ConcurrentDictionary<string, OrdinaryWords> Loaded = new(StringComparer.Ordinal);
    private static readonly string[] WhenUntold = ["nl", "en"];

    private readonly WordHashes[] _lists;

    private OrdinaryWords(WordHashes[] lists, byte[] text) => (_lists, Text) = (lists, text);

    /// <summary>No words at all: nothing is ordinary.</summary>
    public static OrdinaryWords None { get; } = new([], []);

    /// <summary>All words as classes of letters, with a zero between them: what ordinary text looks like to the scanner.</summary>
    public byte[] Text { get; }

    /// <summary>The words of a language; of Dutch and English when it is not told or has no list.</summary>
    /// <param name="language">BCP 47; only the language itself counts.</param>
    public static OrdinaryWords For(string? language)
    {
        var own = language?.Split('-')[0].ToLowerInvariant() ?? "";
        var known = File.Exists(FileOf(own, "dic"));
        return known && own is not "nl" and not "en"
            ? Loaded.GetOrAdd(own, static language => Of([Load(language), .. WhenUntold.Take(1).Select(Load)]))
            : Loaded.GetOrAdd("", static _ => Of([.. WhenUntold.Select(Load)]));
    }

    /// <summary>True when the word, in any case, is in one of the lists.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return false;
        Span<char> lower = stackalloc char[Longest];
        var hash = WordHashes.Of(lower[..word.ToLowerInvariant(lower)]);
        foreach (var list in _lists)
        {
            if (list.Contains(hash))
                return true;
        }
        return false;
    }

    private static OrdinaryWords Of((WordHashes Words, byte[] Text)[] lists) =>
        new([.. lists.Select(static list => list.Words)], [.. lists.SelectMany(static list => list.Text), .. new byte[PlainSet.Padding]]);

    private static string FileOf(string language, string kind) => Path.Combine(AppContext.BaseDirectory, "words", $"{language}.{kind}");

    private static (WordHashes Words, byte[] Text) Load(string language)
    {
        var hashes = new HashSet<uint>();
        using var stream = new LetterStream();
        using var text = new MemoryStream();
        foreach (var word in WordsOf(language))
        {
            if (!hashes.Add(WordHashes.Of(word.ToLowerInvariant())))
                continue;
            stream.Read(word);
            text.Write(stream.Classes[..stream.Count]);
            text.WriteByte(0);
        }
        return (new WordHashes(hashes), text.ToArray());
    }

    private static IEnumerable<string> WordsOf(string language)
    {
        var words = HunspellWords.Read(FileOf(language, "aff"), FileOf(language, "dic"));
        var more = FileOf(language, "txt");
        return File.Exists(more) ? words.Concat(File.ReadLines(more)) : words;
    }
}
