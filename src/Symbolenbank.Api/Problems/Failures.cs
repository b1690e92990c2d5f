using Microsoft.AspNetCore.Diagnostics;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Problems;

/// <summary>Answers a request of the machine surface that broke: the caller learns the kind of failure and no more.</summary>
internal sealed partial class Failures(SurfaceTable surfaces, ILogger<Failures> logger) : IDeveloperPageExceptionFilter
{
    public Task AnswerAsync(HttpContext context, Exception exception)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return RefuseAsync(context, Judge(context, exception));
    }

    /// <summary>In Development the framework's own page would come first, with the stack trace.</summary>
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next) =>
        surfaces.Of(errorContext.HttpContext) is Surface.Api ? AnswerAsync(errorContext.HttpContext, errorContext.Exception) : next(errorContext);

    private Problem Judge(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case AuditUnavailableException:
                LogAuditUnavailable(exception);
                return ProblemTable.Unavailable;
            case BadHttpRequestException bad:
                return ProblemTable.OfStatus(bad.StatusCode);
            default:
                LogBroken(exception, context.GetEndpoint()?.DisplayName);
                return ProblemTable.Broken;
        }
    }

    private static Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        ApiGate.SetHeaders(context.Response.Headers);
        return problem.WriteAsync(context);
    }

    [LoggerMessage(2001, LogLevel.Error, "The audit log cannot be written; requests are refused.")]
    private partial void LogAuditUnavailable(Exception exception);

    [LoggerMessage(2002, LogLevel.Error, "A request to {Endpoint} broke.")]
    private partial void LogBroken(Exception exception, string? endpoint);
}
