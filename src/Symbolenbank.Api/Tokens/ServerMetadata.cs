using Symbolenbank.Api.Authentication;

namespace Symbolenbank.Api.Tokens;

/// <summary>What the built-in token service offers (RFC 8414).</summary>
internal sealed record ServerMetadata
{
    public required string Issuer { get; init; }

    public required string TokenEndpoint { get; init; }

    public required string JwksUri { get; init; }

    public IReadOnlyList<string> ScopesSupported { get; init; } = [.. Scopes.All];

    public IReadOnlyList<string> ResponseTypesSupported { get; init; } = [];

    public IReadOnlyList<string> GrantTypesSupported { get; init; } = ["client_credentials"];

    public IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; init; } = ["private_key_jwt"];

    public IReadOnlyList<string> TokenEndpointAuthSigningAlgValuesSupported { get; init; } = ClientKeys.Algorithms;

    public static ServerMetadata Of(Issuer issuer) =>
        new() { Issuer = issuer.Name, TokenEndpoint = issuer.TokenEndpoint, JwksUri = issuer.KeysEndpoint };
}
