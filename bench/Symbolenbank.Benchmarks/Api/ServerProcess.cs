using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Symbolenbank.Benchmarks.Api;

/// <summary>A server as a process of its own, ended on disposal.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>The processor time that it has used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts an assembly that stands beside this one and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string assembly, int port, params IEnumerable<string> arguments)
    {
        var server = new ServerProcess(Start(assembly, arguments), port);
        using var http = new HttpClient();
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsReadyAsync(http, port))
        {
            if (server._process.HasExited) throw new InvalidOperationException($"{assembly} ended with {server._process.ExitCode}.");
            await pulse.WaitForNextTickAsync();
        }

        return server;
    }

    /// <summary>Runs an assembly that stands beside this one and gives what it printed.</summary>
    public static async Task<string> ReadAsync(string assembly, params IEnumerable<string> arguments)
    {
        using var process = Start(assembly, arguments, redirect: true);
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode is 0 ? text.Trim() : throw new InvalidOperationException($"{assembly} ended with {process.ExitCode}.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(string assembly, IEnumerable<string> arguments, bool redirect = false)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]) { RedirectStandardOutput = redirect };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return Process.Start(start)!;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, int port)
    {
        try
        {
            using var answer = await http.GetAsync($"http://127.0.0.1:{port}/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
