using Microsoft.AspNetCore.Antiforgery;

namespace Symbolenbank.Web.Hosting;

/// <summary>Refuses every changing request without the token of one of our own pages, whether its handler reads a form or not.</summary>
internal sealed class AntiforgeryCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Page.Error(StatusCodes.Status400BadRequest);
}
