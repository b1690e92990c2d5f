using System.Globalization;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Says how far a long scan is, on one line of a terminal; nothing where nobody looks.</summary>
/// <param name="terminal">Null when standard error is no terminal.</param>
internal sealed class ScanProgress(TextWriter? terminal)
{
    /// <summary>How many texts pass between two sayings.</summary>
    public const int Every = 50_000;

    private bool _said;

    public static ScanProgress OfThisProcess() => new(Console.IsErrorRedirected ? null : Console.Error);

    public void Passed(long texts, long matches)
    {
        if (terminal is null || texts % Every != 0)
            return;
        Say(texts, matches);
        _said = true;
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
