using System.Text;

namespace Symbolenbank.Search.Scanning.Words;

/// <summary>Reads the words of a Hunspell dictionary with each affix that they take; compounds are left out.</summary>
internal static class HunspellWords
{
    /// <summary>All words, some more than once, as the dictionary writes them.</summary>
    /// <param name="affixFile">The <c>.aff</c> file, in UTF-8.</param>
    /// <param name="wordFile">The <c>.dic</c> file beside it.</param>
    public static IEnumerable<string> Read(string affixFile, string wordFile)
    {
        var affixes = ReadAffixes(affixFile, out var width);
        foreach (var line in File.ReadLines(wordFile, Encoding.UTF8).Skip(1))
        {
            var end = line.AsSpan().IndexOfAny('\t', ' ');
            var entry = end < 0 ? line : line[..end];
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            var word = (slash < 0 ? entry : entry[..slash]).Replace("ĳ", "ij", StringComparison.Ordinal);
            if (word.Length == 0)
                continue;
            yield return word;
            for (var at = slash + 1; slash >= 0 && at + width <= entry.Length; at += width)
            {
                foreach (var affix in affixes.GetValueOrDefault(entry.Substring(at, width), []))
                {
                    if (affix.On(word) is { } with)
                        yield return with;
                }
            }
        }
    }

    private static Dictionary<string, List<HunspellAffix>> ReadAffixes(string file, out int width)
    {
        var affixes = new Dictionary<string, List<HunspellAffix>>(StringComparer.Ordinal);
        width = 1;
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["FLAG", "long", ..])
                width = 2;
            if (parts is not [("SFX" or "PFX") and var kind, var flag, var strip, var add, var condition, ..])
                continue;
            if (!affixes.TryGetValue(flag, out var list))
                affixes.Add(flag, list = []);
            list.Add(new HunspellAffix(kind == "SFX", strip == "0" ? "" : strip, add.Split('/')[0] is "0" ? "" : add.Split('/')[0], condition));
        }
        return affixes;
    }
}
