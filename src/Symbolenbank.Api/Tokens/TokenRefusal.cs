using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolenbank.Api.Tokens;

/// <summary>A refusal of the token endpoint (RFC 6749 section 5.2). Every refused client gets the same bytes, known or not.</summary>
internal sealed record TokenRefusal(int Status, string Error, string Description)
{
    public static readonly TokenRefusal InvalidClient = new(401, "invalid_client", "The client assertion is not accepted.");
    public static readonly TokenRefusal UnsupportedGrantType = new(400, "unsupported_grant_type", "Only client_credentials is supported.");
    public static readonly TokenRefusal InvalidScope = new(400, "invalid_scope", "At least one requested scope is not granted to this client.");
    public static readonly TokenRefusal InvalidTarget = new(400, "invalid_target", "The requested resource is not this bank.");
    public static readonly TokenRefusal Unavailable = new(503, "temporarily_unavailable", "No token can be issued now. Try again shortly.");

    public static TokenRefusal InvalidRequest(string description) => new(400, "invalid_request", description);

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(response.Body, new TokenError(Error, Description), TokenJson.Default.TokenError, response.HttpContext.RequestAborted);
    }
}

internal sealed record TokenError(string Error, string ErrorDescription);

/// <summary>A token that was granted (RFC 6749 section 5.1).</summary>
/// <param name="ExpiresIn">In seconds.</param>
internal sealed record TokenGrant(string AccessToken, string TokenType, int ExpiresIn, string Scope);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenError))]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(ServerMetadata))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TokenJson : JsonSerializerContext;
