using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Symbolenbank.Web.Hosting;

/// <summary>What an address answers to a form that cannot be read because U+0000 stands in it: the framework refuses the whole of it.</summary>
/// <param name="Answer">Gets the fields without those characters, so that nobody has to type again.</param>
internal sealed record UnreadableForm(Func<IReadOnlyDictionary<string, StringValues>, IResult> Answer)
{
    /// <summary>Bytes of a form that are kept to be read again, in memory only: what was typed never comes to a disk.</summary>
    private const int LargestBody = 1024 * 1024;

    /// <summary>What the address of a request answers, whose body is kept from now on; null when it has no such answer, or the body is too large to be kept.</summary>
    public static UnreadableForm? Of(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<UnreadableForm>() is not { } unreadable || context.Request.ContentLength is not < LargestBody) return null;
        context.Request.EnableBuffering(LargestBody, LargestBody);
        return unreadable;
    }

    /// <summary>Answers a request whose body is buffered and was read once.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Request.Body.Position = 0;
        using var reader = new StreamReader(context.Request.Body);
        var body = (await reader.ReadToEndAsync(context.RequestAborted)).Replace("%00", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        await Answer(QueryHelpers.ParseQuery(body)).ExecuteAsync(context);
    }
}
