using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Symbolenbank.Api.Limits;

/// <summary>Waits until a whole body is there, and leaves it to be read. It is held in memory meanwhile: only for routes with a small largest body.</summary>
internal static class BodyArrival
{
    /// <summary>Lets a body rest as long as the options allow, and no less: the server would refuse one that sends nothing for five seconds. To be called before the first byte is read.</summary>
    public static void MayRest(HttpContext context)
    {
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }

    /// <summary>False when it did not arrive in time.</summary>
    /// <remarks>A read that is cancelled by a token would break the connection instead, and the caller would not learn why.</remarks>
    /// <exception cref="BadHttpRequestException">The body is larger than the route takes, or broken off.</exception>
    public static async ValueTask<bool> InTimeAsync(HttpContext context, int seconds, TimeProvider clock)
    {
        MayRest(context);
        var reader = context.Request.BodyReader;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), clock);
        await using var late = time.Token.Register(reader.CancelPendingRead);
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            reader.AdvanceTo(read.Buffer.Start, read.IsCompleted ? read.Buffer.Start : read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled) return read.IsCompleted;
        }
    }
}
