using Microsoft.Extensions.Options;
using Symbolenbank.Api.Limits;

namespace Symbolenbank.Api.Scans;

/// <summary>What each client has open and has had scanned. Thread-safe.</summary>
internal sealed class ScanDoors(IOptions<ScanLimits> limits, TimeProvider clock)
{
    private readonly RequestMeter<Guid> _characters = new(clock);

    /// <summary>Streams that are open.</summary>
    public OpenCounts Streams { get; } = new(limits.Value.StreamsPerClient);

    /// <summary>Requests with whole bodies that are being read or answered.</summary>
    public OpenCounts Requests { get; } = new(limits.Value.RequestsPerClient);

    /// <summary>Takes what texts cost, in characters, out of the client's minute. As long as anything is left of it they are admitted, and what they exceed it by is owed.</summary>
    public bool TryTake(Guid client, long characters, out TimeSpan retryAfter) => _characters.TryTake(client, limits.Value.CharactersPerMinute, characters, out retryAfter);
}
