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
        if (assertion.Length > ApiOptions.LongestToken) return null;
        try
        {
            var token = new JsonWebToken(assertion);
            return !token.IsEncrypted && token.Subject is { Length: > 0 and <= LongestId } subject && string.Equals(subject, token.Issuer, StringComparison.Ordinal)
                ? token
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
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
        return result.IsValid && TypeHolds(assertion) && AudienceHolds(assertion) && TimesHold(assertion) && Text(assertion, "jti") is { Length: > 0 and <= LongestId };
    }

    /// <summary>What uses the assertion up: the same for every assertion with this subject and <c>jti</c>.</summary>
    public OneTimeKey ToOneTimeKey(JsonWebToken assertion) => new(
        "client-assertion",
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(assertion.Subject + "\n" + Text(assertion, "jti")))),
        Time(assertion, "exp")!.Value + options.Value.ClockSkew);

    private static bool TypeHolds(JsonWebToken assertion) =>
        string.IsNullOrEmpty(assertion.Typ) || Types.Contains(assertion.Typ, StringComparer.OrdinalIgnoreCase);

    private bool AudienceHolds(JsonWebToken assertion) => string.Equals(Text(assertion, "aud"), issuer.Name, StringComparison.Ordinal);

    private bool TimesHold(JsonWebToken assertion)
    {
        var now = clock.GetUtcNow();
        var skew = options.Value.ClockSkew;
        return Time(assertion, "exp") is { } expires
            && expires > now - skew
            && expires <= now + options.Value.AssertionLifetime + skew
            && !(Time(assertion, "nbf") > now + skew)
            && !(Time(assertion, "iat") > now + skew);
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<JsonElement>(claim, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<JsonElement>(claim, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds)
            && seconds is >= 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;
}
