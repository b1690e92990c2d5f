using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Authentication;

/// <summary>Authenticates a machine by its access token, and answers those who may not go on: nobody (401), not this (403), not now (503).</summary>
/// <remarks>Refused clients stand in the record one by one; refused strangers are counted, since anybody could fill the log.</remarks>
internal sealed class MachineHandler(
    IOptionsMonitor<MachineScheme> options, ILoggerFactory loggers, UrlEncoder encoder,
    TokenVerifier verifier, AccessTable access, AuditLog audit, RefusalTally tally, RequestLimits limits)
    : AuthenticationHandler<MachineScheme>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";

    private string? _refusal;
    private bool _unavailable;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header]) return Refuse(Request.Headers.Authorization.Count is 0 ? "no-token" : "several-tokens");
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Refuse("no-token");
        try
        {
            return await verifier.VerifyAsync(header[Bearer.Length..], Context.RequestAborted) is { } token ? Admit(token) : Refuse("token-not-valid");
        }
        catch (AuthorityUnavailableException)
        {
            return Unavailable();
        }
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _ = await HandleAuthenticateOnceSafeAsync();
        if (_unavailable)
        {
            await ProblemTable.Unavailable.WriteAsync(Context);
            return;
        }

        var reason = _refusal ?? "no-token";
        tally.Count(Act.Unauthenticated, Network.Of(Context).ToString(), reason);
        Response.Headers.WWWAuthenticate = reason is "no-token" ? "Bearer" : "Bearer error=\"invalid_token\"";
        await ProblemTable.Unauthenticated.WriteAsync(Context);
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var caller = MachineCaller.Of(Context)!;
        if (!await limits.AdmitsClientAsync(Context, caller.Client)) return;
        var scope = ScopeRequirement.Of(Context.GetEndpoint());
        _ = await audit.RecordAsync(
            new AuditNote
            {
                Actor = new Actor(ActorKind.Client, caller.Client.Id),
                Organisation = caller.Client.Organisation,
                Act = Act.Denied,
                Subject = scope,
                Purpose = Purposes.Word(caller.Client.Purpose),
                Outcome = AuditNote.Outcomes.Refused,
                Reason = caller.Reader is null ? "client-ended" : "scope-not-granted",
            },
            key: null,
            whenKeyIsKnown: null,
            Context.RequestAborted);
        Response.Headers.WWWAuthenticate = caller.Reader is null ? "Bearer error=\"invalid_token\"" : $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        await (caller.Reader is null ? ProblemTable.Unauthenticated : ProblemTable.NotAllowed).WriteAsync(Context);
    }

    private AuthenticateResult Admit(VerifiedToken token)
    {
        var client = access.Client(token.ClientId);
        if (client.Kind is OutcomeKind.Unavailable) return Unavailable();
        if (!client.IsOk) return Refuse("client-unknown");
        var reader = access.OfClient(token.ClientId);
        if (reader.Kind is OutcomeKind.Unavailable) return Unavailable();
        Context.Features.Set(new MachineCaller(token, client.Value, reader.Value));
        return AuthenticateResult.Success(new AuthenticationTicket(token.Principal, MachineScheme.Name));
    }

    private AuthenticateResult Refuse(string reason)
    {
        _refusal = reason;
        return AuthenticateResult.NoResult();
    }

    private AuthenticateResult Unavailable()
    {
        _unavailable = true;
        return AuthenticateResult.NoResult();
    }
}
