using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Identity;

/// <summary>The organisation's own OpenID provider: where to send a visitor, and whom its answer names. Authorization code flow with PKCE, state and nonce.</summary>
/// <remarks>Source: OpenID Connect Core 1.0, section 3.1; RFC 9700. Thread-safe.</remarks>
internal sealed partial class OpenIdProvider(IOptions<OpenIdOptions> options, IOptions<BankOptions> bank, TimeProvider clock, ILogger<OpenIdProvider> log) : IDisposable
{
    /// <summary>How long the provider's description is believed; its keys may change within this time.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private volatile Reading? _last;

    private OpenIdOptions Options => options.Value;

    private string ReturnAddress => bank.Value.PublicAddress + Pages.SignIn.OpenIdEndpoints.ReturnPath;

    /// <summary>The address at the provider for this trip; null when it cannot be reached.</summary>
    public async Task<string?> AddressForAsync(OpenIdTrip trip, CancellationToken ct)
    {
        if (await DescriptionAsync(ct) is not { } provider) return null;
        var query = new QueryBuilder
        {
            { "response_type", "code" },
            { "client_id", Options.ClientId! },
            { "redirect_uri", ReturnAddress },
            { "scope", "openid profile email" },
            { "state", trip.State },
            { "nonce", trip.Nonce },
            { "code_challenge", trip.Challenge },
            { "code_challenge_method", "S256" },
        };
        return provider.AuthorizationEndpoint + (provider.AuthorizationEndpoint.Contains('?', StringComparison.Ordinal) ? "&" + query.ToString()[1..] : query.ToString());
    }

    /// <summary>The name of whoever signed in there; null when the answer does not hold.</summary>
    public async Task<string?> NameInAsync(OpenIdTrip trip, string code, CancellationToken ct)
    {
        try
        {
            if (await DescriptionAsync(ct) is not { } provider || await RedeemAsync(provider, trip, code, ct) is not { } token) return null;
            var read = await _tokens.ValidateTokenAsync(token, Rules(provider));
            if (!read.IsValid)
            {
                LogRefused(read.Exception.GetType().Name);
                return null;
            }

            var claims = (JsonWebToken)read.SecurityToken;
            if (!claims.TryGetPayloadValue<string>("nonce", out var nonce) || nonce != trip.Nonce) return null;
            if (claims.TryGetPayloadValue<string>("azp", out var party) ? party != Options.ClientId : claims.Audiences.Count() > 1) return null;
            return claims.TryGetPayloadValue<string>(Options.Claim, out var name) && name.Length > 0 ? name : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            LogSilent(fault);
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> RedeemAsync(OpenIdConnectConfiguration provider, OpenIdTrip trip, string code, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = ReturnAddress,
            ["client_id"] = Options.ClientId!,
            ["code_verifier"] = trip.Verifier,
        };
        if (Options.ClientSecret is { } secret)
        {
            if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post")) form["client_secret"] = secret;
            else request.Headers.Authorization = Basic(Options.ClientId!, secret);
        }

        request.Content = new FormUrlEncodedContent(form);
        using var answer = await _http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode) return null;
        return (await answer.Content.ReadFromJsonAsync(OpenIdJson.Default.OpenIdAnswer, ct))?.IdToken;
    }

    /// <summary>Source: RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.</summary>
    private static AuthenticationHeaderValue Basic(string clientId, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(secret)}")));

    private TokenValidationParameters Rules(OpenIdConnectConfiguration provider) => new()
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = Options.ClientId,
        IssuerSigningKeys = provider.SigningKeys.Where(key => key is not SymmetricSecurityKey),
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => until > clock.GetUtcNow().UtcDateTime - ClockSkew && (from is null || from <= clock.GetUtcNow().UtcDateTime + ClockSkew),
    };

    private async Task<OpenIdConnectConfiguration?> DescriptionAsync(CancellationToken ct)
    {
        if (_last is { } last && clock.GetElapsedTime(last.At) < Refresh) return last.Provider;
        try
        {
            var address = Options.Authority!.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
            var documents = new HttpDocumentRetriever(_http) { RequireHttps = !Options.Authority.IsLoopback };
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, ct);
            if (read.Issuer.TrimEnd('/') != Options.Authority.AbsoluteUri.TrimEnd('/')) throw new InvalidOperationException($"{address} describes '{read.Issuer}'.");
            _last = new Reading(clock.GetTimestamp(), read);
            return read;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException or JsonException or ArgumentException or TaskCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            LogSilent(fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The OpenID provider did not answer as it should.")]
    private partial void LogSilent(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token of the OpenID provider was refused: {Reason}.")]
    private partial void LogRefused(string reason);

    private sealed record Reading(long At, OpenIdConnectConfiguration Provider);
}
