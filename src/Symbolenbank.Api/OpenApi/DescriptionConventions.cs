namespace Symbolenbank.Api.OpenApi;

internal static class DescriptionConventions
{
    /// <summary>Names the operation in the description of the machine surface.</summary>
    public static TBuilder Describe<TBuilder>(this TBuilder endpoint, string operation, string summary, string description)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithName(operation).WithSummary(summary).WithDescription(description);
}
