using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Health;

/// <summary>Whether the process lives, and whether it can answer: 200 or 503, with one word and nothing about the inside.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/health/live", static _ => false);
        Map(endpoints, "/health/ready", static _ => true);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<HealthCheckRegistration, bool> which) =>
        _ = endpoints.MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync }).OnSurface(Surface.Page, Surface.Api);

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(report.Status is HealthStatus.Unhealthy ? "{\"status\":\"unavailable\"}" : "{\"status\":\"available\"}", context.RequestAborted);
    }
}
