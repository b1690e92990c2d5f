using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Symbolenbank.Api.Tests.Authorities;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Tokens;

/// <summary>The built-in token service with a client that others wrote.</summary>
public sealed class ForeignClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Oauth4webapi_WithMetadataAlone_GetsATokenThatIsAccepted()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        await using var bank = await ApiBank.StartAsync(Ct, new Dictionary<string, string?> { ["Surfaces:Api"] = address, ["Bank:ApiAddress"] = address });
        using var platform = await bank.AddAsync("platform-a", Ct);

        var start = new ProcessStartInfo("node", [NodeFolder.Script("oauth4webapi.mjs"), address, platform.ClientId, platform.Jwk(withPrivate: true).ToJsonString(), ApiBank.Read])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var client = Process.Start(start)!;
        var token = (await client.StandardOutput.ReadToEndAsync(Ct)).Trim();
        Assert.True(token.Length > 0, await client.StandardError.ReadToEndAsync(Ct));

        Assert.Equal(HttpStatusCode.OK, (await bank.ReadAsync(token, "SB-2026-0001", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bank.SearchAsync(token, new { query = "88" }, Ct)).StatusCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
