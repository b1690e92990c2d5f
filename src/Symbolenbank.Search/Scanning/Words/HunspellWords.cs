using System.Text;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>Reads the words of a Hunspell dictionary with each affix that they take; compounds are left out.</summary>
internal static class HunspellWords
{
    /// <summary>All words, some more than once, as the dictionary writes them; and whether it knows a word only to leave it out of suggestions, as it does with slurs.</summary>
    /// <param name="affixFile">The <c>.aff</c> file, in UTF-8.</param>
    /// <param name="wordFile">The <c>.dic</c> file beside it.</param>
    public static IEnumerable<(string Word, bool IsNeverSuggested)> Read(string affixFile, string wordFile)
    {
        var affixes = ReadAffixes(affixFile, out var style, out var never);
        foreach (var line in File.ReadLines(wordFile, Encoding.UTF8).Skip(1))
        {
            var end = line.AsSpan().IndexOfAny('\t', ' ');
            var entry = end < 0 ? line : line[..end];
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            var word = (slash < 0 ? entry : entry[..slash]).Replace("ĳ", "ij", StringComparison.Ordinal);
            if (word.Length == 0)
                continue;
            var flags = slash < 0 ? [] : FlagsOf(entry[(slash + 1)..], style);
            var isNever = never.Length > 0 && flags.Contains(never, StringComparer.Ordinal);
            yield return (word, isNever);
            foreach (var flag in flags)
            {
                foreach (var affix in affixes.GetValueOrDefault(flag, []))
                {
                    if (affix.On(word) is { } with)
                        yield return (with, isNever);
                }
            }
        }
    }

    // Flags are single characters, pairs of them, or numbers with commas between.
    private static string[] FlagsOf(string flags, string style) => style switch
    {
        "num" => flags.Split(','),
        "long" => [.. flags.Chunk(2).Where(static pair => pair.Length == 2).Select(static pair => new string(pair))],
        _ => [.. flags.Select(static flag => flag.ToString())],
    };

    private static Dictionary<string, List<HunspellAffix>> ReadAffixes(string file, out string style, out string never)
    {
        var affixes = new Dictionary<string, List<HunspellAffix>>(StringComparer.Ordinal);
        (style, never) = ("", "");
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["FLAG", var named, ..])
                style = named;
            if (parts is ["NOSUGGEST", var flagged, ..])
                never = flagged;
            if (parts is not [("SFX" or "PFX") and var kind, var flag, var strip, var add, var condition, ..])
                continue;
            if (!affixes.TryGetValue(flag, out var list))
                affixes.Add(flag, list = []);
            list.Add(new HunspellAffix(kind == "SFX", strip == "0" ? "" : strip, add.Split('/')[0] is "0" ? "" : add.Split('/')[0], condition));
        }
        return affixes;
    }
}
