using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Tests.Surfaces;

/// <summary>A route for machines that was forgotten is found here: each has the door before it, or stands in this list.</summary>
public sealed class EveryRouteTests
{
    private static readonly string[] Public =
    [
        "/.well-known/oauth-authorization-server", "/health/live", "/health/ready", "/oauth/jwks", "/oauth/token", "/openapi.json", "/v1/openapi.json",
    ];

    [Fact]
    public async Task Route_OnTheMachineSurface_AsksForAScopeOrIsPublic()
    {
        await using var bank = await ApiBank.StartAsync(TestContext.Current.CancellationToken);
        var open = bank.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => SurfaceMetadata.Admits(endpoint, Surface.Api) && endpoint.Metadata.GetMetadata<RequiredScope>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Public, open);
    }
}
