using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>A stream of scans on a bare socket: lines go out and answers come in whenever the test wants. HttpClient sends everything first.</summary>
internal sealed class OpenStream : IDisposable
{
    private readonly TcpClient _socket = new();
    private StreamReader _answers = StreamReader.Null;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OpenStream> BeginAsync(ApiBank bank, string token, string type = "application/x-ndjson")
    {
        var stream = new OpenStream();
        await stream._socket.ConnectAsync(bank.Machines.BaseAddress!.Host, bank.Machines.BaseAddress.Port, Ct);
        await stream.WriteAsync($"POST /v1/scans HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer {token}\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n");
        stream._answers = new StreamReader(stream._socket.GetStream(), Encoding.UTF8);
        return stream;
    }

    public Task SendAsync(string line)
    {
        var chunk = line + "\n";
        return WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(chunk):x}\r\n{chunk}\r\n"));
    }

    /// <summary>The next answer; heads and chunk sizes are passed over.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        while (true)
        {
            var line = await _answers.ReadLineAsync(Ct) ?? throw new EndOfStreamException();
            if (line.StartsWith('{')) return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }

    public void Dispose()
    {
        _answers.Dispose();
        _socket.Dispose();
    }

    private async Task WriteAsync(string text) => await _socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Ct);
}
