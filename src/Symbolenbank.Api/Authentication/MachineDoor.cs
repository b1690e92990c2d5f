using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Api.Authentication;

/// <summary>
/// Stands before every route that asks for a scope: who sent the token, may they, and not too often.
/// All three are asked anew of the tables of this moment at each request.
/// </summary>
/// <remarks>
/// The framework's authentication and authorisation do the same in four asynchronous layers; measured, they took a twelfth of a request.
/// While nothing has to be waited for, this one calls the handler directly.
/// </remarks>
internal sealed class MachineDoor(TokenVerifier verifier, AccessTable access, RequestLimits limits, MachineRefusals refusals)
{
    private const string Bearer = "Bearer ";

    public Task PassAsync(HttpContext context, string scope, RequestDelegate handler)
    {
        var headers = context.Request.Headers.Authorization;
        if (headers is not [{ } header]) return refusals.StrangerAsync(context, headers.Count is 0 ? "no-token" : "several-tokens");
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return refusals.StrangerAsync(context, "no-token");
        var verifying = verifier.VerifyAsync(TokenOf(header), context.RequestAborted);
        return verifying.IsCompletedSuccessfully ? AdmitAsync(context, verifying.Result, scope, handler) : WaitAsync(context, verifying, scope, handler);
    }

    /// <summary>The token of a header that begins with <c>Bearer</c>.</summary>
    public static string TokenOf(string header) => header[Bearer.Length..];

    private async Task WaitAsync(HttpContext context, ValueTask<VerifiedToken?> verifying, string scope, RequestDelegate handler)
    {
        VerifiedToken? token;
        try
        {
            token = await verifying;
        }
        catch (AuthorityUnavailableException)
        {
            await ProblemTable.Unavailable.WriteAsync(context);
            return;
        }

        await AdmitAsync(context, token, scope, handler);
    }

    private Task AdmitAsync(HttpContext context, VerifiedToken? token, string scope, RequestDelegate handler)
    {
        if (token is null) return refusals.StrangerAsync(context, "token-not-valid");
        var client = access.Client(token.ClientId);
        var reader = access.OfClient(token.ClientId);
        if (client.Kind is OutcomeKind.Unavailable || reader.Kind is OutcomeKind.Unavailable) return ProblemTable.Unavailable.WriteAsync(context);
        if (!client.IsOk) return refusals.StrangerAsync(context, "client-unknown");
        var caller = new MachineCaller(token, client.Value, reader.Value);
        var admitting = limits.AdmitsClientAsync(context, caller.Client);
        if (!admitting.IsCompletedSuccessfully) return admitting.AsTask();
        if (!admitting.Result) return Task.CompletedTask;
        if (!caller.May(scope)) return refusals.ClientAsync(context, caller, scope);
        context.Features.Set(caller);
        return handler(context);
    }
}
