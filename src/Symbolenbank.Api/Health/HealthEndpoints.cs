using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Health;

/// <summary>Whether the process lives, and whether it can answer: 200 or 503, with one word and, once it can, the engine of full text. Nothing else of the inside.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/health/live", static _ => false);
        Map(endpoints, "/health/ready", static _ => true);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<HealthCheckRegistration, bool> which) =>
        _ = endpoints.MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync }).OnSurface(Surface.Page, Surface.Api);

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(
            report.Status is HealthStatus.Unhealthy ? "unavailable" : "available",
            report.Entries.Values.Select(entry => entry.Data.GetValueOrDefault("engine")).OfType<string>().FirstOrDefault()),
        HealthJson.Default.HealthAnswer,
        contentType: null,
        context.RequestAborted);
}

/// <param name="Status"><c>available</c> or <c>unavailable</c>.</param>
/// <param name="Search">The engine of full text, <c>SQLite FTS5</c> or <c>Lucene.Net</c>; left out while it is not known.</param>
internal sealed record HealthAnswer(string Status, string? Search);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
