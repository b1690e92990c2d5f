using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Symbolenbank.Benchmarks.Api;

/// <summary>
/// The machine surface as platforms meet it (authenticated, limited, durably audited) beside a bare endpoint that answers as many bytes,
/// on the same machine, in turns. Each is a process of its own; a third asks.
/// </summary>
internal static class ApiBenchmark
{
    private const int Connections = 64;
    private const int Rounds = 5;
    private const string Unlimited = "100000000";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("symbolenbank-bench-");
        try
        {
            using var bank = await StartBankAsync(folder.FullName);
            var entries = await ReadEntriesAsync(folder.FullName);
            var token = await TokenAsync(bank, folder.FullName);
            var search = Search(token, entries.Where(entry => !entry.Form.Contains(' ', StringComparison.Ordinal)));
            var words = Search(token, entries.Where(entry => entry.Form.Contains(' ', StringComparison.Ordinal)));
            var read = Read(token, entries);
            var searchSize = (await new HttpLoad(bank, search, Connections).RunAsync(WarmUp)).AverageBytes;
            var readSize = (await new HttpLoad(bank, read, Connections).RunAsync(WarmUp)).AverageBytes;
            using var bare = await StartBareAsync(searchSize, readSize);
            await new HttpLoad(bare, search, Connections).RunAsync(WarmUp);
            await new HttpLoad(bare, read, Connections).RunAsync(WarmUp);
            Console.WriteLine($"{Connections} connections, {Rounds} turns of {Turn.TotalSeconds} s each, {Environment.ProcessorCount} processors; medians.");
            await CompareAsync("search by form of one word (aim 0.35, p99 10 ms)", bank, bare, search);
            await CompareAsync("read (aim 0.45, p99 10 ms)", bank, bare, read);
            await CompareAsync("search by form of several words, which also asks full text (no aim)", bank, bare, words);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A bank of its own in this folder, without limits of requests.</summary>
    public static Task<ServerProcess> StartBankAsync(string var)
    {
        var port = ServerProcess.FreePort();
        var address = $"http://127.0.0.1:{port}";
        return ServerProcess.StartAsync(
            "Symbolenbank.Api.dll",
            port,
            $"--Bank:Var={var}",
            $"--Bank:ApiAddress={address}",
            $"--Surfaces:Api={address}",
            $"--Api:Limits:NetworkPerMinute={Unlimited}",
            $"--Api:Limits:Clients:demo-platform={Unlimited}",
            "--Logging:LogLevel:Default=Error");
    }

    private static Task<ServerProcess> StartBareAsync(int searchSize, int readSize)
    {
        var port = ServerProcess.FreePort();
        return ServerProcess.StartAsync("Symbolenbank.Benchmarks.dll", port, "bare-server", $"{port}", $"{searchSize}", $"{readSize}");
    }

    /// <summary>A token of the demo platform of that bank.</summary>
    public static Task<string> TokenAsync(ServerProcess bank, string var) =>
        ServerProcess.ReadAsync("symbolenbank.dll", "token", "--client", Path.Combine(var, "demo", "platform-client.json"), "--bank", $"http://127.0.0.1:{bank.Port}");

    /// <summary>Code and preferred form of each shipped entry.</summary>
    private static async Task<IReadOnlyList<(string Code, string Form)>> ReadEntriesAsync(string var)
    {
        var data = Catalog.Hosting.BankFolders.Find(var, configuredData: null).Data;
        List<(string, string)> entries = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "entries"), "*.json").Order(StringComparer.Ordinal))
        {
            var entry = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file));
            entries.Add((entry.GetProperty("code").GetString()!, entry.GetProperty("forms")[0].GetProperty("value").GetString()!));
        }

        return entries;
    }

    private static byte[][] Search(string token, IEnumerable<(string Code, string Form)> entries) => [.. entries.Select(entry =>
    {
        var body = JsonSerializer.Serialize(new { query = entry.Form, limit = 10 });
        var head = $"POST /v1/entries/search HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n";
        return Encoding.UTF8.GetBytes($"{head}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    })];

    private static byte[][] Read(string token, IReadOnlyList<(string Code, string Form)> entries) =>
        [.. entries.Select(entry => Encoding.UTF8.GetBytes($"GET /v1/entries/{entry.Code} HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer {token}\r\n\r\n"))];

    private static async Task CompareAsync(string what, ServerProcess bank, ServerProcess bare, byte[][] requests)
    {
        List<LoadResult> banks = [];
        List<LoadResult> bares = [];
        for (var round = 0; round < Rounds; round++)
        {
            bares.Add(await new HttpLoad(bare, requests, Connections).RunAsync(Turn));
            banks.Add(await new HttpLoad(bank, requests, Connections).RunAsync(Turn));
        }

        var (ours, theirs) = (LoadResult.Median(banks), LoadResult.Median(bares));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {what}, {ours.AverageBytes} bytes
              bare  {theirs.PerSecond,9:F0} requests/s  p50 {theirs.P50,6:F2} ms  p99 {theirs.P99,6:F2} ms  {theirs.Processor,6:F1} µs of processor time a request
              bank  {ours.PerSecond,9:F0} requests/s  p50 {ours.P50,6:F2} ms  p99 {ours.P99,6:F2} ms  {ours.Processor,6:F1} µs of processor time a request
              ratio {ours.PerSecond / theirs.PerSecond,9:F2}
            """));
    }
}
