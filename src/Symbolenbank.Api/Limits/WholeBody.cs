using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Problems;

namespace Symbolenbank.Api.Limits;

/// <summary>Reads whole bodies of requests, each within <see cref="LimitOptions.BodySeconds"/>. Thread-safe.</summary>
internal sealed class WholeBody(CallerCheck callers, IOptions<LimitOptions> options, TimeProvider clock)
{
    /// <summary>The body, or why there is none. Who asks was known before it was read; when it had to be waited for, that is asked again.</summary>
    /// <remarks>The body stays readable until the reader of the request is advanced to its end.</remarks>
    /// <exception cref="BadHttpRequestException">The body is larger than the route takes, or broken off.</exception>
    public ValueTask<(ReadOnlySequence<byte> Body, Problem? Problem)> ReadAsync(HttpContext context, string scope)
    {
        var reader = context.Request.BodyReader;
        if (!reader.TryRead(out var read)) return WaitAsync(context, scope);
        if (read.IsCompleted) return ValueTask.FromResult((read.Buffer, (Problem?)null));
        reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        return WaitAsync(context, scope);
    }

    private async ValueTask<(ReadOnlySequence<byte> Body, Problem? Problem)> WaitAsync(HttpContext context, string scope)
    {
        var reader = context.Request.BodyReader;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.BodySeconds), clock);
        await using var late = time.Token.Register(reader.CancelPendingRead);
        var read = await reader.ReadAsync(context.RequestAborted);
        while (!read.IsCompleted && !read.IsCanceled)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync(context.RequestAborted);
        }

        var problem = read.IsCompleted ? (await callers.AskAgainAsync(context, scope)).Refused : options.Value.BodyTooSlow();
        if (problem is null) return (read.Buffer, null);
        reader.AdvanceTo(read.Buffer.End);
        return (default, problem);
    }
}
