using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Api.Tokens;

/// <summary>One key of the built-in token service: ES256 on P-256.</summary>
/// <param name="Id">The <c>kid</c>: the JWK thumbprint (RFC 7638).</param>
/// <param name="SignsFrom">From when on it signs, until a later key does.</param>
internal sealed record SigningKey(string Id, DateTimeOffset SignsFrom, ECDsaSecurityKey Key)
{
    public static SigningKey Create(DateTimeOffset signsFrom) => Of(ECDsa.Create(ECCurve.NamedCurves.nistP256), signsFrom);

    /// <exception cref="JsonException">The text is no stored key.</exception>
    /// <exception cref="CryptographicException">The numbers are no key.</exception>
    public static SigningKey Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, SigningKeyJson.Default.StoredKey) ?? throw new JsonException("The document is empty.");
        return Of(
            ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                D = Base64UrlEncoder.DecodeBytes(stored.D),
                Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(stored.X), Y = Base64UrlEncoder.DecodeBytes(stored.Y) },
            }),
            stored.SignsFrom);
    }

    /// <summary>The key with its private part, for its file.</summary>
    public string Write()
    {
        var numbers = Key.ECDsa.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.Serialize(
            new StoredKey
            {
                Kid = Id,
                SignsFrom = SignsFrom,
                X = Base64UrlEncoder.Encode(numbers.Q.X!),
                Y = Base64UrlEncoder.Encode(numbers.Q.Y!),
                D = Base64UrlEncoder.Encode(numbers.D!),
            },
            SigningKeyJson.Default.StoredKey);
    }

    /// <summary>The public part, for the key set.</summary>
    public PublishedKey ToPublished()
    {
        var point = Key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new PublishedKey { Kid = Id, X = Base64UrlEncoder.Encode(point.X!), Y = Base64UrlEncoder.Encode(point.Y!) };
    }

    private static SigningKey Of(ECDsa ecdsa, DateTimeOffset signsFrom)
    {
        var key = new ECDsaSecurityKey(ecdsa);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return new SigningKey(key.KeyId, signsFrom, key);
    }
}

/// <summary>A key as its file holds it: a JWK with the moment from which it signs.</summary>
internal sealed record StoredKey
{
    public string Kty { get; init; } = "EC";

    public string Crv { get; init; } = "P-256";

    public required string Kid { get; init; }

    public required DateTimeOffset SignsFrom { get; init; }

    public required string X { get; init; }

    public required string Y { get; init; }

    public required string D { get; init; }
}

/// <summary>A key as everybody may see it (RFC 7517).</summary>
internal sealed record PublishedKey
{
    public string Kty { get; init; } = "EC";

    public string Use { get; init; } = "sig";

    public string Alg { get; init; } = SecurityAlgorithms.EcdsaSha256;

    public string Crv { get; init; } = "P-256";

    public required string Kid { get; init; }

    public required string X { get; init; }

    public required string Y { get; init; }
}

/// <summary>The key set document.</summary>
internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredKey))]
[JsonSerializable(typeof(PublishedKeys))]
internal sealed partial class SigningKeyJson : JsonSerializerContext;
