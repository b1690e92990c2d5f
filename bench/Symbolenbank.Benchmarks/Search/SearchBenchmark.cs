using System.Diagnostics;
using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Benchmarks.Search;

/// <summary>The index alone, without record and HTTP: questions a second, build time and memory, beside plain SQLite FTS5 in the same run. One thread.</summary>
internal static class SearchBenchmark
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);
    private static readonly Viewpoint Everyone = new(Tlp.Clear, Pap.Clear, null);

    public static Task RunAsync(string[] sizes)
    {
        var shipped = Directory.EnumerateFiles(Path.Combine(BankFolders.Find(null, null).Data, "entries"), "*.json")
            .Select(static file => EntryJson.Read(File.ReadAllText(file))).ToArray();
        Console.WriteLine("                                 ------- this index -------  ---- plain FTS5 ----");
        Console.WriteLine("entries  question               a second    p50 µs    p99 µs   a second    p50 µs    ratio   found   (ratio of the medians)");
        foreach (var size in sizes.Length > 0 ? sizes : ["shipped", "10000", "100000"])
            Measure(size == "shipped" ? shipped : [.. new GeneratedEntries().Take(int.Parse(size, CultureInfo.InvariantCulture))]);
        return Task.CompletedTask;
    }

    private static void Measure(IReadOnlyList<EntryContent> entries)
    {
        var folder = Directory.CreateTempSubdirectory("symbolenbank-bench-").FullName;
        try
        {
            var questions = new Questions(entries);
            using var plain = new PlainFts5(Path.Combine(folder, "plain.db"), entries);
            using var index = new Fts5EntryIndex(Path.Combine(folder, "search.db"));
            var run = Build(entries, index, Path.Combine(folder, "search.db"));
            Compare(entries.Count, "form as typed", questions.Forms, text => Search(run, text), plain.Form);
            Compare(entries.Count, "form in other case", questions.Folded, text => Search(run, text), plain.Form);
            Compare(entries.Count, "prefix while typing", questions.Beginnings, text => run.Suggest(FoldedQuery.Of(text), Everyone, "nl").Length, plain.Beginning);
            Compare(entries.Count, "misspelling", questions.Misspelled, text => Search(run, text), plain.Misspelled);
            Compare(entries.Count, "meaning", questions.Meanings, text => Search(run, text), plain.Meaning);
            Compare(entries.Count, "pasted text", questions.Posts, text => Search(run, text), plain.Meaning);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LookupRun Build(IReadOnlyList<EntryContent> entries, Fts5EntryIndex index, string file)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var dictionary = new LiveDictionary();
        dictionary.Replace(FormDictionary.Of([.. entries.Select(static entry => IndexedEntry.Of(_ => entry)!)]));
        var built = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        began = Stopwatch.GetTimestamp();
        index.Fill(1, [.. entries.Select(static entry => EntryDocument.Of(_ => entry)!)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries.Count,-8} dictionary built in {built.TotalSeconds:F2} s, {memory / 1e6:F1} MB; full text in {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s, {new FileInfo(file).Length / 1e6:F1} MB on disk"));
        return new LookupRun(dictionary, index, new SearchOptions());
    }

    private static int Search(LookupRun run, string text) => run.Search(FoldedQuery.Of(text), Everyone, 0, 10).Page.Length;

    private static void Compare(int entries, string name, string[] questions, Func<string, int> ours, Func<string, int> plain)
    {
        var (rate, p50, p99, found) = Ask(questions, ours);
        var (plainRate, plainP50, _, _) = Ask(questions, plain);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries,-8} {name,-20} {rate,10:F0} {p50,9:F1} {p99,9:F1} {plainRate,10:F0} {plainP50,9:F1} {plainP50 / p50,8:F1} {found,7:P0}"));
    }

    private static (double Rate, double P50, double P99, double Found) Ask(string[] questions, Func<string, int> ask)
    {
        var warming = Stopwatch.GetTimestamp();
        for (var at = 0; at < questions.Length && Stopwatch.GetElapsedTime(warming) < Period; at++)
            ask(questions[at]);
        var times = new List<double>(1 << 20);
        var found = 0;
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Period)
        {
            var from = Stopwatch.GetTimestamp();
            found += ask(questions[times.Count % questions.Length]) > 0 ? 1 : 0;
            times.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
        }
        var rate = times.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        times.Sort();
        return (rate, times[times.Count / 2], times[(int)(times.Count * 0.99)], (double)found / times.Count);
    }
}
