using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The words of one language.</summary>
/// <param name="Ranked">How ordinary each is, as <see cref="WordRanks.Ranked"/> gives it.</param>
/// <param name="Text">All of them but those that its dictionary never suggests, as classes of letters, with a zero after each.</param>
internal sealed record WordList(ulong[] Ranked, byte[] Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "words");

    /// <summary>Reads the list of a language from the files beside the program.</summary>
    public static WordList Load(string language)
    {
        var ranks = WordsOf(language).Where(static word => word.Rank is WordRank.Slur).Select(static word => WordHashes.Of(word.Text.ToLowerInvariant())).Distinct()
            .ToDictionary(static hash => hash, static _ => WordRank.Slur);
        using var stream = new LetterStream();
        using var text = new MemoryStream();
        foreach (var (word, rank) in WordsOf(language))
        {
            var hash = WordHashes.Of(word.ToLowerInvariant());
            if (ranks.GetValueOrDefault(hash) >= rank)
                continue;
            ranks[hash] = rank;
            var length = stream.Read(word).End;
            text.Write(stream.Classes[..length]);
            text.WriteByte(0);
        }
        return new WordList([.. ranks.Select(static word => WordRanks.Ranked(word.Key, word.Value))], text.ToArray());
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

    private static string FileOf(string language, string kind) => Path.Combine(Folder, $"{language}.{kind}");
}
