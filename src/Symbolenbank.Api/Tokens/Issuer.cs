using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Api.Tokens;

/// <summary>The name and addresses of the built-in token service: those of <c>Bank:ApiAddress</c>.</summary>
internal sealed class Issuer(IOptions<BankOptions> options)
{
    public const string TokenPath = "/oauth/token";
    public const string KeysPath = "/oauth/jwks";
    public const string MetadataPath = "/.well-known/oauth-authorization-server";

    /// <summary>The issuer identifier: an origin without a trailing slash.</summary>
    public string Name => options.Value.ApiAddress;

    public string TokenEndpoint => Name + TokenPath;

    public string KeysEndpoint => Name + KeysPath;
}
