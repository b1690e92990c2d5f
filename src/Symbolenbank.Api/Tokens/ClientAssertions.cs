using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Api.Tokens;

/// <summary>
/// Reads and checks client assertions (RFC 7523), as strictly as FAPI 2.0 asks: the audience is the issuer identifier as a single string,
/// the lifetime is short, and every assertion has a <c>jti</c> by which it is used up.
/// </summary>
internal sealed class ClientAssertions(Issuer issuer, IOptions<TokenOptions> options, TimeProvider clock)
{
    private const int LongestId = 256;

    private static readonly string[] Types = ["JWT", "client-authentication+jwt"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Reads the assertion without believing it; null when it is none.</summary>
    public static JsonWebToken? Read(string assertion)
    {
        if (assertion.Length > ApiOptions.LongestToken || TokenClaims.Read(assertion) is not { } token) return null;
        return token.Subject is { Length: > 0 and <= LongestId } subject && string.Equals(subject, token.Issuer, StringComparison.Ordinal) ? token : null;
    }

    /// <summary>Whether the assertion is signed by the key, means this bank, and is neither old nor made to last.</summary>
    public async Task<bool> HoldsAsync(JsonWebToken assertion, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            IssuerSigningKeyResolver = (_, _, _, _) => [key],
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = ClientKeys.Algorithms,
            ValidIssuer = assertion.Subject,
            ValidateAudience = false,
            ValidateLifetime = false,
            TypeValidator = (type, _, _) => type,
        });
        var claims = TokenClaims.Of(assertion);
        return result.IsValid
            && TypeHolds(assertion)
            && string.Equals(TokenClaims.Text(claims, "aud"), issuer.Name, StringComparison.Ordinal)
            && TimesHold(claims)
            && TokenClaims.Text(claims, "jti") is { Length: > 0 and <= LongestId };
    }

    /// <summary>What uses the assertion up: the same for every assertion with this subject and <c>jti</c>.</summary>
    public OneTimeKey ToOneTimeKey(JsonWebToken assertion)
    {
        var claims = TokenClaims.Of(assertion);
        var name = Encoding.UTF8.GetBytes($"{assertion.Subject}\n{TokenClaims.Text(claims, "jti")}");
        return new OneTimeKey("client-assertion", Base64UrlEncoder.Encode(SHA256.HashData(name)), TokenClaims.Time(claims, "exp")!.Value + options.Value.ClockSkew);
    }

    private static bool TypeHolds(JsonWebToken assertion) =>
        string.IsNullOrEmpty(assertion.Typ) || Types.Contains(assertion.Typ, StringComparer.OrdinalIgnoreCase);

    private bool TimesHold(JsonElement claims)
    {
        var now = clock.GetUtcNow();
        var skew = options.Value.ClockSkew;
        return TokenClaims.Time(claims, "exp") is { } expires
            && expires > now - skew
            && expires <= now + options.Value.AssertionLifetime + skew
            && !(TokenClaims.Time(claims, "nbf") > now + skew)
            && !(TokenClaims.Time(claims, "iat") > now + skew);
    }
}
