using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Symbolenbank.Api.Tests.Testing;

/// <summary>A client with its own key.</summary>
internal sealed class Platform : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private Platform(string clientId, AsymmetricAlgorithm key) => (ClientId, _key) = (clientId, key);

    public string ClientId { get; }

    public string KeyId => ClientId + "-key";

    public string Algorithm => _key is RSA ? "PS256" : "ES256";

    /// <summary>The public keys as the bank stores them.</summary>
    public string Jwks => new JsonObject { ["keys"] = new JsonArray(Jwk(withPrivate: false)) }.ToJsonString();

    public static Platform New(string clientId) => new(clientId, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static Platform NewRsa(string clientId, int bits = 2048) => new(clientId, RSA.Create(bits));

    /// <summary>The key with its private part.</summary>
    public JsonObject Jwk(bool withPrivate) => _key is RSA rsa ? Rsa(rsa) : Ec((ECDsa)_key, withPrivate);

    /// <summary>A sound assertion, changed as the test says.</summary>
    public string Assertion(string audience, DateTimeOffset now, Action<Dictionary<string, object?>>? change = null, Action<Dictionary<string, object?>>? changeHeader = null)
    {
        Dictionary<string, object?> header = new() { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = KeyId };
        Dictionary<string, object?> payload = new()
        {
            ["iss"] = ClientId,
            ["sub"] = ClientId,
            ["aud"] = audience,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 60,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        change?.Invoke(payload);
        changeHeader?.Invoke(header);
        return Jwt.Sign(Present(header), Present(payload), Sign);
    }

    public byte[] Sign(byte[] bytes) => _key is RSA rsa
        ? rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
        : ((ECDsa)_key).SignData(bytes, HashAlgorithmName.SHA256);

    public void Dispose() => _key.Dispose();

    private static Dictionary<string, object?> Present(Dictionary<string, object?> claims) =>
        claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value);

    private JsonObject Rsa(RSA rsa)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["alg"] = "PS256", ["use"] = "sig", ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
    }

    private JsonObject Ec(ECDsa key, bool withPrivate)
    {
        var numbers = key.ExportParameters(withPrivate);
        var jwk = new JsonObject
        {
            ["kty"] = "EC", ["crv"] = "P-256", ["alg"] = "ES256", ["use"] = "sig", ["kid"] = KeyId,
            ["x"] = Base64Url.EncodeToString(numbers.Q.X), ["y"] = Base64Url.EncodeToString(numbers.Q.Y),
        };
        if (withPrivate) jwk["d"] = Base64Url.EncodeToString(numbers.D);
        return jwk;
    }
}
