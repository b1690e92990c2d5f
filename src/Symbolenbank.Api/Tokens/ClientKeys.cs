using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Api.Tokens;

/// <summary>Chooses the public key that a client's assertion must be signed with: from that client's own key set, never from the assertion.</summary>
internal static class ClientKeys
{
    private const int SmallestRsa = 2048;

    /// <summary>The algorithms that are accepted, and nothing else: no <c>none</c>, no shared secrets, no RSA PKCS #1 v1.5.</summary>
    public static readonly string[] Algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    /// <summary>
    /// A key that nobody holds. Assertions of unknown clients are checked against it, so that refusing them takes about as long as refusing a known one's.
    /// </summary>
    public static readonly SecurityKey Nobody = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key named by <paramref name="kid"/>, or the only one that fits when no name is given; null otherwise.</summary>
    /// <exception cref="ArgumentException">The text is no key set.</exception>
    public static SecurityKey? Choose(string jwks, string? kid, string algorithm)
    {
        var fitting = new JsonWebKeySet(jwks).Keys.Where(key => Fits(key, algorithm)).ToList();
        if (string.IsNullOrEmpty(kid)) return fitting.Count is 1 ? fitting[0] : null;
        return fitting.Find(key => string.Equals(key.Kid, kid, StringComparison.Ordinal));
    }

    private static bool Fits(JsonWebKey key, string algorithm) =>
        key.Use is null or "" or "sig"
        && (string.IsNullOrEmpty(key.Alg) || string.Equals(key.Alg, algorithm, StringComparison.Ordinal))
        && algorithm switch
        {
            SecurityAlgorithms.EcdsaSha256 => key is { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: JsonWebKeyECTypes.P256 },
            SecurityAlgorithms.RsaSsaPssSha256 => key.Kty is JsonWebAlgorithmsKeyTypes.RSA && key.KeySize >= SmallestRsa,
            _ => false,
        };
}
