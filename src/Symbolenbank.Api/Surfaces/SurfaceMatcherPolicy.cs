using Microsoft.AspNetCore.Routing.Matching;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Surfaces;

/// <summary>
/// Splits every route by surface before anything else is compared, so that an address of the other surface is plainly unknown:
/// no 405 and no 415 gives it away. The port of the connection decides, never the Host header.
/// </summary>
internal sealed class SurfaceMatcherPolicy(SurfaceTable table) : MatcherPolicy, INodeBuilderPolicy
{
    private static readonly Surface[] All = Enum.GetValues<Surface>();

    /// <summary>Before the policy for HTTP methods, which has -1000.</summary>
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        List<PolicyNodeEdge> edges = [];
        foreach (var surface in All)
        {
            List<Endpoint> admitted = [.. endpoints.Where(endpoint => SurfaceMetadata.Admits(endpoint, surface))];
            if (admitted.Count > 0) edges.Add(new PolicyNodeEdge(surface, admitted));
        }

        return edges;
    }

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges)
    {
        var destinations = new int[All.Length];
        Array.Fill(destinations, exitDestination);
        foreach (var edge in edges) destinations[(int)edge.State] = edge.Destination;
        return new SurfaceJumpTable(table, destinations, exitDestination);
    }

    private sealed class SurfaceJumpTable(SurfaceTable table, int[] destinations, int exitDestination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) =>
            table.Of(httpContext) is { } surface ? destinations[(int)surface] : exitDestination;
    }
}
