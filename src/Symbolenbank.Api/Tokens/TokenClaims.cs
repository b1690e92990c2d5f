using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Api.Tokens;

/// <summary>Reads claims as they stand in the payload: a text is a text and a list is a list, which the token's own accessors do not tell apart.</summary>
internal static class TokenClaims
{
    /// <summary>The token without believing it; null when the text is no signed token.</summary>
    public static JsonWebToken? Read(string text)
    {
        try
        {
            var token = new JsonWebToken(text);
            return token.IsEncrypted ? null : token;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonElement Of(JsonWebToken token) => JsonSerializer.Deserialize(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), TokenJson.Default.JsonElement);

    /// <summary>The claim's one text; null when it is absent or anything else.</summary>
    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>The claim's one text or list of texts; empty when it is absent or anything else.</summary>
    public static IReadOnlyList<string> Texts(JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }

    /// <summary>The claim as a moment (RFC 7519 NumericDate); null when it is absent or anything else.</summary>
    public static DateTimeOffset? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;
}
