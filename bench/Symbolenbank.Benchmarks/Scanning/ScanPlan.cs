using System.Globalization;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>How much is measured: <c>100mb 5000 50000 500000 plain lanes hyperscan ripgrep values worst sentences</c> is all of it, and the default; a short run is <c>8mb 5000 plain lanes</c>.</summary>
/// <param name="Megabytes">How much text.</param>
/// <param name="Counts">Numbers of forms, each a round.</param>
/// <param name="Names">What is measured; all when none is named.</param>
internal sealed record ScanPlan(int Megabytes, int[] Counts, string[] Names)
{
    private const int Usual = 100;

    private static readonly int[] UsualCounts = [5_000, 50_000, 500_000];
    private static readonly string[] Known = ["plain", "lanes", "hyperscan", "ripgrep", "values", "worst", "sentences"];

    /// <exception cref="ArgumentException">For a word that names nothing.</exception>
    public static ScanPlan Of(string[] arguments)
    {
        var (megabytes, counts, names) = (Usual, new List<int>(), new List<string>());
        foreach (var argument in arguments)
        {
            if (argument.EndsWith("mb", StringComparison.Ordinal) && int.TryParse(argument.AsSpan()[..^2], CultureInfo.InvariantCulture, out var size))
                megabytes = size;
            else if (int.TryParse(argument, CultureInfo.InvariantCulture, out var count))
                counts.Add(count);
            else if (Known.Contains(argument, StringComparer.Ordinal))
                names.Add(argument);
            else
                throw new ArgumentException($"{argument}: name a size (8mb), a number of forms, or one of {string.Join(", ", Known)}.", nameof(arguments));
        }
        return new ScanPlan(megabytes, counts.Count > 0 ? [.. counts] : UsualCounts, [.. names]);
    }

    public bool Has(string name) => Names.Length == 0 || Names.Contains(name, StringComparer.Ordinal);
}
