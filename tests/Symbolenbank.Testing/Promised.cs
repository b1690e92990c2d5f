using System.Diagnostics;
using Xunit;

namespace Symbolenbank.Testing;

/// <summary>What is promised in seconds to people, held against a machine that does everything else at the same time.</summary>
/// <remarks>How fast the bank is on a machine of its own, <c>bench.sh</c> measures. Here a promise breaks only when it would break anywhere.</remarks>
public static class Promised
{
    /// <summary>How many times as slowly a machine gets its work done that runs all tests side by side and is half as fast as the next.</summary>
    private const int Slack = 6;

    /// <summary>How long a test waits for what is promised within this time.</summary>
    public static TimeSpan PatienceFor(TimeSpan limit) => limit * Slack;

    /// <summary>Fails once the patience for a promise is over.</summary>
    /// <param name="began">A time stamp of <see cref="Stopwatch"/>.</param>
    public static void Within(TimeSpan limit, long began, string otherwise) =>
        Assert.True(Stopwatch.GetElapsedTime(began) < PatienceFor(limit), $"Promised within {limit.TotalSeconds} s: {otherwise}");
}
