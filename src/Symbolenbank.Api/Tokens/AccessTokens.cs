using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Catalog.Agreements;

namespace Symbolenbank.Api.Tokens;

/// <summary>Makes access tokens in the profile of RFC 9068.</summary>
internal sealed class AccessTokens(Issuer issuer, SigningKeys keys, IOptions<ApiOptions> api, IOptions<TokenOptions> options, TimeProvider clock)
{
    /// <summary>The <c>typ</c> of an access token.</summary>
    public const string Type = "at+jwt";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A signed token; it ends with the client's agreement if that is sooner.</summary>
    public TokenGrant Make(ClientAccess client, string scope)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var expires = now + options.Value.Lifetime;
        if (client.EndsAt < expires) expires = client.EndsAt;
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = issuer.Name,
            Audience = api.Value.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = client.ClientId,
                ["client_id"] = client.ClientId,
                ["scope"] = scope,
                ["jti"] = Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture),
            },
            SigningCredentials = new SigningCredentials(keys.Now.Current.Key, SecurityAlgorithms.EcdsaSha256),
        });
        return new TokenGrant(token, "Bearer", (int)(expires - now).TotalSeconds, scope);
    }
}
