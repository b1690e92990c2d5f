using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Hosting;

/// <summary>Refuses what a page of another origin began.</summary>
/// <remarks>
/// A browser sends the session's cookie along wherever the site is the same, so from a neighbouring subdomain or another port too, and a WebSocket is not
/// held back by the rules for reading across origins. What it cannot change is the <c>Origin</c> header (RFC 6454; WebSockets: RFC 6455, section 10.2).
/// </remarks>
internal static class OwnOrigin
{
    public static TBuilder FromOwnPagesOnly<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(static endpoint =>
        {
            if (endpoint.RequestDelegate is not { } next) return;
            endpoint.RequestDelegate = context => IsOwn(context) ? next(context) : RefuseAsync(context);
        });
        return endpoints;
    }

    /// <summary>Whether the request names this bank as its origin, by its public address or by the one it came to. Only a plain GET of the same origin has no such header.</summary>
    private static bool IsOwn(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Origin is { Count: > 0 } origin)
        {
            var own = context.RequestServices.GetRequiredService<IOptions<BankOptions>>().Value.PublicAddress.TrimEnd('/');
            return origin.Count == 1 && (Is(origin[0], own) || Is(origin[0], $"{request.Scheme}://{request.Host}"));
        }

        return HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.Count == 0 && Is(request.Headers["Sec-Fetch-Site"], "same-origin");
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
