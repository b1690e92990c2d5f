using System.Buffers;
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
        BodyArrival.MayRest(context);
        var reader = context.Request.BodyReader;
        if (!reader.TryRead(out var read)) return WaitAsync(context, scope);
        if (read.IsCompleted) return ValueTask.FromResult((read.Buffer, (Problem?)null));
        reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        return WaitAsync(context, scope);
    }

    private async ValueTask<(ReadOnlySequence<byte> Body, Problem? Problem)> WaitAsync(HttpContext context, string scope)
    {
        if (!await BodyArrival.InTimeAsync(context, options.Value.BodySeconds, clock)) return (default, options.Value.BodyTooSlow());
        var (_, refused) = await callers.AskAgainAsync(context, scope);
        return refused is null ? ((await context.Request.BodyReader.ReadAsync(context.RequestAborted)).Buffer, null) : (default, refused);
    }
}
