using System.Diagnostics;
using System.Globalization;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Other scanners over the same files, where they are installed: <c>apt-get install libhyperscan-dev ripgrep gcc</c>.</summary>
internal static class Peers
{
    public static void Hyperscan(int forms, string text, string patterns, int repeats)
    {
        var source = Path.Combine(Symbolenbank.Catalog.Hosting.BankFolders.Find(null, null).Data, "..", "bench", "peers", "hyperscan.c");
        var program = Path.Combine(Path.GetDirectoryName(text)!, "hyperscan");
        if (!File.Exists(program) && Run("gcc", ["-O2", "-o", program, source, "-lhs"]) is null)
        {
            Console.WriteLine(FormattableString.Invariant($"{forms,-8} hyperscan is not here"));
            return;
        }
        var told = Run(program, [text, patterns, repeats.ToString(CultureInfo.InvariantCulture)])?.Trim().Split(' ');
        if (told is [var rate, var built, var size, var found])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms,-8} {"hyperscan",-26} {double.Parse(rate, CultureInfo.InvariantCulture),6:F0} {built,8} {long.Parse(size, CultureInfo.InvariantCulture) / forms,11} {found,9}"));
    }

    /// <summary>Counts lines; its time holds building too.</summary>
    public static void Ripgrep(int forms, string text, string patterns, long length)
    {
        var began = Stopwatch.GetTimestamp();
        var lines = Run("rg", ["-F", "-i", "-c", "-j1", "-f", patterns, text]);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine(lines is null
            ? FormattableString.Invariant($"{forms,-8} ripgrep is not here")
            : string.Create(CultureInfo.InvariantCulture, $"{forms,-8} {"ripgrep -F -f (all told)",-26} {length / 1e6 / took,6:F0} {"",8} {"",11} {lines.Trim(),9}"));
    }

    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? told : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
