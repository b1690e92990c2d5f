using System.Collections.Frozen;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Surfaces;

/// <summary>Knows which surface a connection belongs to: by the port it came in on, which nobody outside can choose by writing a header.</summary>
/// <remarks>Filled while Kestrel is configured and read once it listens, so that port 0 becomes the real one. Thread-safe from then on.</remarks>
public sealed class SurfaceTable
{
    private readonly List<(Surface Surface, Uri Address, ListenOptions Listener)> _listeners = [];
    private FrozenDictionary<int, Surface>? _byPort;

    /// <summary>The surface of a request; null on a connection that none of the addresses accepted.</summary>
    public Surface? Of(HttpContext context) => OfPort(context.Connection.LocalPort);

    /// <summary>The address of a surface with its real port, without a trailing slash; null where it is not served.</summary>
    public string? AddressOf(Surface surface)
    {
        foreach (var (named, address, listener) in _listeners)
        {
            if (named == surface) return new UriBuilder(address) { Port = PortOf(address, listener) }.Uri.GetLeftPart(UriPartial.Authority);
        }

        return null;
    }

    internal void Add(Surface surface, Uri address, ListenOptions listener) => _listeners.Add((surface, address, listener));

    internal Surface? OfPort(int port) =>
        (_byPort ??= _listeners.ToFrozenDictionary(l => PortOf(l.Address, l.Listener), l => l.Surface)).TryGetValue(port, out var surface) ? surface : null;

    private static int PortOf(Uri address, ListenOptions listener) => address.Port is 0 ? listener.IPEndPoint!.Port : address.Port;
}
