using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Api.Authentication;

/// <summary>Asks again who sent a request that took its time: nobody is answered at a level that was theirs when it began. Thread-safe.</summary>
internal sealed class CallerCheck(TokenVerifier verifier, AccessTable access, MachineRefusals refusals, TimeProvider clock)
{
    /// <summary>The caller as the keys and the table say now, which takes the place of the one before; or why there is none any more.</summary>
    /// <remarks>Only for requests that passed the <see cref="MachineDoor"/>.</remarks>
    public async ValueTask<(MachineCaller? Caller, Problem? Refused)> AskAgainAsync(HttpContext context, string scope)
    {
        var before = MachineCaller.Of(context)!;
        var header = context.Request.Headers.Authorization.ToString();
        try
        {
            if (before.Token.ExpiresAt <= clock.GetUtcNow()) return (null, ProblemTable.TokenEnded);
            if (await verifier.VerifyAsync(MachineDoor.TokenOf(header), context.RequestAborted) is null) return (null, ProblemTable.Unauthenticated);
        }
        catch (AuthorityUnavailableException)
        {
            return (null, ProblemTable.Unavailable);
        }

        var client = access.Client(before.Token.ClientId);
        var reader = access.OfClient(before.Token.ClientId);
        if (client.Kind is OutcomeKind.Unavailable || reader.Kind is OutcomeKind.Unavailable) return (null, ProblemTable.Unavailable);
        if (!client.IsOk) return (null, ProblemTable.NotAllowed);
        var caller = new MachineCaller(before.Token, client.Value, reader.Value);
        if (!caller.May(scope))
        {
            await refusals.RecordAsync(caller, scope, context.RequestAborted);
            return (null, ProblemTable.NotAllowed);
        }

        context.Features.Set(caller);
        return (caller, null);
    }
}
