using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Web.Hosting;

/// <summary>
/// Stands before the pages: ties what they record to this request, and turns refusals and faults into a page that says what happened.
/// The machine surface has its own answers.
/// </summary>
internal sealed partial class PageGate(RequestDelegate next, ILogger<PageGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.IsPage())
        {
            await next(context);
            return;
        }

        CorrelationScope.Begin();
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(fault);
            if (context.Response.StatusCode >= 500) LogFault(log, context.Response.StatusCode, fault);
        }

        if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null })
        {
            await Page.Error(context.Response.StatusCode).ExecuteAsync(context);
        }
    }

    private static int StatusOf(Exception fault) => fault switch
    {
        AuditUnavailableException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A page answered {Status}.")]
    private static partial void LogFault(ILogger log, int status, Exception fault);
}
