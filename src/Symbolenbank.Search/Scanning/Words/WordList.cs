using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The words of one language.</summary>
/// <param name="Common">Those of its spelling dictionary, without names and without the words that it never suggests.</param>
/// <param name="Rare">Names, and those that only a longer list knows.</param>
/// <param name="Text">All of them as classes of letters, with a zero after each.</param>
/// <param name="Slurs">Those that the dictionary never suggests; an ordinary word in no language.</param>
internal sealed record WordList(WordHashes Common, WordHashes Rare, WordHashes Slurs, byte[] Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "words");

    /// <summary>Reads the list of a language from the files beside the program.</summary>
    public static WordList Load(string language)
    {
        var (common, rare) = (new HashSet<ulong>(), new HashSet<ulong>());
        var slurs = WordsOf(language).Where(static word => word.Rank is WordRank.Slur).Select(static word => WordHashes.Of(word.Text.ToLowerInvariant())).ToHashSet();
        using var stream = new LetterStream();
        using var text = new MemoryStream();
        foreach (var (word, rank) in WordsOf(language))
        {
            var hash = WordHashes.Of(word.ToLowerInvariant());
            if (slurs.Contains(hash) || common.Contains(hash) || !(rank is WordRank.Common ? common : rare).Add(hash))
                continue;
            var length = stream.Read(word).End;
            text.Write(stream.Classes[..length]);
            text.WriteByte(0);
        }
        return new WordList(new WordHashes(common), new WordHashes(rare), new WordHashes(slurs), text.ToArray());
    }

    public static bool Exists(string language) => File.Exists(FileOf(language, "dic"));

    /// <summary>The languages that have a list.</summary>
    public static string[] Languages() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.dic").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    // German nouns are all written with a capital; elsewhere a capital makes a name, which is no ordinary word.
    private static IEnumerable<(string Text, WordRank Rank)> WordsOf(string language)
    {
        var names = language is not "de";
        foreach (var (word, isNeverSuggested) in HunspellWords.Read(FileOf(language, "aff"), FileOf(language, "dic")))
            yield return (word, isNeverSuggested ? WordRank.Slur : names && char.IsUpper(word[0]) ? WordRank.Rare : WordRank.Common);
        var more = FileOf(language, "txt");
        if (!File.Exists(more))
            yield break;
        foreach (var word in File.ReadLines(more))
        {
            if (!word.Contains('\'', StringComparison.Ordinal))
                yield return (word, WordRank.Rare);
        }
    }

    private enum WordRank
    {
        Common,
        Rare,
        Slur,
    }

    private static string FileOf(string language, string kind) => Path.Combine(Folder, $"{language}.{kind}");
}
