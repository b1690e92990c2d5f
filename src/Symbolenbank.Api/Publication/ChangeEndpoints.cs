using System.Text.Json;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.OpenApi;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Api.Publication;

/// <summary>What changed, for programs that follow the bank without anybody's session.</summary>
internal static class ChangeEndpoints
{
    private const string AfterParameter = "after";

    private static readonly Fault AfterFault = new(AfterParameter, "It is the value of 'older' in an earlier answer.");

    public static void MapChanges(this IEndpointRouteBuilder endpoints)
    {
        var room = endpoints.ServiceProvider.GetRequiredService<ChangeRoom>();
        var clock = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();
        _ = endpoints.MapGet("/v1/changes", Task (HttpContext context, string? after) => FollowAsync(context, after, room, clock))
            .WithTags("changes")
            .RequireScope(ChangeScopes.Read)
            .Describe(
                "listChanges",
                "Follow what changed",
                "Newest first: what was published, changed, withdrawn and why, restored, or taken up in another entry. Of a withdrawn entry you get its code and the reason on its tombstone. "
                + "What you may no longer see leaves no trace here, and signs that are only taken for extremist are never among them. Apply what is new to your own copy, and ask again.")
            .Produces<ChangesAnswer>();
    }

    private static async Task FollowAsync(HttpContext context, string? after, ChangeRoom room, TimeProvider clock)
    {
        var cursor = ChangeCursor.Parse(after);
        if (after is not null && cursor is null)
        {
            await ProblemTable.InvalidQuery(AfterFault).WriteAsync(context);
            return;
        }

        var page = await room.FollowAsync(MachineCaller.Of(context)!.Reader!, cursor, context.RequestAborted);
        if (!page.IsOk)
        {
            await ProblemTable.Of(page.Kind, page.Faults).WriteAsync(context);
            return;
        }

        var language = AnswerLanguage.Of(context.Request);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(ChangesAnswer.Of(page.Value, language, clock.Today()), EntryWire.Json.ChangesAnswer);
        EntryEndpoints.Begin(context.Response, language);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
