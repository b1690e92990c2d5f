using Microsoft.AspNetCore.Authentication;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Identity;

/// <summary>Lets somebody in who proved who they are: always a new session, and the end of the one that this browser had.</summary>
internal sealed class Entering(Sessions sessions, Visit visit, RefusalTally tally)
{
    /// <summary>False when the account may not enter any more.</summary>
    public async Task<bool> EnterAsync(HttpContext context, Guid account, string method, CancellationToken ct)
    {
        var session = await sessions.StartAsync(account, method, ct);
        if (!session.IsOk) return false;
        if (visit.IsSignedIn) await sessions.EndAsync(visit.Known.Actor, ct);
        await context.SignInAsync(People.Scheme, People.Ticket(account, session.Value));
        return true;
    }

    /// <summary>Counts a refusal; the record names network and way, never the name that was typed.</summary>
    public void Refuse(HttpContext context, string method) => tally.Count(Act.SignInRefused, Network.Of(context).ToString(), method);
}

/// <summary>How somebody proved who they are, as sessions and records name it.</summary>
internal static class Methods
{
    public const string Demo = "demo";
    public const string Passkey = "passkey";
    public const string Password = "password";
    public const string Link = "link";
    public const string OpenId = "openid";
}
