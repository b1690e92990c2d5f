using System.Diagnostics;
using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;
#if SEARCH_LUCENE
using Symbolenbank.Search.Lucene;
#endif

namespace Symbolenbank.Benchmarks.Search;

/// <summary>The index alone, without record and HTTP: questions a second, build time and memory, beside plain SQLite FTS5 in the same run; built with Lucene.Net, both engines beside one another.</summary>
internal static class SearchBenchmark
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);
    private static readonly Viewpoint Everyone = new(Tlp.Clear, Pap.Clear, null);

    public static Task RunAsync(string[] sizes)
    {
        var shipped = Directory.EnumerateFiles(Path.Combine(BankFolders.Find(null, null).Data, "entries"), "*.json")
            .Select(static file => EntryJson.Read(File.ReadAllText(file))).ToArray();
        Console.WriteLine("                                        --------- this index ----------  two threads  ---- plain FTS5 ----");
        Console.WriteLine("entries  question             engine      a second    p50 µs    p99 µs   a second   a second    p50 µs    ratio   found   (ratio of the medians)");
        foreach (var size in sizes.Length > 0 ? sizes : ["shipped", "10000", "100000"])
            Measure(size == "shipped" ? shipped : [.. new GeneratedEntries().Take(int.Parse(size, CultureInfo.InvariantCulture))]);
        return Task.CompletedTask;
    }

    private static IReadOnlyList<(string Name, Func<string, IEntryIndex> Open)> Engines =>
    [
        ("FTS5", static folder => new Fts5EntryIndex(Path.Combine(folder, "search.db"))),
#if SEARCH_LUCENE
        ("Lucene.Net", static folder => new LuceneEntryIndex(Path.Combine(folder, "search-lucene"), new LuceneOptions())),
#endif
    ];

    private static void Measure(IReadOnlyList<EntryContent> entries)
    {
        var folder = Directory.CreateTempSubdirectory("symbolenbank-bench-").FullName;
        try
        {
            var questions = new Questions(entries);
            using var plain = new PlainFts5(Path.Combine(folder, "plain.db"), entries);
            var dictionary = Dictionary(entries);
            var runs = new List<(string Name, LookupRun Run, IEntryIndex Index)>();
            foreach (var (name, open) in Engines)
            {
                var index = open(Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
                Fill(index, entries, name, Path.Combine(folder, name));
                runs.Add((name, new LookupRun(dictionary, index, new SearchOptions()), index));
            }
            foreach (var (name, asked, peer) in Asked(questions, plain))
            {
                var peers = Ask(asked, peer);
                foreach (var (engine, run, _) in runs)
                    Print(entries.Count, name, engine, asked, name.StartsWith("prefix", StringComparison.Ordinal) ? text => Suggest(run, text) : text => Search(run, text), peers);
            }
            foreach (var (engine, run, index) in runs)
            {
                PrintAlike(entries, engine, run);
                index.Dispose();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<(string Name, string[] Asked, Func<string, int> Peer)> Asked(Questions questions, PlainFts5 plain) =>
    [
        ("form as typed", questions.Forms, plain.Form),
        ("form in other case", questions.Folded, plain.Form),
        ("prefix while typing", questions.Beginnings, plain.Beginning),
        ("misspelling", questions.Misspelled, plain.Misspelled),
        ("meaning", questions.Meanings, plain.Meaning),
        ("pasted text", questions.Posts, plain.Meaning),
    ];

    private static LiveDictionary Dictionary(IReadOnlyList<EntryContent> entries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var dictionary = new LiveDictionary();
        dictionary.Replace(FormDictionary.Of([.. entries.Select(static entry => IndexedEntry.Of(_ => entry)!)]));
        var built = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count,-8} dictionary built in {built.TotalSeconds:F2} s, {memory / 1e6:F1} MB"));
        return dictionary;
    }

    private static void Fill(IEntryIndex index, IReadOnlyList<EntryContent> entries, string name, string folder)
    {
        EntryDocument[] documents = [.. entries.Select(static entry => EntryDocument.Of(_ => entry)!)];
        var began = Stopwatch.GetTimestamp();
        index.Fill(1, documents);
        var filled = Stopwatch.GetElapsedTime(began);
        began = Stopwatch.GetTimestamp();
        index.Apply(2, [documents[0]], []);
        var size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries.Count,-8} {name}: {index.Engine}, filled in {filled.TotalSeconds:F2} s, {size / 1e6:F1} MB on disk; one change in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:F1} ms"));
    }

    private static int Search(LookupRun run, string text) => run.Search(FoldedQuery.Of(text), Everyone, 0, 10).Page.Length;

    private static int Suggest(LookupRun run, string text) => run.Suggest(FoldedQuery.Of(text), Everyone, "nl").Length;

    private static void Print(int entries, string name, string engine, string[] questions, Func<string, int> ask, (double Rate, double P50, double P99, double Found) plain)
    {
        var (rate, p50, p99, found) = Ask(questions, ask);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries,-8} {name,-20} {engine,-10} {rate,9:F0} {p50,9:F1} {p99,9:F1} {TwoThreads(questions, ask),10:F0} {plain.Rate,10:F0} {plain.P50,9:F1} {plain.P50 / p50,8:F1} {found,7:P0}"));
    }

    // Plain FTS5 has nothing to compare this with.
    private static void PrintAlike(IReadOnlyList<EntryContent> entries, string engine, LookupRun run)
    {
        var (byCode, asked) = (entries.ToDictionary(static entry => entry.Code.ToString()), entries.Take(100).Select(static entry => entry.Code.ToString()).ToArray());
        var (rate, p50, p99, found) = Ask(asked, code => run.Like(byCode[code], Everyone, 5).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count,-8} {"like this one",-20} {engine,-10} {rate,9:F0} {p50,9:F1} {p99,9:F1} {found,47:P0}"));
    }

    private static double TwoThreads(string[] questions, Func<string, int> ask)
    {
        var rates = new double[2];
        Parallel.For(0, rates.Length, new ParallelOptions { MaxDegreeOfParallelism = rates.Length }, at => rates[at] = Ask(questions, ask).Rate);
        return rates.Sum();
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
