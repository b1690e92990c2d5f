using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Megabytes a second on one core, build time and bytes a form, beside hyperscan, ripgrep and <see cref="System.Buffers.SearchValues{T}"/> over the same posts and forms.</summary>
internal static class ScanBenchmark
{
    /// <param name="arguments">See <see cref="ScanPlan"/>; none for all of it.</param>
    public static Task RunAsync(string[] arguments)
    {
        var plan = ScanPlan.Of(arguments);
        var words = CommonFirst();
        var text = new Posts(words).Make(plan.Megabytes * 1_000_000);
        var folder = Directory.CreateTempSubdirectory("symbolenbank-scan-").FullName;
        try
        {
            var posts = new ScannedPosts(text, folder);
            Console.WriteLine(FormattableString.Invariant($"{posts.Bytes.Length / 1e6:F0} MB of posts ({posts.Texts.Length} texts), one core, best of {ScanTable.Repeats}; seconds are of processor time, which other work on the machine disturbs less"));
            foreach (var count in plan.Counts)
                new ScanRound(posts, new Posts(words).Forms(count), plan).Run();
            if (plan.Has("worst"))
                WorstCases.Run();
            if (plan.Has("sentences"))
                OwnSentences.Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return Task.CompletedTask;
    }

    /// <summary>The words of Dutch and English dictionaries, the shortest first; without the affixes, single letters and abbreviations that dictionaries also hold.</summary>
    public static string[] CommonFirst() =>
        [.. HunspellWords.Read(File("nl", "aff"), File("nl", "dic")).Concat(HunspellWords.Read(File("en", "aff"), File("en", "dic"))).Select(static word => word.Word)
            .Where(static word => word.Length > 1 && word.All(char.IsAsciiLetterLower)).Distinct(StringComparer.Ordinal).OrderBy(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];

    private static string File(string language, string kind) => Path.Combine(AppContext.BaseDirectory, "words", $"{language}.{kind}");
}
