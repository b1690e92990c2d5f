using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>The words of one language.</summary>
/// <param name="Common">Those of its spelling dictionary, without names.</param>
/// <param name="Rare">Names, and those that only a longer list knows.</param>
/// <param name="Text">All of them as classes of letters, with a zero after each.</param>
internal sealed record WordList(WordHashes Common, WordHashes Rare, byte[] Text)
{
    /// <summary>Reads the list of a language from the files beside the program.</summary>
    public static WordList Load(string language)
    {
        var (common, rare) = (new HashSet<uint>(), new HashSet<uint>());
        using var stream = new LetterStream();
        using var text = new MemoryStream();
        foreach (var (word, isCommon) in WordsOf(language))
        {
            var hash = WordHashes.Of(word.ToLowerInvariant());
            if (common.Contains(hash) || !(isCommon ? common : rare).Add(hash))
                continue;
            stream.Read(word);
            text.Write(stream.Classes[..stream.Count]);
            text.WriteByte(0);
        }
        return new WordList(new WordHashes(common), new WordHashes(rare), text.ToArray());
    }

    public static bool Exists(string language) => File.Exists(FileOf(language, "dic"));

    // German nouns are all written with a capital; elsewhere a capital makes a name, which is no ordinary word.
    private static IEnumerable<(string Word, bool IsCommon)> WordsOf(string language)
    {
        var names = language is not "de";
        foreach (var word in HunspellWords.Read(FileOf(language, "aff"), FileOf(language, "dic")))
            yield return (word, !(names && char.IsUpper(word[0])));
        var more = FileOf(language, "txt");
        if (!File.Exists(more))
            yield break;
        foreach (var word in File.ReadLines(more))
            yield return (word, false);
    }

    private static string FileOf(string language, string kind) => Path.Combine(AppContext.BaseDirectory, "words", $"{language}.{kind}");
}
