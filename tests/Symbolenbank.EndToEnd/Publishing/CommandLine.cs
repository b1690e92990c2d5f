using System.Diagnostics;

namespace Symbolenbank.EndToEnd.Publishing;

/// <summary>Runs a command of the machine as a person at a terminal would.</summary>
internal static class CommandLine
{
    /// <summary>Runs it to its end; fails the test with all it said when its exit code is not 0.</summary>
    public static async Task RunAsync(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test runner's own build variables would steer a build that it starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var ct = TestContext.Current.CancellationToken;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{string.Concat(said)}");
    }
}
