using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Plain;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Megabytes a second on one core, build time and bytes a form, beside hyperscan, ripgrep and <see cref="SearchValues{T}"/> over the same posts and forms.</summary>
internal static class ScanBenchmark
{
    private const int Repeats = 3;

    /// <param name="sizes">Numbers of forms; a size with <c>mb</c> behind it is how much text.</param>
    public static Task RunAsync(string[] sizes)
    {
        var megabytes = sizes.Where(static size => size.EndsWith("mb", StringComparison.Ordinal)).Select(static size => int.Parse(size[..^2], CultureInfo.InvariantCulture)).FirstOrDefault(100);
        var counts = sizes.Where(static size => !size.EndsWith("mb", StringComparison.Ordinal)).Select(static size => int.Parse(size, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).ToArray();
        var words = CommonFirst();
        var text = new Posts(words).Make(megabytes * 1_000_000);
        var folder = Directory.CreateTempSubdirectory("symbolenbank-scan-").FullName;
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            System.IO.File.WriteAllBytes(Path.Combine(folder, "text"), bytes);
            Console.WriteLine(FormattableString.Invariant($"{bytes.Length / 1e6:F0} MB of posts, one core, best of {Repeats}; seconds are of processor time, which other work on the machine disturbs less"));
            Console.WriteLine("forms    scanner                     MB/s  build s  bytes/form     found");
            foreach (var count in counts is [0] ? [5_000, 50_000, 500_000] : counts)
                Measure(new Posts(words).Forms(count), text, bytes, folder);
            WorstCases();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return Task.CompletedTask;
    }

    private static void Measure(string[] forms, string text, byte[] bytes, string folder)
    {
        var patterns = Path.Combine(folder, "patterns");
        System.IO.File.WriteAllLines(patterns, forms);
        Plain(forms, bytes);
        Full(forms, text, bytes.Length);
        Peers.Hyperscan(forms.Length, Path.Combine(folder, "text"), patterns, Repeats);
        Peers.Ripgrep(forms.Length, Path.Combine(folder, "text"), patterns, bytes.Length);
        Values(forms, text, bytes.Length);
    }

    private static void Plain(string[] forms, byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 2_000_000)).ToArray();
        PlainUtf8.Lower(sample, sample);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var ordinary = WindowCounts.Of(sample);
        var list = new PatternList();
        foreach (var form in forms)
            _ = list.Add(Encoding.UTF8.GetBytes(form));
        var set = new PlainUtf8(new PlainSet(list, ordinary));
        var built = Stopwatch.GetElapsedTime(began);
        ordinary = WindowCounts.None;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Report(forms.Length, "plain", bytes.Length, built, memory / (double)forms.Length, () => set.Count(bytes));
        GC.KeepAlive(set);
    }

    private static void Full(string[] forms, string text, int length)
    {
        _ = OrdinaryWords.For(null);
        var lines = text.Split('\n');
        var scanned = forms.Select(static form => ScanForm.Of(form, "SB-2026-0001")).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var set = FormSet.Compile(scanned);
        var built = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var session = new ScanSession();
        Report(forms.Length, "all lanes, folding, places", length, built, memory / (double)forms.Length, () =>
        {
            var found = 0L;
            foreach (var line in lines)
                found += set.CountIn(line, session);
            return found;
        });
        Report(forms.Length, "  of which reading letters", length, TimeSpan.Zero, double.NaN, () =>
        {
            foreach (var line in lines)
                session.Stream.Read(line);
            return 0;
        });
        GC.KeepAlive(set);
    }

    private static void Values(string[] forms, string text, int length)
    {
        var began = Stopwatch.GetTimestamp();
        var values = SearchValues.Create(forms, StringComparison.OrdinalIgnoreCase);
        var built = Stopwatch.GetElapsedTime(began);
        var part = text[..Math.Min(text.Length, 5_000_000)];
        Report(forms.Length, "SearchValues<string>", (int)((long)length * part.Length / text.Length), built, double.NaN, () =>
        {
            var found = 0L;
            for (var rest = part.AsSpan(); rest.IndexOfAny(values) is >= 0 and var at; rest = rest[(at + 1)..])
                found++;
            return found;
        });
    }

    private static void Report(int forms, string name, int length, TimeSpan built, double bytesPerForm, Func<long> scan)
    {
        var (best, found) = (double.MaxValue, 0L);
        for (var run = 0; run <= Repeats; run++)
        {
            var began = Environment.CpuUsage.UserTime;
            found = scan();
            best = Math.Min(best, (Environment.CpuUsage.UserTime - began).TotalSeconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms,-8} {name,-26} {length / 1e6 / best,6:F0} {built.TotalSeconds,8:F2} {bytesPerForm,11:F0} {found,9}"));
    }

    // Twice the text may take twice the time, and not more.
    private static void WorstCases()
    {
        var set = FormSet.Compile([.. new[] { "zwaluwkruis", "aaaa", "witte zwaluw", "(((naam)))", "88", "⚡⚡", "kkk" }.Select(static form => ScanForm.Of(form))]);
        var session = new ScanSession();
        Console.WriteLine("worst case                1 MB ms    2 MB ms");
        foreach (var (name, unit) in new[] { ("combining marks", "a\u0301\u0301\u0301"), ("one letter", "a"), ("brackets", "((("), ("no space", "zwaluw"), ("digits", "8/"), ("single letters", "k "), ("emoji", "⚡"), ("greek", "ο") })
        {
            var one = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {Time(set, one, session),10:F1} {Time(set, one + one, session),10:F1}"));
        }
    }

    private static double Time(FormSet set, string text, ScanSession session)
    {
        var best = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var began = Stopwatch.GetTimestamp();
            _ = set.CountIn(text, session);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return best;
    }

    /// <summary>The words of Dutch and English dictionaries, the shortest first.</summary>
    public static string[] CommonFirst() =>
        [.. HunspellWords.Read(File("nl", "aff"), File("nl", "dic")).Concat(HunspellWords.Read(File("en", "aff"), File("en", "dic"))).Select(static word => word.Word)
            .Where(static word => Ascii.IsValid(word)).Distinct(StringComparer.Ordinal).OrderBy(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];

    private static string File(string language, string kind) => Path.Combine(AppContext.BaseDirectory, "words", $"{language}.{kind}");
}
