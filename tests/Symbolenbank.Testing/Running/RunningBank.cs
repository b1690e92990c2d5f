using System.Net;
using System.Text.RegularExpressions;

namespace Symbolenbank.Testing.Running;

/// <summary>The whole bank as people start it: the built Web program as a process of its own, with its own <c>var</c> folder.</summary>
public sealed partial class RunningBank : IAsyncDisposable
{
    private readonly ProgramProcess _process;

    private RunningBank(ProgramProcess process, Uri people, Uri machines) =>
        (_process, People, Machines) = (process, people, machines);

    /// <summary>The origin of the pages.</summary>
    public Uri People { get; }

    /// <summary>The origin of the API.</summary>
    public Uri Machines { get; }

    public IReadOnlyList<string> Console => _process.Console;

    /// <summary>Starts the bank on free ports and waits until it has said where it listens; it may still be importing.</summary>
    public static async Task<RunningBank> StartAsync(BankStart start, CancellationToken ct)
    {
        var process = start.Run();
        try
        {
            var origins = await process.WaitForConsoleAsync(OriginsIn, ct);
            return new RunningBank(process, origins[0], origins[1]);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the bank and waits until import and index are complete.</summary>
    public static async Task<RunningBank> StartReadyAsync(BankStart start, CancellationToken ct)
    {
        var bank = await StartAsync(start, ct);
        try
        {
            await bank.WaitUntilReadyAsync(ct);
            return bank;
        }
        catch
        {
            await bank.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks <c>health/ready</c> until it answers 200.</summary>
    /// <exception cref="InvalidOperationException">The bank ended first; the message holds its console.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Machines };
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await StatusAsync(http, ct) != HttpStatusCode.OK)
        {
            EnsureAlive();
            await pulse.WaitForNextTickAsync(ct);
        }
    }

    /// <exception cref="InvalidOperationException">The bank has ended by itself; the message holds exit code and console.</exception>
    public void EnsureAlive()
    {
        if (_process.ExitCode is { } code)
            throw new InvalidOperationException($"The bank ended with exit code {code}:\n{string.Join('\n', Console)}");
    }

    /// <inheritdoc cref="ProgramProcess.KillAsync"/>
    public Task KillAsync() => _process.KillAsync();

    /// <inheritdoc cref="ProgramProcess.StopAsync"/>
    public Task<int> StopAsync(CancellationToken ct) => _process.StopAsync(ct);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync("health/ready", ct);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.ServiceUnavailable;
        }
    }

    /// <summary>The start-up lines name the pages' address first and the API's second.</summary>
    private static Uri[]? OriginsIn(IReadOnlyList<string> console)
    {
        var found = console.SelectMany(line => Origin().Matches(line)).Select(match => match.Value).Distinct().Take(2).ToArray();
        return found.Length == 2 ? [new Uri(found[0]), new Uri(found[1])] : null;
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):[1-9]\d*")]
    private static partial Regex Origin();
}
