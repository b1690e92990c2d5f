using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Symbolenbank.Api.Scans;

/// <summary>Counts the streams that each client has open. Thread-safe.</summary>
internal sealed class ScanStreams(IOptions<ScanLimits> limits)
{
    private readonly ConcurrentDictionary<Guid, int> _open = new();

    /// <summary>Opens one more unless the client has as many as it may; what was opened is closed with <see cref="Close"/>.</summary>
    public bool TryOpen(Guid client)
    {
        var count = _open.AddOrUpdate(client, 1, static (_, count) => count + 1);
        if (count <= limits.Value.StreamsPerClient) return true;
        Close(client);
        return false;
    }

    public void Close(Guid client)
    {
        var left = _open.AddOrUpdate(client, 0, static (_, count) => count - 1);
        if (left is 0) _ = _open.TryRemove(KeyValuePair.Create(client, 0));
    }
}
