namespace Symbolenbank.Api.Tests.Testing;

/// <summary>The real clock, set ahead as far as a test likes. Timers run at their real pace, but for time that has <see cref="Elapse">elapsed</see>.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<ShiftedTimer> _timers = [];
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Volatile.Read(ref _ahead);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, callback, state);
        _ = timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock ahead; who waits goes on waiting.</summary>
    public void Advance(TimeSpan step) => Interlocked.Add(ref _ahead, step.Ticks);

    /// <summary>As <see cref="Advance"/>, and timers are that much nearer: those due meanwhile fire now.</summary>
    public void Elapse(TimeSpan step)
    {
        Advance(step);
        ShiftedTimer[] timers;
        lock (_gate) timers = [.. _timers];
        foreach (var timer in timers) timer.Hasten(step);
    }

    private sealed class ShiftedTimer : ITimer
    {
        private readonly ShiftedClock _clock;
        private readonly ITimer _timer;
        private TimeSpan _period;
        private long _due;

        public ShiftedTimer(ShiftedClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _timer = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _ = dueTime == Timeout.InfiniteTimeSpan ? _clock._timers.Remove(this) : _clock._timers.Add(this);
                _period = period;
                _due = System.GetElapsedTime(0).Ticks + dueTime.Ticks;
            }

            return _timer.Change(dueTime, period);
        }

        /// <summary>One that has fired and has no period has nothing to come.</summary>
        public void Hasten(TimeSpan step)
        {
            var left = TimeSpan.FromTicks(Volatile.Read(ref _due) - System.GetElapsedTime(0).Ticks);
            if (left <= TimeSpan.Zero && _period <= TimeSpan.Zero) return;
            _ = Change(left > step ? left - step : TimeSpan.Zero, _period);
        }

        public void Dispose()
        {
            lock (_clock._gate) _clock._timers.Remove(this);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
