using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Coming in, going out, and the choice of language.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(People.SignInPath, Show);
        pages.MapPost(People.SignInPath, SignIn).RequireRateLimiting(SignInLimit.Policy);
        pages.MapPost("/afmelden", SignOut);
        pages.MapPost("/taal", ChooseLanguage);
        pages.MapSession();
        pages.MapOwnSignIn();
        pages.MapSignInLinks();
        pages.MapOpenId();
    }

    private static RazorComponentResult Show(Visit visit, string? terug) =>
        Page.Of<SignInPage>((nameof(SignInPage.Back), visit.IsSignedIn ? "/" : LocalAddress.Or(terug, "/")));

    private static async Task<IResult> SignIn(
        [FromForm] Guid account, [FromForm] string? terug, HttpContext context, Entering entering, DemoAccounts demo, CancellationToken cancelled)
    {
        if (demo.All.All(known => known.Id != account))
        {
            entering.Refuse(context, "unknown-account");
            return Page.NotFound();
        }

        if (!await entering.EnterAsync(context, account, Methods.Demo, cancelled)) return Page.NotFound();
        return TypedResults.LocalRedirect(LocalAddress.Or(terug, "/"));
    }

    private static async Task<RedirectHttpResult> SignOut(HttpContext context, Visit visit, Sessions sessions, CancellationToken cancelled)
    {
        if (visit.IsSignedIn) await sessions.EndAsync(visit.Known.Actor, cancelled);
        await context.SignOutAsync(People.Scheme);
        return TypedResults.LocalRedirect("/");
    }

    private static RedirectHttpResult ChooseLanguage([FromForm] string? taal, [FromForm] string? terug, HttpContext context, TimeProvider clock)
    {
        if (Languages.All.Contains(taal, StringComparer.Ordinal))
        {
            context.Response.Cookies.Append(Languages.CookieName, Languages.CookieValue(taal!), Languages.Kept(context, clock.GetUtcNow()));
        }

        return TypedResults.LocalRedirect(LocalAddress.Or(terug, "/"));
    }
}
