using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Authentication;

/// <summary>Answers those who may not go on: nobody (401) and not this (403).</summary>
/// <remarks>Refused clients stand in the record one by one; refused strangers are counted, since anybody could fill the log.</remarks>
internal sealed class MachineRefusals(AuditLog audit, RefusalTally tally)
{
    /// <summary>Refuses somebody whose token says nothing that can be believed.</summary>
    public Task StrangerAsync(HttpContext context, string reason)
    {
        tally.Count(Act.Unauthenticated, Network.Of(context).ToString(), reason);
        context.Response.Headers.WWWAuthenticate = reason is "no-token" ? "Bearer" : "Bearer error=\"invalid_token\"";
        return ProblemTable.Unauthenticated.WriteAsync(context);
    }

    /// <summary>Refuses a client whose agreement has ended, or does not cover the scope.</summary>
    public async Task ClientAsync(HttpContext context, MachineCaller caller, string scope)
    {
        await RecordAsync(caller, scope, context.RequestAborted);
        var ended = caller.Reader is null;
        context.Response.Headers.WWWAuthenticate = ended ? "Bearer error=\"invalid_token\"" : $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        await (ended ? ProblemTable.Unauthenticated : ProblemTable.NotAllowed).WriteAsync(context);
    }

    /// <summary>Records that a client was refused.</summary>
    public async Task RecordAsync(MachineCaller caller, string scope, CancellationToken ct) =>
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
            ct);
}
