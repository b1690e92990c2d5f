using System.Globalization;
using System.Net;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Api.Tests.Surfaces;

/// <summary>Whose word counts for where a request came from.</summary>
public sealed class TrustedProxyTests
{
    private const int Limit = 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Request_ThroughATrustedProxy_CountsForItsOwnNetwork(string proxy)
    {
        await using var bank = await StartAsync(proxy);
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(bank, 2 * Limit, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(bank, Limit, "203.0.113.8"));
    }

    /// <summary>The last hop is the proxy's own word; what stands before it is the caller's invention.</summary>
    [Fact]
    public async Task Caller_ThatInventsHopsBehindTheProxy_CountsAsOne()
    {
        await using var bank = await StartAsync("127.0.0.1");
        for (var number = 1; number <= 2 * Limit; number++) _ = await AskAsync(bank, 1, $"198.51.100.{number}, 203.0.113.7");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(bank, 1, "198.51.100.200, 203.0.113.7"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    public async Task Caller_ThatIsNoTrustedProxy_CannotSayWhereItComesFrom(string? proxy)
    {
        await using var bank = await StartAsync(proxy);
        for (var number = 1; number <= 2 * Limit; number++) _ = await AskAsync(bank, 1, $"203.0.113.{number}");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(bank, 1, "203.0.113.200"));
    }

    [Fact]
    public async Task Proxy_ThatIsNoAddress_StopsTheStartAndNamesTheKey()
    {
        var fault = await Assert.ThrowsAsync<BankStartException>(() => StartAsync("proxy.example"));
        Assert.Contains("Surfaces:TrustedProxies", fault.Message, StringComparison.Ordinal);
    }

    private static Task<ApiBank> StartAsync(string? proxy)
    {
        var settings = new Dictionary<string, string?> { ["Api:Limits:NetworkPerMinute"] = Limit.ToString(CultureInfo.InvariantCulture) };
        if (proxy is not null) settings["Surfaces:TrustedProxies:0"] = proxy;
        return ApiBank.StartAsync(Ct, settings);
    }

    /// <summary>Asks so many times and gives the last answer.</summary>
    private static async Task<HttpStatusCode> AskAsync(ApiBank bank, int times, string forwardedFor)
    {
        var last = default(HttpStatusCode);
        for (var time = 0; time < times; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "oauth/jwks");
            request.Headers.Add("X-Forwarded-For", forwardedFor);
            using var response = await bank.Machines.SendAsync(request, Ct);
            last = response.StatusCode;
        }

        return last;
    }
}
