using System.Collections.Frozen;

namespace Symbolenbank.Api.Authentication;

/// <summary>What a token says once its signature, issuer, audience, type and times were found right. It says nothing about the client's state.</summary>
internal sealed record VerifiedToken(string ClientId, FrozenSet<string> Scopes, DateTimeOffset ExpiresAt);
