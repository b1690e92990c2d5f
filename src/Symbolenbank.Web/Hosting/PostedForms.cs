using Microsoft.AspNetCore.Http.HttpResults;

namespace Symbolenbank.Web.Hosting;

/// <summary>Marks an address that answers a form with the page itself: what it shows is kept nowhere, so that there is nothing to go on to.</summary>
internal sealed class ShownOnce
{
    public static readonly ShownOnce Instance = new();
}

/// <summary>How a form is answered: what was done leads on to an address that can be loaded again (303), and only what was refused is answered with a page.</summary>
internal static class PostedForms
{
    public static RouteGroupBuilder AnswerForms(this RouteGroupBuilder pages)
    {
        pages.AddEndpointFilterFactory(static (factory, next) =>
        {
            var isDevelopment = factory.ApplicationServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
            return async context => Answer(await next(context), context.HttpContext, isDevelopment);
        });
        return pages;
    }

    /// <exception cref="InvalidOperationException">In Development: a form that did something was answered with a page, which sends it again when it is loaded again.</exception>
    private static object? Answer(object? result, HttpContext context, bool isDevelopment) => result switch
    {
        _ when !HttpMethods.IsPost(context.Request.Method) => result,
        RedirectHttpResult redirect => new SeeOther(redirect),
        RazorComponentResult { StatusCode: StatusCodes.Status200OK } when isDevelopment && context.GetEndpoint()?.Metadata.GetMetadata<ShownOnce>() is null =>
            throw new InvalidOperationException($"{context.Request.Path} answers a form with a page. It has to lead on, or to be marked as {nameof(ShownOnce)}."),
        _ => result,
    };

    private sealed class SeeOther(RedirectHttpResult redirect) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await redirect.ExecuteAsync(httpContext);
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        }
    }
}
