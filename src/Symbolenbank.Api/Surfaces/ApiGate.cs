using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Surfaces;

/// <summary>
/// Stands before everything else on the machine surface: begins the correlation, sets the headers of every answer, applies the limit per network,
/// and turns failures and bare statuses into problems. Requests for people pass through untouched.
/// </summary>
internal sealed class ApiGate(RequestDelegate next, SurfaceTable surfaces, RequestLimits limits, Failures failures)
{
    /// <summary>Sets the headers that every answer carries, with the correlation that <see cref="CorrelationScope"/> has begun.</summary>
    public static void SetHeaders(IHeaderDictionary headers)
    {
        headers[ApiVersion.Header] = ApiVersion.Full;
        headers[ApiVersion.CorrelationHeader] = CorrelationScope.Current;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
    }

    public Task InvokeAsync(HttpContext context) => surfaces.Of(context) is Surface.Api ? ServeAsync(context) : next(context);

    private async Task ServeAsync(HttpContext context)
    {
        _ = CorrelationScope.Begin();
        SetHeaders(context.Response.Headers);
        if (!await limits.AdmitsNetworkAsync(context)) return;
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null } response)
                await ProblemTable.OfStatus(response.StatusCode).WriteAsync(context);
        }
#pragma warning disable CA1031 // The last stop: whatever broke is answered, and logged where it is a bug.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await failures.AnswerAsync(context, exception);
        }
    }
}

/// <summary>Puts the gate before the whole pipeline of whichever program hosts the machine surface.</summary>
internal sealed class ApiGateFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        _ = app.UseMiddleware<ApiGate>();
        next(app);
    };
}
