using Symbolenbank.Api.Authentication;

namespace Symbolenbank.Api.Limits;

internal static class LimitConventions
{
    /// <summary>Applies the client's limit before the handler and after authentication and authorisation.</summary>
    public static TBuilder LimitClients<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            var limits = endpoint.ApplicationServices.GetRequiredService<RequestLimits>();
            var handler = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => InvokeAsync(limits, handler, context);
        });
        return endpoints;
    }

    private static async Task InvokeAsync(RequestLimits limits, RequestDelegate handler, HttpContext context)
    {
        if (MachineCaller.Of(context) is { } caller && await limits.AdmitsClientAsync(context, caller.Client)) await handler(context);
    }
}
