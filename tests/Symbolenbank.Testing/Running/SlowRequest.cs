using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Symbolenbank.Testing.Running;

/// <summary>A request on a bare socket that is sent but for the last byte of its body, once the bank has begun to read that. HttpClient reads no answer before it has sent all.</summary>
public sealed class SlowRequest : IDisposable
{
    private readonly TcpClient _socket;
    private readonly StreamReader _answer;
    private readonly string _last;

    private SlowRequest(TcpClient socket, string last) => (_socket, _last, _answer) = (socket, last, new StreamReader(socket.GetStream(), Encoding.UTF8));

    /// <param name="headers">Whole lines beside host, length, type and connection.</param>
    public static async Task<SlowRequest> BeginAsync(Uri bank, string address, string body, string type, CancellationToken ct, params string[] headers)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(bank.Host, bank.Port, ct);
        string[] lines =
        [
            $"POST /{address.TrimStart('/')} HTTP/1.1", $"Host: {bank.Authority}", $"Content-Type: {type}", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}"),
            "Expect: 100-continue", "Connection: close", .. headers,
        ];
        var request = new SlowRequest(socket, body[^1..]);
        await request.WriteAsync(string.Join("\r\n", lines) + "\r\n\r\n", ct);
        var first = await request._answer.ReadLineAsync(ct);
        Assert.Contains(" 100 ", first, StringComparison.Ordinal);
        await request.WriteAsync(body[..^1], ct);
        return request;
    }

    /// <summary>Sends the last byte.</summary>
    public Task FinishAsync(CancellationToken ct) => WriteAsync(_last, ct);

    /// <summary>The status and everything that was answered, headers included. The bank may keep the socket a while longer, in the hope of the rest.</summary>
    public async Task<(int Status, string Text)> AnswerAsync(CancellationToken ct)
    {
        var (text, piece) = (new StringBuilder(), new char[4_096]);
        do
        {
            var read = await _answer.ReadAsync(piece, ct);
            if (read == 0) break;
            text.Append(piece, 0, read);
        }
        while (!IsWhole(text.ToString().TrimStart()));
        var answer = text.ToString().TrimStart();
        return (int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture), answer);
    }

    // Either its length was said, or its last piece is empty.
    private static bool IsWhole(string answer)
    {
        const string Length = "Content-Length: ";

        if (answer.Split("\r\n\r\n", 2) is not [var head, var body]) return false;
        return head.Split("\r\n").FirstOrDefault(static line => line.StartsWith(Length, StringComparison.OrdinalIgnoreCase)) is { } length
            ? Encoding.UTF8.GetByteCount(body) >= int.Parse(length[Length.Length..], CultureInfo.InvariantCulture)
            : body.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _answer.Dispose();
        _socket.Dispose();
    }

    private async Task WriteAsync(string text, CancellationToken ct) => await _socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}
