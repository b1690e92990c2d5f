using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Symbolenbank.Benchmarks.Api;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Texts a second through <c>POST /v1/scans</c> (authenticated, recorded, explained) beside the bare scanner with the same forms and posts, in turns on the same machine.</summary>
internal static class ScanDoorBenchmark
{
    private const int TextsTogether = 100;
    private const int Connections = 4;
    private const int Rounds = 3;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("symbolenbank-bench-");
        try
        {
            using var bank = await ApiBenchmark.StartBankAsync(folder.FullName);
            var texts = new Posts(ScanBenchmark.CommonFirst()).Make(2_000_000).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var requests = Requests(await ApiBenchmark.TokenAsync(bank, folder.FullName), texts);
            var set = FormSet.Compile(Forms(folder.FullName));
            _ = ScanAll(set, texts);
            _ = await new HttpLoad(bank, requests, Connections).RunAsync(Turn);
            List<LoadResult> door = [];
            List<double> bare = [];
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add(ScanAll(set, texts));
                door.Add(await new HttpLoad(bank, requests, Connections).RunAsync(Turn));
            }

            Print(set.Count, bare.Order().ElementAt(Rounds / 2), LoadResult.Median(door));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(int forms, double bare, LoadResult door)
    {
        var perText = door.Processor / TextsTogether;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {forms} forms, requests of {TextsTogether} texts over {Connections} connections, {Rounds} turns of {Turn.TotalSeconds} s, {Environment.ProcessorCount} processors; medians
              bare scanner   {1e6 / bare,9:F0} texts a second of processor time  {bare,6:F1} µs a text
              POST /v1/scans {door.PerSecond * TextsTogether,9:F0} texts a second  p99 {door.P99,6:F1} ms a request  {perText,6:F1} µs of processor time a text
              ratio          {bare / perText,9:F2} (processor time)
            """));
    }

    /// <summary>Microseconds of processor time a text.</summary>
    private static double ScanAll(FormSet set, string[] texts)
    {
        var matches = new List<ScanMatch>();
        var began = Environment.CpuUsage.UserTime;
        foreach (var text in texts)
        {
            matches.Clear();
            set.Scan(text, null, matches);
        }

        return (Environment.CpuUsage.UserTime - began).TotalMicroseconds / texts.Length;
    }

    private static ScanForm[] Forms(string var)
    {
        var today = DateOnly.FromDateTime(Process.GetCurrentProcess().StartTime);
        var entries = Path.Combine(Catalog.Hosting.BankFolders.Find(var, configuredData: null).Data, "entries");
        return [.. Directory.EnumerateFiles(entries, "*.json").Select(file => EntryJson.Read(File.ReadAllText(file))).SelectMany(entry => ScannedForms.Of(entry, examples: true, today))];
    }

    private static byte[][] Requests(string token, string[] texts) => [.. texts.Chunk(TextsTogether).Where(chunk => chunk.Length == TextsTogether).Select(chunk =>
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { texts = chunk });
        var head = $"POST /v1/scans HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return (byte[])[.. Encoding.UTF8.GetBytes(head), .. body];
    })];
}
