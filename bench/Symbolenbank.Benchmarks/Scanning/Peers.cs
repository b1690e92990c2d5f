using System.Diagnostics;
using System.Globalization;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Other scanners over the same files, where they are installed: <c>apt-get install libhyperscan-dev ripgrep gcc</c>.</summary>
internal static class Peers
{
    /// <summary>Megabytes a second; null where it is not installed.</summary>
    public static double? Hyperscan(int forms, ScannedPosts posts, string patterns)
    {
        var source = Path.Combine(Symbolenbank.Catalog.Hosting.BankFolders.Find(null, null).Data, "..", "bench", "peers", "hyperscan.c");
        var program = Path.Combine(posts.Folder, "hyperscan");
        if ((!File.Exists(program) && Run("gcc", ["-O2", "-o", program, source, "-lhs"]) is null)
            || Run(program, [posts.TextFile, patterns, ScanTable.Repeats.ToString(CultureInfo.InvariantCulture)])?.Trim().Split(' ') is not [var rate, var built, var size, var found])
        {
            ScanTable.Missing(forms, "hyperscan");
            return null;
        }
        var told = Number(rate);
        ScanTable.Row(forms, "hyperscan", told, TimeSpan.FromSeconds(Number(built)), Number(size) / forms, (long)Number(found));
        return told;
    }

    /// <summary>Its own reading of the forms is measured alone and shown as its building; it minds the case of letters, which makes it quicker. It counts lines.</summary>
    public static void Ripgrep(int forms, ScannedPosts posts, string patterns)
    {
        var nothing = Path.Combine(posts.Folder, "nothing");
        File.WriteAllText(nothing, "");
        if (Searched(patterns, nothing) is not { } built || Searched(patterns, posts.PartFile) is not { } all)
        {
            ScanTable.Missing(forms, "ripgrep -F -f *");
            return;
        }
        ScanTable.Row(forms, "ripgrep -F -f *", posts.PartBytes / 1e6 / Math.Max(all.Seconds - built.Seconds, 1e-3), TimeSpan.FromSeconds(built.Seconds), null, all.Lines);
    }

    // The shell tells the processor time of what it ran: minutes and seconds of user and system time, its own in the first line.
    private static (double Seconds, long Lines)? Searched(string patterns, string text)
    {
        var told = Run("sh", ["-c", "rg -F -c -j1 --include-zero --no-filename -f \"$0\" \"$1\"; times", patterns, text])?.Trim().Split('\n');
        return told is [var lines, _, var times] && times.Split('m', 's') is [var minutes, var seconds, ..] ? ((Number(minutes) * 60) + Number(seconds), (long)Number(lines)) : null;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

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
