using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>Answers streams of texts, line by line: as much is read as was answered, and each portion is on record before it leaves.</summary>
internal sealed class StreamScans(
    TextScans scans, ScanDoors doors, CallerCheck callers, RequestLimits requests, RefusalTally tally, IOptions<ScanLimits> limits, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var caller = MachineCaller.Of(context)!;
        if (!doors.Streams.TryOpen(caller.Client.Id))
        {
            tally.Count(Act.Limited, Network.Of(context).ToString(), "scan-streams " + caller.Client.ClientId);
            context.Response.Headers.RetryAfter = "10";
            await limits.Value.TooManyStreams().WriteAsync(context);
            return;
        }

        try
        {
            // A platform's stream may be quiet for a while; how long is limited by the stream itself.
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            BodyArrival.MayRest(context);
            var stream = new ScanStream(context, caller, scans, doors, callers, requests, limits.Value, clock, lifetime.ApplicationStopping);
            await stream.AnswerAsync();
        }
        finally
        {
            doors.Streams.Close(caller.Client.Id);
        }
    }
}
