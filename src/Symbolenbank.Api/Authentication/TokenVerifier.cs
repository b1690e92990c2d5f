using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Authentication;

/// <summary>Decides whether an access token is genuine and meant for this bank.</summary>
internal sealed class TokenVerifier(TrustedAuthority authority, TokenCache cache, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The verified token; null when it is not to be believed.</summary>
    /// <exception cref="AuthorityUnavailableException">The authority's keys cannot be had.</exception>
    public async ValueTask<VerifiedToken?> VerifyAsync(string token, CancellationToken ct)
    {
        if (token.Length > ApiOptions.LongestToken) return null;
        var hash = TokenCache.HashOf(token);
        var keys = await authority.KeysAsync(ct);
        if (cache.Find(hash, keys) is { } known) return known;
        if (TokenClaims.Read(token) is not { } read) return null;
        if (keys.Named(read.Kid) is null) keys = await authority.FresherKeysAsync(keys, ct);
        if (keys.Named(read.Kid) is not { } key || await VerifyAsync(read, key) is not { } verified) return null;
        cache.Keep(hash, keys, verified);
        return verified;
    }

    private async Task<VerifiedToken?> VerifyAsync(JsonWebToken token, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = authority.Issuer,
            ValidAudience = authority.Audience,
            ValidTypes = authority.Types,
            ValidAlgorithms = authority.Algorithms,
            IssuerSigningKeyResolver = (_, _, _, _) => [key],
            TryAllIssuerSigningKeys = false,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        if (!result.IsValid) return null;
        var claims = TokenClaims.Of(token);
        if (TokenClaims.Text(claims, authority.ClientClaim) is not { Length: > 0 } client) return null;
        var scopes = TokenClaims.Texts(claims, authority.ScopeClaim).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new VerifiedToken(client, scopes.ToFrozenSet(StringComparer.Ordinal), new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now && !(notBefore > now + authority.ClockSkew);
    }
}
