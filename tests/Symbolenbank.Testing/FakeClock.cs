namespace Symbolenbank.Testing;

/// <summary>
/// A clock that stands still until it is moved. Timers, <c>Task.Delay</c> and time-outs made with it fire inside
/// <see cref="Advance"/>, each at its own due time and in order.
/// </summary>
/// <remarks>
/// A timer with a period fires at the first and at the last of the instants that one step passes over: whoever waits for ticks is told of missed
/// ones once, and a step of days must not cost a million of them. Thread-safe. It starts at 2026-01-05 09:00 UTC, a Monday; its local time zone is UTC.
/// </remarks>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = start;

    public FakeClock()
        : this(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait; a test uses it to know that the code under test has begun to wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires what falls due on the way, the last instant included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        var end = GetUtcNow() + step;
        while (TakeNext(end) is { } timer)
            timer.Fire();
    }

    /// <summary>Moves to the earliest timer due by <paramref name="end"/> and takes it, or moves to the end.</summary>
    private FakeTimer? TakeNext(DateTimeOffset end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            _now = next?.Due > _now ? next.Due : next is null && end > _now ? end : _now;
            if (next is not null)
                next.Reschedule(end);
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
            }

            return true;
        }

        /// <summary>To the next instant, or to the last one by <paramref name="end"/> when there are more.</summary>
        public void Reschedule(DateTimeOffset end)
        {
            if (_period > TimeSpan.Zero)
                Due += _period * Math.Max(1, (end - Due).Ticks / _period.Ticks);
            else
                clock._timers.Remove(this);
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
