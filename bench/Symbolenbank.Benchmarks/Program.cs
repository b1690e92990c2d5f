using Symbolenbank.Benchmarks.Api;
using Symbolenbank.Benchmarks.Drafts;
using Symbolenbank.Benchmarks.Scanning;
using Symbolenbank.Benchmarks.Search;

var verbs = new Dictionary<string, Func<string[], Task>>(StringComparer.Ordinal)
{
    ["api"] = ApiBenchmark.RunAsync,
    ["bare-server"] = BareServer.RunAsync,
    ["editor"] = EditorBenchmark.RunAsync,
    ["scan"] = ScanBenchmark.RunAsync,
    ["scans"] = ScanDoorBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
};

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var run))
{
    await Console.Error.WriteLineAsync($"Name one of: {string.Join(", ", verbs.Keys)}.");
    return 1;
}

await run(args[1..]);
return Environment.ExitCode;
