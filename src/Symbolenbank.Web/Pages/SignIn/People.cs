using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>How the browser of a signed-in person is recognised: a cookie with the ids of account and session, nothing else.</summary>
internal static class People
{
    public const string Scheme = "people";

    /// <summary>Asks for a reader: somebody signed in, or anybody where the bank is open to everyone.</summary>
    public const string ReadersOnly = "readers";

    public const string SignInPath = "/aanmelden";

    private const string AccountClaim = "account";
    private const string SessionClaim = "session";

    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "symbolenbank";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = SignInPath;
        // A cookie whose session has ended is no different from none.
        options.AccessDeniedPath = SignInPath;
        options.ReturnUrlParameter = "terug";
        options.Events.OnRedirectToLogin = Refuse;
        options.Events.OnRedirectToAccessDenied = Refuse;
    }

    public static void Policies(AuthorizationOptions options) =>
        options.AddPolicy(ReadersOnly, policy => policy.AddAuthenticationSchemes(Scheme).AddRequirements(new ReaderNeeded()));

    public static ClaimsPrincipal Ticket(Guid account, Guid session) =>
        new(new ClaimsIdentity([new(AccountClaim, account.ToString()), new(SessionClaim, session.ToString())], Scheme));

    /// <summary>The session that the ticket names; null without one.</summary>
    public static Guid? SessionOf(ClaimsPrincipal? ticket) => Guid.TryParse(ticket?.FindFirstValue(SessionClaim), out var session) ? session : null;

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> refused)
    {
        var tally = refused.HttpContext.RequestServices.GetRequiredService<RefusalTally>();
        tally.Count(Act.Unauthenticated, Network.Of(refused.HttpContext).ToString(), Scheme);
        refused.Response.Redirect(refused.RedirectUri);
        return Task.CompletedTask;
    }
}
