namespace Symbolenbank.Api.Authentication;

/// <summary>The scope that a route asks for: granted by the token, and still by the client's agreement.</summary>
internal sealed record RequiredScope(string Scope);

internal static class ScopeConventions
{
    /// <summary>Puts the <see cref="MachineDoor"/> before the route: only a client with this scope, within its limit, reaches the handler.</summary>
    /// <remarks>The door is part of the route itself, so that no order of middleware can leave it out.</remarks>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoints, string scope)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            var door = endpoint.ApplicationServices.GetRequiredService<MachineDoor>();
            var handler = endpoint.RequestDelegate!;
            endpoint.Metadata.Add(new RequiredScope(scope));
            endpoint.RequestDelegate = context => door.PassAsync(context, scope, handler);
        });
        return endpoints;
    }
}
