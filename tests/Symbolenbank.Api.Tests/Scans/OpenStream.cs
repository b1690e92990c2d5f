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

    public static Task<OpenStream> BeginAsync(ApiBank bank, string token, string type = "application/x-ndjson") => BeginAsync(bank, token, type, "");

    /// <summary>A stream that sends nothing, and is open: the bank has asked for its first byte.</summary>
    public static async Task<OpenStream> BeginQuietAsync(ApiBank bank, string token, string type = "application/x-ndjson")
    {
        var stream = await BeginAsync(bank, token, type, "Expect: 100-continue\r\n");
        Assert.Equal("HTTP/1.1 100 Continue", await stream._answers.ReadLineAsync(Ct));
        Assert.Equal("", await stream._answers.ReadLineAsync(Ct));
        return stream;
    }

    private static async Task<OpenStream> BeginAsync(ApiBank bank, string token, string type, string heads)
    {
        var stream = new OpenStream();
        await stream._socket.ConnectAsync(bank.Machines.BaseAddress!.Host, bank.Machines.BaseAddress.Port, Ct);
        await stream.WriteAsync($"POST /v1/scans HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer {token}\r\nContent-Type: {type}\r\n{heads}Transfer-Encoding: chunked\r\n\r\n");
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

    /// <summary>Reads on until the answer says that it ends. The bank leaves a client five seconds to see that; then it closes the connection.</summary>
    public async Task ReceiveEndAsync()
    {
        while (await _answers.ReadLineAsync(Ct) is not "0") { }
        Assert.Equal("", await _answers.ReadLineAsync(Ct));
    }

    /// <summary>A refusal before anything was answered.</summary>
    public async Task<(int Status, JsonElement Problem)> ReceiveRefusalAsync()
    {
        const string Length = "Content-Length: ";

        var status = int.Parse((await _answers.ReadLineAsync(Ct))!.Split(' ')[1], CultureInfo.InvariantCulture);
        var length = 0;
        while (await _answers.ReadLineAsync(Ct) is { Length: > 0 } head)
            length = head.StartsWith(Length, StringComparison.Ordinal) ? int.Parse(head.AsSpan(Length.Length), NumberStyles.None, CultureInfo.InvariantCulture) : length;
        var body = new char[length];
        Assert.Equal(length, await _answers.ReadBlockAsync(body, Ct));
        return (status, JsonSerializer.Deserialize<JsonElement>(body));
    }

    public void Dispose()
    {
        _answers.Dispose();
        _socket.Dispose();
    }

    private async Task WriteAsync(string text) => await _socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Ct);
}
