using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Authorities;

/// <summary><c>oidc-provider</c> from npm as a process of its own.</summary>
internal sealed class OidcProviderAuthority : TestAuthority
{
    private readonly Platform _platform;
    private readonly Process _process;
    private readonly HttpClient _http = new();
    private readonly string _issuer;

    private OidcProviderAuthority(Platform platform, Process process, string issuer) => (_platform, _process, _issuer) = (platform, process, issuer);

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Api:Authority:Issuer"] = _issuer,
        ["Api:Authority:MetadataAddress"] = _issuer + "/.well-known/openid-configuration",
        ["Api:Authority:RefreshAtUnknownKey"] = "00:00:01",
    };

    public override string ClientId => _platform.ClientId;

    public static async Task<OidcProviderAuthority> StartAsync(CancellationToken ct)
    {
        var platform = Platform.New("contract-platform");
        var process = Process.Start(new ProcessStartInfo("node", [NodeFolder.Script("oidc-provider.mjs"), platform.ClientId, platform.Jwks])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await ReadAsync(process, "issuer ", ct);
        return new OidcProviderAuthority(platform, process, line["issuer ".Length..]);
    }

    public override Task BeginAsync(ApiBank bank, CancellationToken ct) => bank.AddAsync(_platform, ct);

    public override Task<string> TokenAsync(string scope, CancellationToken ct) => AskAsync(ct, ("scope", scope));

    public override Task<string> TokenForAnotherAudienceAsync(string scope, CancellationToken ct) => AskAsync(ct, ("scope", scope), ("resource", "urn:other:api"));

    public override async Task RotateAsync(CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync("rotate");
        await ReadAsync(_process, "done rotate", ct);
        // The bank asks again for an unknown key at most once a second here.
        await Task.Delay(TimeSpan.FromSeconds(1.1), ct);
    }

    public override async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
        _platform.Dispose();
    }

    private async Task<string> AskAsync(CancellationToken ct, params (string, string)[] more)
    {
        using var form = ApiBank.TokenForm(_platform.Assertion(_issuer, TimeProvider.System.GetUtcNow()), more);
        using var response = await _http.PostAsync(_issuer + "/token", form, ct);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(ct));
        return (await response.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }

    private static async Task<string> ReadAsync(Process process, string beginning, CancellationToken ct)
    {
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException("oidc-provider ended.");
    }
}
