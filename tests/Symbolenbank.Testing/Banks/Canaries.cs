using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Testing.Banks;

/// <summary>A word that may be seen from a level on, and where it stands.</summary>
/// <param name="Pap">The rule that a reader must be bound to; CLEAR for most.</param>
/// <param name="ToMachines">Whether the API gives it at all.</param>
public sealed record Canary(string Word, Tlp Level, Pap Pap, bool ToMachines);

/// <summary>Entries of every level and with parts of every level, in which each field holds a word found nowhere else.</summary>
public static class Canaries
{
    private static readonly List<Canary> Words = [];

    /// <summary>All of them; the words are made with the entries.</summary>
    public static IReadOnlyList<EntryContent> Entries { get; } =
    [
        .. Enum.GetValues<Tlp>().Select(level => Entry($"SB-2026-010{(int)level}", level, Pap.Clear)),
        .. Enum.GetValues<Pap>().Select(pap => Entry($"SB-2026-011{(int)pap}", Tlp.Clear, pap)),
        Parts("SB-2026-0120"),
    ];

    public static IReadOnlyList<Canary> All => Words;

    /// <summary>What finds an entry: its name and its form, as words of their own.</summary>
    public static IEnumerable<string> Queries => Words.Where(canary => canary.Word.Contains("naam", StringComparison.Ordinal) || canary.Word.Contains("vorm", StringComparison.Ordinal)).Select(canary => canary.Word);

    private static EntryContent Entry(string code, Tlp level, Pap pap)
    {
        string Word(string field, bool toMachines = true) => Add($"{field}{(char)('a' + (int)level)}{(char)('p' + (int)pap)}", level, pap, toMachines);
        var entry = InventedEntry.Of(code, Word("vorm"));
        return entry with
        {
            Tlp = level,
            Pap = pap,
            Forms = [.. entry.Forms.Select(form => form with { Use = FormUse.Scan })],
            Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal)
            {
                ["nl"] = new() { Name = Word("naam"), Summary = Word("kort"), Explanation = Word("uitleg"), Questions = [Word("vraag") + "?"], Looks = ["ziet eruit"] },
                ["en"] = new() { Name = "name", Summary = "short", Explanation = "explanation", Questions = ["question?"], Looks = ["looks like"] },
            },
            Senses =
            [
                entry.Senses[0] with { Text = InventedEntry.Text(Word("kwaad"), "bad") },
                entry.Senses[1] with { Text = InventedEntry.Text(Word("goed"), "good") },
            ],
            Sources = [.. entry.Sources.Select((source, index) => source with { Citation = Word("bron" + (char)('a' + index)) })],
        };
    }

    private static EntryContent Parts(string code)
    {
        var entry = InventedEntry.Of(code, "deelvorm");
        var levels = Enum.GetValues<Tlp>();
        string Word(string field, Tlp level, bool toMachines = true) => Add($"deel{field}{(char)('a' + (int)level)}", level, Pap.Clear, toMachines);
        return entry with
        {
            Forms = [.. entry.Forms, .. levels.Select(level => InventedEntry.Form(Word("vorm", level)) with { Tlp = level, Use = FormUse.Scan })],
            Sources = [.. entry.Sources, .. levels.Select(level => InventedEntry.Source($"x{(int)level}", "Verzonnen") with { Citation = Word("bron", level), Tlp = level })],
            Notes = [.. levels.Select(level => new Note { Text = InventedEntry.Text(Word("nota", level, toMachines: false), "note"), Tlp = level })],
        };
    }

    private static string Add(string word, Tlp level, Pap pap, bool toMachines)
    {
        Words.Add(new Canary(word, level, pap, toMachines));
        return word;
    }
}
