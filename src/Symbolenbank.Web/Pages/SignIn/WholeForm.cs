using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>
/// Reads each form whole, within <see cref="WebOptions.FormSeconds"/>, and then asks the access table again who sent it: who was withdrawn while it arrived
/// gets no answer, and who may see less now gets less.
/// </summary>
internal sealed class WholeForm(RequestDelegate next, AccessTable access, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <summary>Bytes of a form that may wait in memory; larger ones hold files.</summary>
    private const int LargestHeld = 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, Visit visit)
    {
        if (context.IsPage() && context.Request.HasFormContentType && !HttpMethods.IsGet(context.Request.Method))
        {
            var unreadable = UnreadableForm.Of(context);
            context.Response.StatusCode = await ReadAsync(context);
            var isMended = unreadable is not null && context.Response.StatusCode is StatusCodes.Status400BadRequest;
            if ((context.Response.StatusCode is not StatusCodes.Status200OK && !isMended) || !await AskAgainAsync(context, visit)) return;
            if (isMended)
            {
                await unreadable!.AnswerAsync(context);
                return;
            }
        }

        await next(context);
    }

    private async Task<int> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= LargestHeld && !await BodyArrival.InTimeAsync(context, options.Value.FormSeconds, clock)) return StatusCodes.Status408RequestTimeout;
        // Of files, and of what does not say how long it is, only the connection ends in time.
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.FormSeconds), clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(time.Token, context.RequestAborted);
        try
        {
            _ = await context.Request.ReadFormAsync(ended.Token);
            return StatusCodes.Status200OK;
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return StatusCodes.Status408RequestTimeout;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private async Task<bool> AskAgainAsync(HttpContext context, Visit visit)
    {
        var reader = visit.IsSignedIn ? access.OfSession(People.SessionOf(context.User)!.Value) : access.Anonymous();
        var wasKnown = visit.Reader is not null;
        visit.Reader = reader.Value;
        if (reader.Kind is OutcomeKind.Unavailable) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (wasKnown && visit.Reader is null) await context.ChallengeAsync(People.Scheme);
        else return true;
        return false;
    }
}
