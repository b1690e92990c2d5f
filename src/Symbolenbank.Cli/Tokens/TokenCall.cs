using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Cli.Tokens;

/// <summary>Asks a token endpoint for an access token with <c>private_key_jwt</c> (RFC 7523).</summary>
internal sealed class TokenCall(HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <returns>The access token.</returns>
    /// <exception cref="TokenException">The key cannot sign, the endpoint cannot be reached, or it refused.</exception>
    public async Task<string> GetAsync(ClientFile client, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = client.Scope,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assert(client),
        });
        try
        {
            using var response = await http.PostAsync(client.TokenEndpoint, form, ct);
            var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(ct));
            return response.IsSuccessStatusCode ? answer.GetProperty("access_token").GetString()! : throw Refused(client, answer);
        }
        catch (HttpRequestException exception)
        {
            throw new TokenException($"{client.TokenEndpoint} cannot be reached: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new TokenException($"{client.TokenEndpoint} did not answer as a token endpoint does.");
        }
    }

    private static TokenException Refused(ClientFile client, JsonElement answer)
    {
        var error = Text(answer, "error");
        return new TokenException(error.Length is 0 ? $"{client.TokenEndpoint} refused." : $"{client.TokenEndpoint} refused: {error}. {Text(answer, "error_description")}".TrimEnd());
    }

    private static string Text(JsonElement answer, string name) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private string Assert(ClientFile client)
    {
        var now = clock.GetUtcNow();
        try
        {
            var key = new JsonWebKey(client.PrivateKey.GetRawText());
            if (!key.HasPrivateKey) throw new TokenException("The client file holds no private key.");
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = client.ClientId,
                Audience = client.Audience,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Lifetime).UtcDateTime,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = client.ClientId, ["jti"] = Guid.NewGuid().ToString("N") },
                SigningCredentials = new SigningCredentials(key, string.IsNullOrEmpty(key.Alg) ? SecurityAlgorithms.EcdsaSha256 : key.Alg),
            });
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            throw new TokenException("The private key in the client file cannot sign.");
        }
    }
}
