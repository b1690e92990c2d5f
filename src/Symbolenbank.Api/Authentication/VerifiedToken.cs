using System.Collections.Frozen;
using System.Security.Claims;

namespace Symbolenbank.Api.Authentication;

/// <summary>What a token says once its signature, issuer, audience, type and times were found right. It says nothing about the client's state.</summary>
internal sealed class VerifiedToken
{
    public VerifiedToken(string clientId, FrozenSet<string> scopes, DateTimeOffset expiresAt)
    {
        (ClientId, Scopes, ExpiresAt) = (clientId, scopes, expiresAt);
        Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("client_id", clientId)], MachineScheme.Name, "client_id", roleType: null));
    }

    public string ClientId { get; }

    public FrozenSet<string> Scopes { get; }

    public DateTimeOffset ExpiresAt { get; }

    public ClaimsPrincipal Principal { get; }
}
