using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Surfaces;

/// <summary>Names the surfaces at which an endpoint exists. An endpoint without it exists for people only.</summary>
internal sealed class SurfaceMetadata(params IReadOnlyList<Surface> surfaces)
{
    private static readonly SurfaceMetadata Unnamed = new(Surface.Page);

    public static bool Admits(Endpoint endpoint, Surface surface) =>
        (endpoint.Metadata.GetMetadata<SurfaceMetadata>() ?? Unnamed).Includes(surface);

    private bool Includes(Surface surface) => surfaces.Contains(surface);
}

public static class SurfaceConventions
{
    /// <summary>Makes the endpoints exist at these surfaces and nowhere else.</summary>
    public static TBuilder OnSurface<TBuilder>(this TBuilder endpoints, params IReadOnlyList<Surface> surfaces)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new SurfaceMetadata(surfaces));
}
