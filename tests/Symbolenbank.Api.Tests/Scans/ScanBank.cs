using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

[assembly: AssemblyFixture(typeof(Symbolenbank.Api.Tests.Scans.ScanBank))]

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>A bank with forms that texts are scanned for, a platform that may, and small limits.</summary>
public sealed class ScanBank : IAsyncLifetime
{
    public const string Scan = "scan";
    public const string Form = "zwaluwkruis";
    public const string Code = "SB-2026-0001";

    private Platform _platform = null!;

    public string Token { get; private set; } = "";

    internal ApiBank Bank { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Dictionary<string, string?> SmallLimits => new(StringComparer.Ordinal)
    {
        ["Scanning:LongestText"] = "200",
        ["Scanning:CompileSeconds"] = "60",
        ["Scanning:MostMatches"] = "3",
        ["Api:Scans:MostTexts"] = "5",
        ["Api:Scans:LargestBody"] = "4096",
        ["Api:Scans:MostLines"] = "12",
        ["Api:Scans:LongestLine"] = "1024",
        ["Api:Scans:StreamsPerClient"] = "4",
        ["Api:Limits:NetworkPerMinute"] = "1000000",
    };

    internal static EntryContent[] Entries =>
    [
        Scanned(Code, Form),
        Scanned("SB-2026-0002", "fluisterkruis") with { Tlp = Tlp.Amber },
        Scanned("SB-2026-0003", "zwaluwkruis bergkristal") with { Pap = Pap.Amber },
        InventedEntry.Of("SB-2026-0004", "opzoekwoord"),
    ];

    internal static EntryContent Scanned(string code, string form)
    {
        var entry = InventedEntry.Of(code, form);
        return entry with { Forms = [.. entry.Forms.Select(one => one with { Use = FormUse.Scan })] };
    }

    public async ValueTask InitializeAsync()
    {
        Bank = await ApiBank.StartAsync(Ct, SmallLimits, Entries);
        _platform = await Bank.AddAsync(Platform.New("scan-platform"), Ct, Scan, perMinute: 1_000_000);
        Token = await Bank.TokenAsync(_platform, Ct);

        // The first scan of a process reads the spelling dictionaries, which takes a while on a busy machine.
        using var first = await SendAsync(new { text = "" });
        first.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _platform.Dispose();
        await Bank.DisposeAsync();
    }

    internal static Task<HttpResponseMessage> SendAsync(ApiBank bank, string? token, string body, string type = "application/json", string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "v1/scans") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (language is not null) request.Headers.AcceptLanguage.ParseAdd(language);
        return bank.SendAsync(token, request, Ct);
    }

    internal Task<HttpResponseMessage> SendAsync(string body, string type = "application/json", string? language = null) => SendAsync(Bank, Token, body, type, language);

    internal Task<HttpResponseMessage> SendAsync(object body) => SendAsync(JsonSerializer.Serialize(body));

    /// <summary>Streams these lines at once and gives the lines of the answer.</summary>
    internal async Task<IReadOnlyList<JsonElement>> StreamAsync(params string[] lines)
    {
        using var response = await SendAsync(string.Join('\n', lines), "application/x-ndjson");
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
