using Microsoft.AspNetCore.Http.HttpResults;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Putting off the end of one's session.</summary>
internal static class SessionAddress
{
    public const string Path = "/sessie";

    public static void MapSession(this IEndpointRouteBuilder pages) => pages.MapPost(Path, Extend);

    private static async Task<Results<JsonHttpResult<SessionAnswer>, RedirectHttpResult>> Extend(Visit visit, Sessions sessions, TimeProvider clock) =>
        visit.IsSignedIn && await sessions.ExtendAsync(visit.Known.Actor) is { } times
            ? TypedResults.Json(SessionAnswer.Of(times, clock.GetUtcNow()), SessionJson.Default.SessionAnswer)
            : TypedResults.LocalRedirect(People.SignInPath);
}
