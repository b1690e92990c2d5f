using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>A small OpenID provider of a test: it signs what it is told to, and checks the code verifier.</summary>
internal sealed class OpenIdProviderHost : IAsyncDisposable
{
    private readonly ECDsaSecurityKey _key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "k1" };
    private readonly WebApplication _app;
    private string _challenge = "";

    private OpenIdProviderHost(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The claims of the next token; null leaves the standard one.</summary>
    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>What the token is signed with, when not with the provider's key.</summary>
    public SecurityKey? OtherKey { get; set; }

    public static async Task<OpenIdProviderHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var host = new OpenIdProviderHost(builder.Build());
        host._app.Urls.Add("http://127.0.0.1:0");
        host._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = host.Address,
            ["authorization_endpoint"] = host.Address + "/authorize",
            ["token_endpoint"] = host.Address + "/token",
            ["jwks_uri"] = host.Address + "/jwks",
        }));
        host._app.MapGet("/jwks", () => Results.Json(new { keys = new[] { host.PublicKey() } }));
        host._app.MapPost("/token", host.Redeem);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Notes what the bank asked for, as the provider's page would.</summary>
    public void Take(string challenge, string nonce, string subject)
    {
        _challenge = challenge;
        Claims.Clear();
        (Claims["nonce"], Claims["sub"], Claims["aud"], Claims["iss"]) = (nonce, subject, "bank", Address);
        OtherKey = null;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("bank:secret"));
        var isBank = request.Headers.Authorization == $"Basic {basic}" && form["code"] == "code";
        if (!isBank || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != _challenge) return Results.BadRequest();
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object>(Claims, StringComparer.Ordinal) { ["exp"] = Claims.GetValueOrDefault("exp", TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds()) },
            SigningCredentials = new SigningCredentials(OtherKey ?? _key, SecurityAlgorithms.EcdsaSha256),
        });
        return Results.Json(new { id_token = token, access_token = "unused", token_type = "Bearer" });
    }

    private object PublicKey()
    {
        var point = _key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new { kty = "EC", crv = "P-256", kid = "k1", use = "sig", alg = "ES256", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) };
    }
}
