using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Tells which forms no text can be scanned for, so that nobody takes silence for absence.</summary>
internal static class UnheldForms
{
    /// <summary>More are only counted.</summary>
    private const int MostNamed = 10;

    public static async Task TellAsync(FormSet set, TextWriter to)
    {
        var unheld = set.Unheld;
        if (unheld.Count == 0)
            return;
        await to.WriteLineAsync($"{unheld.Count} of {set.Count} forms cannot be scanned for:");
        foreach (var form in unheld.Take(MostNamed))
            await to.WriteLineAsync($"  {VisibleText.Of(form.Value)}{(form.Code.Length > 0 ? $" ({form.Code})" : "")}: {ScanWords.Of(form.Reason).En}");
        if (unheld.Count > MostNamed)
            await to.WriteLineAsync($"  and {unheld.Count - MostNamed} more");
    }
}
