using Symbolenbank.Api.Limits;
using Symbolenbank.Testing;

namespace Symbolenbank.Api.Tests.Limits;

/// <summary>Amounts taken out of a minute's worth.</summary>
public sealed class RequestMeterTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void TryTake_OfAnAmount_AdmitsWhileAnythingIsLeft()
    {
        var meter = new RequestMeter<string>(_clock);

        Assert.True(meter.TryTake("a", 1_000, 999, out _));
        Assert.True(meter.TryTake("a", 1_000, 1, out _));
        Assert.False(meter.TryTake("a", 1_000, 1, out var wait));
        Assert.True(meter.TryTake("b", 1_000, 1, out _));
        Assert.InRange(wait.TotalMilliseconds, 0.0001, 60);
    }

    [Fact]
    public void TryTake_OfMoreThanIsLeft_OwesItToTheNextMinutes()
    {
        var meter = new RequestMeter<string>(_clock);

        Assert.True(meter.TryTake("a", 1_000, 3_000, out _));
        Assert.False(meter.TryTake("a", 1_000, 1, out var wait));
        Assert.Equal(120, wait.TotalSeconds, 0.1);
        _clock.Advance(TimeSpan.FromSeconds(119));
        Assert.False(meter.TryTake("a", 1_000, 1, out _));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(meter.TryTake("a", 1_000, 1, out _));
    }

    [Fact]
    public void TryTake_OfRequests_AdmitsAMinutesWorth()
    {
        var meter = new RequestMeter<string>(_clock);

        Assert.Equal(60, Enumerable.Range(0, 61).Count(_ => meter.TryTake("a", 60, out TimeSpan _)));
    }
}
