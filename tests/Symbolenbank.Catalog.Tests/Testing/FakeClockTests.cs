using Symbolenbank.Testing;

namespace Symbolenbank.Catalog.Tests.Testing;

public sealed class FakeClockTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Advance_PastADelay_CompletesIt()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(5), _clock, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
        Assert.Equal(0, _clock.Waiting);
    }

    [Fact]
    public void Advance_OverSeveralTimers_FiresEachAtItsOwnTimeInOrder()
    {
        var start = _clock.GetUtcNow();
        List<(string Name, double Second)> fired = [];
        void Note(object? name) => fired.Add(((string)name!, (_clock.GetUtcNow() - start).TotalSeconds));
        using var once = _clock.CreateTimer(Note, "once", TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var each = _clock.CreateTimer(Note, "each", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([("each", 2), ("once", 3), ("each", 4)], fired);
        Assert.Equal(5, _clock.GetElapsedTime(0, _clock.GetTimestamp()).TotalSeconds - TimeSpan.FromTicks(start.UtcTicks).TotalSeconds);
    }

    [Fact]
    public async Task Advance_PastATimeout_CancelsTheToken()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1), _clock);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TaskCanceledException>(() => Task.Delay(Timeout.Infinite, source.Token));
    }
}
