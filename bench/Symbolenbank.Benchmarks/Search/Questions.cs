using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Benchmarks.Search;

/// <summary>What is asked of both sides, drawn evenly from the entries.</summary>
internal sealed class Questions
{
    private const int Most = 2_000;

    public Questions(IReadOnlyList<EntryContent> entries)
    {
        var random = new Random(7);
        var step = Math.Max(1, entries.Count / Most);
        var asked = entries.Where((_, at) => at % step == 0).ToArray();
        Forms = [.. asked.Select(entry => entry.Forms[random.Next(entry.Forms.Count)].Value)];
        var words = asked.SelectMany(static entry => entry.Forms).Select(static form => form.Value)
            .Where(static form => form.Length is >= 6 and <= 30 && form.All(char.IsAsciiLetter)).ToArray();
        Folded = [.. words.Select(static word => char.IsLower(word[^1]) ? word.ToUpperInvariant() : word.ToLowerInvariant())];
        Beginnings = [.. words.Select(static word => word[..5])];
        Misspelled = [.. words.Select(word => Misspell(word, random))];
        Meanings = [.. asked.Select(entry => Meaning(entry, random))];
        Posts = [.. Meanings.Chunk(8).Select(static chunk => string.Join(". ", chunk))];
    }

    public string[] Forms { get; }

    public string[] Folded { get; }

    public string[] Beginnings { get; }

    public string[] Misspelled { get; }

    public string[] Meanings { get; }

    /// <summary>Texts of some thirty words without a form in them.</summary>
    public string[] Posts { get; }

    private static string Misspell(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "q"),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    private static string Meaning(EntryContent entry, Random random)
    {
        var text = entry.Texts["nl"];
        var source = text.Looks.Count > 0 ? text.Looks[random.Next(text.Looks.Count)] : text.Summary;
        return string.Join(' ', source.Split(' ').Take(4));
    }
}
