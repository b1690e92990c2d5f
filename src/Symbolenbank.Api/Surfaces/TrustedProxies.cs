using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Symbolenbank.Catalog.Hosting;
using IPNetwork = System.Net.IPNetwork;

namespace Symbolenbank.Api.Surfaces;

/// <summary>
/// Lets the proxies that the operator names say where a request came from, so that limits count the caller's network and not the proxy's.
/// Only <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are read, one hop deep, and never from anybody else; host and port stay the connection's own.
/// </summary>
internal sealed class TrustedProxies(IReadOnlyList<IPNetwork> networks) : IStartupFilter
{
    private const string Key = $"{SurfaceOptions.Section}:{nameof(SurfaceOptions.TrustedProxies)}";

    /// <exception cref="BankStartException">A line is no address and no network.</exception>
    public static TrustedProxies Of(SurfaceOptions options) => new([.. options.TrustedProxies.Select(Read)]);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (networks.Count > 0) _ = app.UseForwardedHeaders(Headers());
        next(app);
    };

    private static IPNetwork Read(string line) =>
        IPNetwork.TryParse(line, out var network) ? network
        : IPAddress.TryParse(line, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new BankStartException($"{Key} holds \"{line}\", which is no IP address and no network such as 10.0.0.0/8.");

    private ForwardedHeadersOptions Headers()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
        return options;
    }
}
