using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;

namespace Symbolenbank.Web.Hosting;

/// <summary>Refuses every changing request without the token of one of our own pages, whether its handler reads a form or not, and before it does.</summary>
/// <remarks>The editor's connection alone is left out: its script sends no token, and no other site's page can bring a cookie of ours.</remarks>
internal sealed class AntiforgeryCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsChecked(context))
        {
            await next(context);
            return;
        }

        var unreadable = context.GetEndpoint()?.Metadata.GetMetadata<UnreadableForm>();
        if (unreadable is not null) context.Request.EnableBuffering(UnreadableForm.LargestBody, UnreadableForm.LargestBody);
        try
        {
            if (await antiforgery.IsRequestValidAsync(context)) await next(context);
            else context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (AntiforgeryValidationException fault) when (fault.InnerException is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            if (unreadable is null || context.Request.ContentLength is not < UnreadableForm.LargestBody) context.Response.StatusCode = StatusCodes.Status400BadRequest;
            else await AnswerAsync(context, unreadable);
        }
    }

    private static bool IsChecked(HttpContext context) =>
        context.IsPage()
        && context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false }
        && !HttpMethods.IsGet(context.Request.Method);

    private static async Task AnswerAsync(HttpContext context, UnreadableForm unreadable)
    {
        context.Request.Body.Position = 0;
        using var reader = new StreamReader(context.Request.Body);
        var body = (await reader.ReadToEndAsync(context.RequestAborted)).Replace("%00", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        await unreadable.Answer(QueryHelpers.ParseQuery(body)).ExecuteAsync(context);
    }
}
