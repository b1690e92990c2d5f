using System.Collections.Concurrent;

namespace Symbolenbank.Api.Limits;

/// <summary>
/// Counts requests by key and says when the next one may come: a leaky bucket that holds one minute's worth.
/// Source: the generic cell rate algorithm, ITU-T I.371 annex A (virtual scheduling).
/// </summary>
/// <remarks>Thread-safe, no locks. One number is kept per key, and forgotten once the key's bucket is full again.</remarks>
internal sealed class RequestMeter<TKey>(TimeProvider clock)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Bucket> _buckets = new();
    private long _nextSweep;

    /// <summary>Takes one request out of the key's bucket.</summary>
    /// <param name="perMinute">The size of the bucket and what refills it each minute; 0 admits nothing.</param>
    /// <param name="retryAfter">When refused, how long until the next one is admitted; zero otherwise.</param>
    public bool TryTake(TKey key, int perMinute, out TimeSpan retryAfter) => TryTake(key, perMinute, 1, spend: false, out retryAfter);

    /// <summary>Takes an amount out of the key's bucket as long as anything is in it; what was not in it is owed, and refilled first.</summary>
    /// <param name="amount">At least 0.</param>
    /// <inheritdoc cref="TryTake(TKey, int, out TimeSpan)"/>
    public bool TryTake(TKey key, int perMinute, long amount, out TimeSpan retryAfter) => TryTake(key, perMinute, amount, spend: true, out retryAfter);

    private bool TryTake(TKey key, int perMinute, long amount, bool spend, out TimeSpan retryAfter)
    {
        var minute = clock.TimestampFrequency * 60;
        retryAfter = TimeSpan.FromMinutes(1);
        if (perMinute <= 0) return false;
        var now = clock.GetTimestamp();
        if (now >= Volatile.Read(ref _nextSweep)) Sweep(now, minute);
        var bucket = _buckets.GetOrAdd(key, static _ => new Bucket());
        var step = Math.Max(1, (long)((Int128)minute * amount / perMinute));
        var needed = spend ? 1 : step;
        while (true)
        {
            var seen = Volatile.Read(ref bucket.FullAt);
            var from = Math.Max(seen, now);
            if (from + needed - now > minute)
            {
                retryAfter = clock.GetElapsedTime(now, from + needed - minute);
                return false;
            }

            if (Interlocked.CompareExchange(ref bucket.FullAt, from + step, seen) != seen) continue;
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }

    private void Sweep(long now, long minute)
    {
        var due = Volatile.Read(ref _nextSweep);
        if (now < due || Interlocked.CompareExchange(ref _nextSweep, now + minute, due) != due) return;
        foreach (var (key, bucket) in _buckets)
        {
            if (Volatile.Read(ref bucket.FullAt) <= now) _ = _buckets.TryRemove(key, out _);
        }
    }

    private sealed class Bucket
    {
        /// <summary>The timestamp at which the bucket is full again.</summary>
        public long FullAt;
    }
}
