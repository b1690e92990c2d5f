namespace Symbolenbank.Api.Tests.Testing;

/// <summary>The real clock, set ahead as far as a test likes. Timers run at their real pace.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Volatile.Read(ref _ahead);

    public void Advance(TimeSpan step) => Interlocked.Add(ref _ahead, step.Ticks);
}
