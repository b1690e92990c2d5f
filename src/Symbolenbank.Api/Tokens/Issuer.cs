using Microsoft.Extensions.Options;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Tokens;

/// <summary>The name and addresses of the built-in token service.</summary>
internal sealed class Issuer(IOptions<ApiOptions> options, SurfaceTable surfaces)
{
    public const string TokenPath = "/oauth/token";
    public const string KeysPath = "/oauth/jwks";
    public const string MetadataPath = "/.well-known/oauth-authorization-server";

    private string? _name;

    /// <summary>The issuer identifier: an origin without a trailing slash.</summary>
    public string Name => _name ??= options.Value.PublicAddress?.GetLeftPart(UriPartial.Authority)
        ?? surfaces.AddressOf(Surface.Api)
        ?? throw new InvalidOperationException($"Set {ApiOptions.Section}:{nameof(ApiOptions.PublicAddress)}: the machine surface is not served here.");

    public string TokenEndpoint => Name + TokenPath;

    public string KeysEndpoint => Name + KeysPath;
}
