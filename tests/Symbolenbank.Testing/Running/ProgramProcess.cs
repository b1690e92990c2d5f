using System.Diagnostics;

namespace Symbolenbank.Testing.Running;

/// <summary>One of our programs as a process of its own, with everything it says on its console.</summary>
/// <remarks>Thread-safe. Disposal ends the process.</remarks>
public sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _news = NewSignal();

    private ProgramProcess(Process process) => _process = process;

    /// <summary>What it has said so far on both streams, line by line.</summary>
    public IReadOnlyList<string> Console
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Starts <c>dotnet ASSEMBLY ARGUMENTS…</c> in a working folder with some environment variables set.</summary>
    public static ProgramProcess Start(
        string assembly, string workingFolder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (!File.Exists(assembly))
            throw new FileNotFoundException($"{assembly} has not been built.");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var program = new ProgramProcess(process);
        process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until a part of the console, as it is then, satisfies the reader, and gives what was read.</summary>
    /// <exception cref="InvalidOperationException">The process ended first; the message holds its console.</exception>
    public async Task<T> WaitForConsoleAsync<T>(Func<IReadOnlyList<string>, T?> read, CancellationToken ct)
        where T : class
    {
        var ended = _process.WaitForExitAsync(ct);
        while (true)
        {
            var over = ended.IsCompleted;
            Task news;
            lock (_gate)
                news = _news.Task;
            if (read(Console) is { } found)
                return found;
            if (over)
                throw new InvalidOperationException($"The program ended too early:\n{string.Join('\n', Console)}");
            await Task.WhenAny(news, ended).WaitAsync(ct);
        }
    }

    /// <summary>Waits until the process has ended and all it said was read; gives its exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Ends the process as a power cut would: SIGKILL, nothing is written or closed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop as a terminal or service manager does (SIGTERM) and gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(ct);
        return await WaitForExitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
        {
            _lines.Add(line);
            _news.SetResult();
            _news = NewSignal();
        }
    }
}
