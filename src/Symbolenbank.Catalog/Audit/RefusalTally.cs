using System.Collections.Concurrent;
using System.Globalization;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Audit;

/// <summary>Counts refusals of callers who are nobody yet, and calls over a limit: one record a minute, network and reason.</summary>
/// <remarks>A record each would let anyone fill the log. A network is named by a keyed hash.</remarks>
public sealed class RefusalTally
{
    /// <summary>Combinations counted apart in one minute; further networks are counted together.</summary>
    public const int MaxKinds = 1_000;

    private readonly AuditLog _audit;
    private readonly QueryDigest _digest;
    private readonly ConcurrentDictionary<(Act Act, string Network, string Reason), int> _counts = new();

    internal RefusalTally(AuditLog audit, QueryDigest digest) => (_audit, _digest) = (audit, digest);

    /// <param name="act">What was refused.</param>
    /// <param name="network">Where from, such as <c>203.0.113.0/24</c>.</param>
    /// <param name="reason">Why, in a fixed word.</param>
    public void Count(Act act, string network, string reason)
    {
        var key = (act, _counts.Count < MaxKinds ? network : "others", reason);
        _counts.AddOrUpdate(key, 1, static (_, count) => count + 1);
    }

    /// <summary>Writes one record for each combination counted since the last time.</summary>
    internal async Task WriteAsync(CancellationToken ct)
    {
        foreach (var key in _counts.Keys.ToArray())
        {
            if (!_counts.TryRemove(key, out var count)) continue;
            var note = new AuditNote
            {
                Actor = Actor.Anonymous,
                Act = key.Act,
                Subject = _digest.Of(key.Network),
                Outcome = AuditNote.Outcomes.Refused,
                Reason = key.Reason,
                Details = [new("count", count.ToString(CultureInfo.InvariantCulture))],
            };
            await _audit.RecordAsync(note, null, null, ct);
        }
    }
}
