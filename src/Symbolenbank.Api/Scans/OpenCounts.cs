using System.Collections.Concurrent;

namespace Symbolenbank.Api.Scans;

/// <summary>Counts what each client has open at a time. Thread-safe.</summary>
/// <param name="most">How much one client may have open.</param>
internal sealed class OpenCounts(int most)
{
    private readonly ConcurrentDictionary<Guid, int> _open = new();

    /// <summary>Opens one more unless the client has as many as it may; what was opened is closed with <see cref="Close"/>.</summary>
    public bool TryOpen(Guid client)
    {
        var count = _open.AddOrUpdate(client, 1, static (_, count) => count + 1);
        if (count <= most) return true;
        Close(client);
        return false;
    }

    public void Close(Guid client)
    {
        var left = _open.AddOrUpdate(client, 0, static (_, count) => count - 1);
        if (left is 0) _ = _open.TryRemove(KeyValuePair.Create(client, 0));
    }
}
