using System.Net.Http.Json;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Authorities;

/// <summary>A Duende IdentityServer that somebody else runs, set up as <c>docs/identity/duende.md</c> says and named by environment variables.</summary>
internal sealed class DuendeAuthority : TestAuthority
{
    private const string Prefix = "SYMBOLENBANK_TEST_DUENDE_";

    private readonly HttpClient _http = new();
    private readonly string _issuer = Variable("ISSUER")!;
    private readonly string _secret = Variable("SECRET") ?? "";

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Api:Authority:Issuer"] = _issuer,
        ["Api:Authority:MetadataAddress"] = _issuer + "/.well-known/openid-configuration",
        ["Api:Authority:Algorithms:0"] = Variable("ALGORITHM") ?? "RS256",
    };

    public override string ClientId => Variable("CLIENT") ?? "contract-platform";

    /// <summary>Null when no instance is named.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable(Prefix + name);

    public override Task BeginAsync(ApiBank bank, CancellationToken ct) => bank.AddAsync(Platform.New(ClientId), ct);

    public override Task<string> TokenAsync(string scope, CancellationToken ct) => AskAsync(scope, resource: "urn:symbolenbank:api", ct);

    public override Task<string> TokenForAnotherAudienceAsync(string scope, CancellationToken ct) => AskAsync("other", resource: "urn:other:api", ct);

    /// <summary>Its keys cannot be turned from outside.</summary>
    public override Task RotateAsync(CancellationToken ct)
    {
        Assert.Skip("An instance of Duende IdentityServer turns its keys by itself, in weeks.");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> AskAsync(string scope, string resource, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = ClientId, ["client_secret"] = _secret, ["scope"] = scope, ["resource"] = resource,
        });
        using var response = await _http.PostAsync(_issuer + "/connect/token", form, ct);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }
}
