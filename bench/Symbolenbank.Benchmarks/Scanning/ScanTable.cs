using System.Globalization;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>The table that the rounds fill: a row for each scanner.</summary>
internal static class ScanTable
{
    /// <summary>How often each scanner reads the text at least; the quickest counts.</summary>
    public const int Repeats = 3;

    /// <summary>A short text is read more often, until this much processor time has gone: the compiler needs a while to see what is hot.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    public static void Head() => Console.WriteLine("forms    scanner                     MB/s  build s  bytes/form     found");

    /// <summary>Prints a row; gives the rate in megabytes a second.</summary>
    /// <param name="length">What is read, in bytes of UTF-8.</param>
    public static double Row(int forms, string name, long length, TimeSpan? built, double? bytesPerForm, Func<long> scan)
    {
        var (best, found) = (double.MaxValue, 0L);
        var start = Environment.CpuUsage.UserTime;
        for (var run = 0; run <= Repeats || Environment.CpuUsage.UserTime - start < Shortest; run++)
        {
            var began = Environment.CpuUsage.UserTime;
            found = scan();
            best = Math.Min(best, (Environment.CpuUsage.UserTime - began).TotalSeconds);
        }
        var rate = length / 1e6 / best;
        Row(forms, name, rate, built, bytesPerForm, found);
        return rate;
    }

    public static void Row(int forms, string name, double rate, TimeSpan? built, double? bytesPerForm, long found) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms,-8} {name,-26} {rate,6:F0} {built?.TotalSeconds,8:F2} {bytesPerForm,11:F0} {found,9}"));

    public static void Missing(int forms, string name) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms,-8} {name,-26} is not installed here"));

    public static void Ratio(int forms, string name, double ratio) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms,-8}   {name,-24} {ratio,6:F2} x"));
}
