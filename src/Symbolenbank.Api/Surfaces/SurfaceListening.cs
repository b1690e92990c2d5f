using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Api.Surfaces;

public static class SurfaceListening
{
    /// <summary>
    /// Makes Kestrel listen at the addresses of <see cref="SurfaceOptions"/> for these surfaces, and routing keep their endpoints apart.
    /// </summary>
    /// <exception cref="BankStartException">A trusted proxy is no address and no network.</exception>
    public static WebApplicationBuilder AddSurfaces(this WebApplicationBuilder builder, params IReadOnlyList<Surface> surfaces)
    {
        var options = builder.Configuration.GetSection(SurfaceOptions.Section).Get<SurfaceOptions>() ?? new SurfaceOptions();
        var table = new SurfaceTable();
        _ = builder.Services.AddSingleton(table).AddSingleton<IStartupFilter>(TrustedProxies.Of(options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, SurfaceMatcherPolicy>());
        _ = builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var surface in surfaces)
            {
                var address = surface switch { Surface.Page => options.Page, Surface.Api => options.Api };
                Listen(kestrel, address, listener => table.Add(surface, address, listener));
            }
        });
        return builder;
    }

    private static void Listen(KestrelServerOptions kestrel, Uri address, Action<ListenOptions> added)
    {
        void Configure(ListenOptions listener)
        {
            if (address.Scheme == Uri.UriSchemeHttps) _ = listener.UseHttps();
            added(listener);
        }

        if (IPAddress.TryParse(address.DnsSafeHost, out var ip)) kestrel.Listen(ip, address.Port, Configure);
        else if (address.IsLoopback) kestrel.ListenLocalhost(address.Port, Configure);
        else kestrel.ListenAnyIP(address.Port, Configure);
    }
}
