using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Symbolenbank.Testing.Running;

/// <summary>A body that is sent but for its last byte, until the test lets that go too.</summary>
public sealed class SlowBody : HttpContent
{
    private readonly byte[] _bytes;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowBody(string body, string type)
    {
        _bytes = Encoding.UTF8.GetBytes(body);
        Headers.ContentType = MediaTypeHeaderValue.Parse(type);
    }

    /// <summary>Ends when all but the last byte was sent.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Sends the last byte.</summary>
    public void Finish() => _rest.TrySetResult();

    /// <summary>A request that sends this body once the bank has begun to read it.</summary>
    public HttpRequestMessage To(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = this };
        request.Headers.ExpectContinue = true;
        return request;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_bytes.AsMemory(0, _bytes.Length - 1));
        await stream.FlushAsync();
        _begun.TrySetResult();
        await _rest.Task;
        await stream.WriteAsync(_bytes.AsMemory(_bytes.Length - 1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
