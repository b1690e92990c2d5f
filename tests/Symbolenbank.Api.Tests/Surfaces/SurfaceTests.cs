using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Surfaces;

/// <summary>What exists at which surface, whatever a caller writes into his headers.</summary>
public sealed class SurfaceTests : IAsyncLifetime
{
    private ApiBank _bank = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bank = await ApiBank.StartAsync(Ct);

    public ValueTask DisposeAsync() => _bank.DisposeAsync();

    [Theory]
    [InlineData("GET", "v1/entries/SB-2026-0001")]
    [InlineData("GET", "v1/entries/search")]
    [InlineData("POST", "v1/entries/search")]
    [InlineData("PUT", "v1/entries/search")]
    [InlineData("POST", "oauth/token")]
    [InlineData("GET", "oauth/token")]
    [InlineData("GET", "oauth/jwks")]
    [InlineData("GET", ".well-known/oauth-authorization-server")]
    [InlineData("GET", "openapi.json")]
    [InlineData("GET", "v1/openapi.json")]
    public async Task MachineAddress_AtThePagesPort_IsUnknown(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : new StringContent("x", Encoding.ASCII, "text/plain") };
        using var response = await _bank.People.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "unmarked")]
    [InlineData("GET", "unmarked")]
    public async Task PageAddress_AtTheMachinesPort_IsUnknown(string method, string path)
    {
        using var response = await _bank.Machines.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Ct);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    public async Task Health_AtBothPorts_Answers(string path)
    {
        using var machines = await _bank.Machines.GetAsync(path, Ct);
        using var people = await _bank.People.GetAsync(path, Ct);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (machines.StatusCode, people.StatusCode));
    }

    [Fact]
    public async Task Health_WhenReady_NamesTheEngineOfFullTextAndNothingElse()
    {
        using var answer = JsonDocument.Parse(await _bank.Machines.GetStringAsync("health/ready", Ct));
        Assert.Equal(["status", "search"], answer.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("available", answer.RootElement.GetProperty("status").GetString());
        Assert.Contains("FTS5", answer.RootElement.GetProperty("search").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The other surface's name and port, forwarded headers and absolute addresses: none of them moves a request to the other surface.</summary>
    [Theory]
    [InlineData("GET /openapi.json HTTP/1.1\r\nHost: {machines}\r\n", 404)]
    [InlineData("GET /openapi.json HTTP/1.1\r\nHost: {people}\r\nX-Forwarded-Host: {machines}\r\nX-Forwarded-Port: {machinesPort}\r\nForwarded: host={machines}\r\n", 404)]
    [InlineData("GET http://{machines}/openapi.json HTTP/1.1\r\nHost: {machines}\r\n", 404)]
    [InlineData("GET / HTTP/1.1\r\nHost: {machines}\r\n", 200)]
    public async Task HostHeader_NamingTheOtherSurface_DecidesNothing(string request, int status)
    {
        var text = request
            .Replace("{machines}", _bank.Machines.BaseAddress!.Authority, StringComparison.Ordinal)
            .Replace("{people}", _bank.People.BaseAddress!.Authority, StringComparison.Ordinal)
            .Replace("{machinesPort}", $"{_bank.Machines.BaseAddress.Port}", StringComparison.Ordinal);
        Assert.StartsWith($"HTTP/1.1 {status} ", await SendRawAsync(_bank.People.BaseAddress.Port, text + "Connection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_WithALineBreak_IsRefusedAndAddsNothing()
    {
        var answer = await SendRawAsync(
            _bank.Machines.BaseAddress!.Port,
            "GET /v1/entries/SB-2026-0001 HTTP/1.1\r\nHost: x\r\nAccept-Language: nl\n\rSet-Cookie: a=b\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfAnyKind_CarriesVersionAndCorrelation()
    {
        foreach (var path in new[] { "openapi.json", "oauth/jwks", "nothing", "v1/entries/SB-2026-0001", "health/live" })
        {
            using var response = await _bank.Machines.GetAsync(path, Ct);
            Assert.Equal("1.0.0", response.Headers.GetValues("API-Version").Single());
            Assert.Equal(32, response.Headers.GetValues("Correlation-Id").Single().Length);
        }
    }

    [Fact]
    public async Task Correlation_ChosenByTheCaller_IsNotTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "nothing");
        request.Headers.Add("traceparent", "00-11111111111111111111111111111111-2222222222222222-01");
        using var response = await _bank.Machines.SendAsync(request, Ct);
        Assert.NotEqual("11111111111111111111111111111111", response.Headers.GetValues("Correlation-Id").Single());
    }

    [Fact]
    public async Task Address_WithATrailingSlashOrAnotherMethod_IsRefused()
    {
        using var slash = await _bank.Machines.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "v1/entries/SB-2026-0001"), Ct);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, slash.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), slash.Content.Headers.ContentType);
    }

    private static async Task<string> SendRawAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, Ct);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Ct);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Ct);
    }
}
