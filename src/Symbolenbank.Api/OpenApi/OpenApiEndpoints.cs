using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.OpenApi;

/// <summary>The description of the machine surface, for anybody: <c>/openapi.json</c>, and where the Dutch API Design Rules look for it.</summary>
internal static class OpenApiEndpoints
{
    public const string Document = "v1";

    public static void MapDescription(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi.json").AllowEverywhere();
        endpoints.MapOpenApi("/v1/openapi.json").AllowEverywhere();
    }

    /// <summary>Lets pages of other origins read it: it holds nothing that is not public.</summary>
    private static void AllowEverywhere(this IEndpointConventionBuilder endpoint) => endpoint.OnSurface(Surface.Api).Finally(builder =>
    {
        var handler = builder.RequestDelegate!;
        builder.RequestDelegate = context =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Request.RouteValues["documentName"] = Document;
            return handler(context);
        };
    });
}
