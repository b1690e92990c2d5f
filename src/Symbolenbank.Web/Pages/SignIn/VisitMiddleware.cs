using Microsoft.AspNetCore.Authentication;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Asks the access table anew at each request who the visitor is, so that a withdrawn account is out within seconds.</summary>
internal sealed class VisitMiddleware(RequestDelegate next, AccessTable access)
{
    /// <summary>Sent with what a page asks by itself, over and over: that nobody sits behind it.</summary>
    public const string UnattendedHeader = "Symbolenbank-Unattended";

    public async Task InvokeAsync(HttpContext context, Visit visit)
    {
        if (!context.IsPage())
        {
            await next(context);
            return;
        }

        var ticket = (await context.AuthenticateAsync(People.Scheme)).Principal;
        var session = People.SessionOf(ticket);
        var reader = session is { } id ? access.OfSession(id, isUse: !context.Request.Headers.ContainsKey(UnattendedHeader)) : access.Anonymous();
        if (reader.Kind is OutcomeKind.NotAllowed && session is not null)
        {
            await context.SignOutAsync(People.Scheme);
            reader = access.Anonymous();
        }

        if (reader.Kind is OutcomeKind.Unavailable)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        visit.Reader = reader.Value;
        // No scheme is the default, so nothing else sets the user; forms are tied to it.
        if (visit.IsSignedIn)
        {
            context.User = ticket!;
            visit.Times = access.TimesOf(session!.Value);
        }

        await next(context);
    }
}
