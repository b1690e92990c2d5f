using Microsoft.IdentityModel.JsonWebTokens;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Microsoft.Extensions.Options;

namespace Symbolenbank.Api.Tokens;

/// <summary>Decides on token requests. Everything that a proven client asks is on record before it is answered; the rest is counted.</summary>
internal sealed class TokenService(
    ClientAssertions assertions, AccessTokens tokens, AccessTable access, AuditLog audit, RefusalTally tally, IOptions<ApiOptions> options, TimeProvider clock)
{
    /// <exception cref="AuditUnavailableException">The record cannot be written; no token is issued.</exception>
    public async Task<(TokenGrant? Grant, TokenRefusal? Refusal)> DecideAsync(TokenRequest request, Network network, CancellationToken ct)
    {
        if (ClientAssertions.Read(request.Assertion) is not { } assertion) return Refuse(network, "unreadable");
        var found = access.Client(assertion.Subject);
        if (found.Kind is OutcomeKind.Unavailable) return (null, TokenRefusal.Unavailable);
        if (await ProveAsync(assertion, found.Value) is not { } client) return Refuse(network, "unproven");
        if (request.ClientId is { } named && !string.Equals(named, client.ClientId, StringComparison.Ordinal)) return Refuse(network, "other-client");
        return await DecideAsync(request, client, assertions.ToOneTimeKey(assertion), ct);
    }

    /// <summary>The client that signed the assertion; null when it is unknown or did not. Both take the same work.</summary>
    private async Task<ClientAccess?> ProveAsync(JsonWebToken assertion, ClientAccess? client)
    {
        var key = client is null ? null : ClientKeys.Choose(client.Jwks, assertion.Kid, assertion.Alg);
        var holds = await assertions.HoldsAsync(assertion, key ?? ClientKeys.Nobody);
        return holds && key is not null ? client : null;
    }

    private async Task<(TokenGrant? Grant, TokenRefusal? Refusal)> DecideAsync(TokenRequest request, ClientAccess client, OneTimeKey key, CancellationToken ct)
    {
        var refusal = Judge(request, client, out var scope, out var reason);
        var note = Note(client, refusal is null ? Act.TokenIssued : Act.TokenRefused, scope, reason);
        var fresh = await audit.RecordAsync(note, key, Note(client, Act.TokenRefused, scope, "assertion-used-before"), ct);
        return fresh switch
        {
            false => (null, TokenRefusal.InvalidClient),
            true when refusal is not null => (null, refusal),
            true => (tokens.Make(client, scope), null),
        };
    }

    private TokenRefusal? Judge(TokenRequest request, ClientAccess client, out string scope, out string? reason)
    {
        var wanted = request.Scopes.Count is 0 ? [.. client.Scopes.Order(StringComparer.Ordinal)] : request.Scopes;
        scope = string.Join(' ', wanted.Where(Scopes.All.Contains));
        var (refusal, why) = (client, request) switch
        {
            _ when !client.Enabled => (TokenRefusal.InvalidClient, "client-disabled"),
            _ when client.EndsAt <= clock.GetUtcNow() => (TokenRefusal.InvalidClient, "agreement-ended"),
            _ when request.Resource is { } resource && !string.Equals(resource, options.Value.Audience, StringComparison.Ordinal) => (TokenRefusal.InvalidTarget, "other-resource"),
            _ when wanted.Count is 0 || !wanted.All(client.Scopes.Contains) => (TokenRefusal.InvalidScope, "scope-not-granted"),
            _ => ((TokenRefusal?)null, (string?)null),
        };
        reason = why;
        return refusal;
    }

    private static AuditNote Note(ClientAccess client, Act act, string scope, string? reason) => new()
    {
        Actor = new Actor(ActorKind.Client, client.Id),
        Organisation = client.Organisation,
        Act = act,
        Purpose = Purposes.Word(client.Purpose),
        Outcome = act is Act.TokenIssued ? AuditNote.Outcomes.Done : AuditNote.Outcomes.Refused,
        Reason = reason,
        Details = [new("scope", scope)],
    };

    private (TokenGrant? Grant, TokenRefusal? Refusal) Refuse(Network network, string reason)
    {
        tally.Count(Act.TokenRefused, network.ToString(), reason);
        return (null, TokenRefusal.InvalidClient);
    }
}
