using Microsoft.AspNetCore.Antiforgery;

namespace Symbolenbank.Web.Hosting;

/// <summary>Refuses every changing request without the token of one of our own pages, whether its handler reads a form or not, and before it does.</summary>
/// <remarks>The editor's connection alone is left out: its script sends no token, and no other site's page can bring a cookie of ours.</remarks>
internal sealed class AntiforgeryCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.IsPage()
            && context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false }
            && !HttpMethods.IsGet(context.Request.Method)
            && !await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
