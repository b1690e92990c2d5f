using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Symbolenbank.Benchmarks.Api;

/// <summary>Asks a server the same things again and again over kept-open connections, each waiting for its answer: HTTP/1.1 on bare sockets, so that asking costs little.</summary>
internal sealed class HttpLoad(ServerProcess server, IReadOnlyList<byte[]> requests, int connections)
{
    private const int Buffer = 256 * 1024;

    /// <summary>Runs for about a time.</summary>
    /// <exception cref="InvalidDataException">An answer was not 200 with a Content-Length.</exception>
    public async Task<LoadResult> RunAsync(TimeSpan duration)
    {
        var processor = server.Processor;
        var began = Stopwatch.GetTimestamp();
        var until = began + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(first => Task.Run(() => AskAsync(first, until))));
        var elapsed = Stopwatch.GetElapsedTime(began);
        return LoadResult.Of(results.SelectMany(result => result.Ticks), results.Sum(result => result.Bytes), elapsed, server.Processor - processor);
    }

    private async Task<(List<long> Ticks, long Bytes)> AskAsync(int first, long until)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var buffer = new byte[Buffer];
        var ticks = new List<long>(100_000);
        var bytes = 0L;
        for (var next = first; Stopwatch.GetTimestamp() < until; next++)
        {
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[next % requests.Count]);
            bytes += await ReceiveAsync(socket, buffer);
            ticks.Add(Stopwatch.GetTimestamp() - asked);
        }

        return (ticks, bytes);
    }

    /// <summary>Reads one answer and gives the size of its body.</summary>
    private static async ValueTask<int> ReceiveAsync(Socket socket, byte[] buffer)
    {
        var (held, whole, body) = (0, 0, 0);
        while (whole is 0 || held < whole)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(held));
            if (read is 0) throw new InvalidDataException("The server closed a connection.");
            held += read;
            if (whole is 0) (whole, body) = Measure(buffer.AsSpan(0, held));
        }

        return body;
    }

    private static (int Whole, int Body) Measure(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return (0, 0);
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new InvalidDataException(System.Text.Encoding.UTF8.GetString(answer));
        var length = 0;
        var at = answer[..end].IndexOf("Content-Length: "u8);
        if (at < 0) throw new InvalidDataException("An answer has no Content-Length.");
        foreach (var digit in answer[(at + "Content-Length: ".Length)..end])
        {
            if (digit is < (byte)'0' or > (byte)'9') break;
            length = (length * 10) + digit - '0';
        }

        return (end + 4 + length, length);
    }
}

/// <summary>What one run measured.</summary>
/// <param name="P50">In milliseconds.</param>
/// <param name="P99">In milliseconds.</param>
/// <param name="Processor">What one request cost the server, in microseconds of processor time: it means something on a busy machine too.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, double Processor, int AverageBytes)
{
    public static LoadResult Of(IEnumerable<long> ticks, long bytes, TimeSpan elapsed, TimeSpan processor)
    {
        var sorted = ticks.Order().ToArray();
        double At(double share) => sorted[(int)(share * (sorted.Length - 1))] * 1000.0 / Stopwatch.Frequency;
        return new LoadResult(sorted.Length / elapsed.TotalSeconds, At(0.5), At(0.99), processor.TotalMicroseconds / sorted.Length, (int)(bytes / sorted.Length));
    }

    /// <summary>The middle of several runs, each figure by itself.</summary>
    public static LoadResult Median(IReadOnlyList<LoadResult> runs)
    {
        double Middle(Func<LoadResult, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
        return new LoadResult(Middle(run => run.PerSecond), Middle(run => run.P50), Middle(run => run.P99), Middle(run => run.Processor), (int)Middle(run => run.AverageBytes));
    }
}
