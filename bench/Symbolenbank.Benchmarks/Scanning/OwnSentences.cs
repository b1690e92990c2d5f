using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>How often the shipped forms are found in Dutch sentences of our own making, which the tests read too.</summary>
internal static class OwnSentences
{
    private static readonly (string Name, string File)[] Sets = [("neutral posts", "neutral-posts.tsv"), ("news, lessons, mourning", "speaking-of-forms.tsv")];

    public static void Run()
    {
        var set = FormSet.Compile([.. Forms()]);
        Console.WriteLine("of 1,000 sentences        language  sentences  recognised  needs context  with a cue against");
        foreach (var (name, file) in Sets)
        {
            string[] texts = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sentences", file)).Skip(1)];
            foreach (var language in (string?[])["nl", null])
                Row(name, language, texts.Length, [.. texts.Select(text => Scan(set, text, language))]);
        }
    }

    private static void Row(string name, string? language, int count, List<ScanMatch>[] found)
    {
        double Of(Func<List<ScanMatch>, bool> has) => 1_000.0 * found.Count(matches => has(matches)) / count;
        var recognised = Of(static matches => matches.Any(static match => match.Standing is ScanStanding.FormRecognised));
        var doubted = Of(static matches => matches.Any(static match => match.Standing is ScanStanding.NeedsContext));
        var against = Of(static matches => matches.Count > 0 && matches.All(static match => match.Against.Count > 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-25} {language ?? "none",-8} {count,10} {recognised,11:F1} {doubted,14:F1} {against,19:F1}"));
    }

    private static List<ScanMatch> Scan(FormSet set, string text, string? language)
    {
        var matches = new List<ScanMatch>();
        set.Scan(text, language, matches);
        return matches;
    }

    // What a bank in Development scans for, on a day after the last for which a form was put aside.
    private static IEnumerable<ScanForm> Forms() => Directory.EnumerateFiles(Path.Combine(BankFolders.Find(configuredVar: null, configuredData: null).Data, "entries"), "*.json")
        .SelectMany(static file => ScannedForms.Of(EntryJson.Read(File.ReadAllText(file)), examples: true, DateOnly.MaxValue));
}
