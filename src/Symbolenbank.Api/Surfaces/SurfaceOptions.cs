using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Api.Surfaces;

/// <summary>The addresses at which the bank listens, section <c>Surfaces</c>. Loopback by default; a proxy stands before them elsewhere.</summary>
public sealed class SurfaceOptions
{
    public const string Section = "Surfaces";

    /// <summary>For people. Scheme, host (a name or an IP address) and port; port 0 takes a free one and needs an IP address.</summary>
    [Required]
    public Uri Page { get; set; } = new("http://localhost:5080");

    /// <summary>For machines.</summary>
    [Required]
    public Uri Api { get; set; } = new("http://localhost:5081");

    /// <summary>
    /// Addresses or networks (<c>10.0.0.5</c>, <c>10.0.0.0/8</c>) of the proxies that may say where a request came from. Default: none, and every
    /// forwarded header is ignored.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
