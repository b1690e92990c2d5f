using System.Globalization;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Says how far a long scan is, on one line of a terminal; nothing where nobody looks.</summary>
/// <param name="terminal">Null when standard error is no terminal.</param>
internal sealed class ScanProgress(TextWriter? terminal, TimeProvider clock)
{
    /// <summary>How much time passes between two sayings.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private long _saidAt = clock.GetTimestamp();
    private bool _said;

    public static ScanProgress OfThisProcess(TimeProvider clock) => new(Console.IsErrorRedirected ? null : Console.Error, clock);

    public void Passed(long texts, long matches)
    {
        if (terminal is null || clock.GetElapsedTime(_saidAt) < Every)
            return;
        Say(texts, matches);
        (_said, _saidAt) = (true, clock.GetTimestamp());
    }

    /// <summary>Says the last figures, if any were said before.</summary>
    public void End(long texts, long matches)
    {
        if (!_said)
            return;
        Say(texts, matches);
        terminal!.WriteLine();
    }

    private void Say(long texts, long matches) => terminal!.Write(string.Create(CultureInfo.InvariantCulture, $"\r{texts} texts, {matches} matches"));
}
