using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Surfaces;

/// <summary>
/// Stands before everything else on the machine surface: begins the correlation, sets the headers of every answer, applies the limit per network,
/// and turns failures and bare statuses into problems. Requests for people pass through untouched.
/// </summary>
internal sealed partial class ApiGate(RequestDelegate next, SurfaceTable surfaces, RequestLimits limits, ILogger<ApiGate> logger)
{
    public Task InvokeAsync(HttpContext context) => surfaces.Of(context) is Surface.Api ? ServeAsync(context) : next(context);

    private async Task ServeAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers, CorrelationScope.Begin());
        if (!await limits.AdmitsNetworkAsync(context)) return;
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null } response)
                await ProblemTable.OfStatus(response.StatusCode).WriteAsync(context);
        }
        catch (AuditUnavailableException exception)
        {
            LogAuditUnavailable(exception);
            await RefuseAsync(context, ProblemTable.Unavailable);
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(context, ProblemTable.OfStatus(exception.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
#pragma warning disable CA1031 // The last stop: whatever broke is logged, and the caller learns no more than that.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(exception, context.GetEndpoint()?.DisplayName);
            await RefuseAsync(context, ProblemTable.Broken);
        }
    }

    private static Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        var correlation = context.Response.Headers[ApiVersion.CorrelationHeader].ToString();
        context.Response.Clear();
        SetHeaders(context.Response.Headers, correlation);
        return problem.WriteAsync(context);
    }

    private static void SetHeaders(IHeaderDictionary headers, string correlation)
    {
        headers[ApiVersion.Header] = ApiVersion.Full;
        headers[ApiVersion.CorrelationHeader] = correlation;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
    }

    [LoggerMessage(2001, LogLevel.Error, "The audit log cannot be written; requests are refused.")]
    private partial void LogAuditUnavailable(Exception exception);

    [LoggerMessage(2002, LogLevel.Error, "A request to {Endpoint} broke.")]
    private partial void LogBroken(Exception exception, string? endpoint);
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
