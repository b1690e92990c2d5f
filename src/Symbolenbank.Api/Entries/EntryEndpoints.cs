using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.OpenApi;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Entries;

/// <summary>Searching and reading entries.</summary>
internal static class EntryEndpoints
{
    private static readonly Fault CodeFault = new("code", "It is an entry code such as SB-2026-0412.");
    private static readonly Fault RevisionFault = new("revision", "It is a whole number from 1.");

    /// <remarks>Lookup and reading room are taken once: to resolve them for each request would open a scope of services for each.</remarks>
    public static void MapEntries(this IEndpointRouteBuilder endpoints)
    {
        var lookup = endpoints.ServiceProvider.GetRequiredService<Lookup>();
        var bodies = endpoints.ServiceProvider.GetRequiredService<WholeBody>();
        var room = endpoints.ServiceProvider.GetRequiredService<ReadingRoom>();
        var clock = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();
        var entries = endpoints.MapGroup("/v1/entries").WithTags("entries");
        _ = entries.MapPost("/search", (Delegate)(Task (HttpContext context) => SearchAsync(context, lookup, clock, bodies)))
            .RequireScope(EntryScopes.Search)
            .WithMetadata(new RequestSizeLimitAttribute(ApiOptions.LargestSearchBody))
            .Describe("searchEntries", "Search for entries", "The query travels in the body, so that it stands in no address and no log. Nothing of it is kept but a keyed hash.")
            .Accepts<SearchRequest>("application/json")
            .Produces<SearchAnswer>();
        _ = entries.MapGet("/{code}", Task (string code, HttpContext context) => ReadAsync(code, context, room, clock))
            .RequireScope(EntryScopes.Read)
            .Describe("readEntry", "Read an entry", "The published revision. An entry that does not exist and one that you may not see give the same answer. An entry that was merged into another leads to that one.")
            .Produces<EntryAnswer>()
            .Produces(StatusCodes.Status307TemporaryRedirect);
        _ = entries.MapGet("/{code}/revisions/{revision}", Task (string code, string revision, HttpContext context) => ReadRevisionAsync(code, revision, context, room, clock))
            .RequireScope(EntryScopes.Read)
            .Describe("readRevision", "Read a published revision of an entry", "What was said at the time; for statements of reasons and for proof.")
            .Produces<EntryAnswer>();
    }

    private static async Task SearchAsync(HttpContext context, Lookup lookup, TimeProvider clock, WholeBody bodies)
    {
        var (request, problem) = await ReadRequestAsync(context, bodies);
        if (request is null)
        {
            await problem!.WriteAsync(context);
            return;
        }

        var language = request.Language ?? AnswerLanguage.Of(context.Request);
        var answer = await lookup.FindAsync(ReaderOf(context), ToQuery(request, language), context.RequestAborted);
        if (!answer.IsOk)
        {
            await ProblemTable.Of(answer.Kind, answer.Faults).WriteAsync(context);
            return;
        }

        Begin(context.Response, language);
        SearchAnswerWriter.Write(context.Response, answer.Value, language, clock.Today());
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static Task ReadAsync(string code, HttpContext context, ReadingRoom room, TimeProvider clock) =>
        EntryCode.TryParse(code, out var parsed)
            ? ReadAsync(context, parsed, room, clock)
            : ProblemTable.InvalidPath(CodeFault).WriteAsync(context);

    private static async Task ReadAsync(HttpContext context, EntryCode code, ReadingRoom room, TimeProvider clock)
    {
        var opened = await room.OpenAsync(ReaderOf(context), code, context.RequestAborted);
        if (!opened.IsOk && await room.SuccessorAsync(ReaderOf(context), code, context.RequestAborted) is { IsOk: true } successor)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = $"/v1/entries/{successor.Value}";
            return;
        }

        await AnswerAsync(context, Task.FromResult(opened), clock);
    }

    private static Task ReadRevisionAsync(string code, string revision, HttpContext context, ReadingRoom room, TimeProvider clock)
    {
        var known = EntryCode.TryParse(code, out var parsed);
        var counted = int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        if (known && counted) return AnswerAsync(context, room.OpenRevisionAsync(ReaderOf(context), parsed, number, context.RequestAborted), clock);
        List<Fault> faults = [];
        if (!known) faults.Add(CodeFault);
        if (!counted) faults.Add(RevisionFault);
        return ProblemTable.InvalidPath(faults).WriteAsync(context);
    }

    private static async Task AnswerAsync(HttpContext context, Task<Outcome<DisclosedEntry>> opening, TimeProvider clock)
    {
        var opened = await opening;
        if (!opened.IsOk)
        {
            await ProblemTable.Of(opened.Kind, opened.Faults).WriteAsync(context);
            return;
        }

        var language = AnswerLanguage.Of(context.Request);
        var bytes = WrittenEntry.Of(opened.Value).Whole(language, clock.Today());
        Begin(context.Response, language);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Begins an answer in JSON in this language.</summary>
    internal static void Begin(HttpResponse response, string language)
    {
        response.ContentType = "application/json";
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
    }

    private static async ValueTask<(SearchRequest? Request, Problem? Problem)> ReadRequestAsync(HttpContext context, WholeBody bodies)
    {
        if (!context.Request.HasJsonContentType()) return (null, ProblemTable.UnsupportedMediaType);
        var (body, problem) = await bodies.ReadAsync(context, EntryScopes.Search);
        if (problem is not null) return (null, problem);
        var (request, faults) = SearchRequestReader.Read(body);
        context.Request.BodyReader.AdvanceTo(body.End);
        return (request, request is null ? ProblemTable.Invalid(faults) : null);
    }

    private static LookupQuery ToQuery(SearchRequest request, string language) => new()
    {
        Text = request.Query,
        Limit = request.Limit,
        Offset = request.Offset,
        Language = language,
        Filters = new LookupFilters
        {
            Kinds = request.Filters.Kinds,
            Ideologies = request.Filters.Ideologies,
            Settings = request.Filters.Settings,
            Languages = request.Filters.Languages,
            Ambiguities = request.Filters.Ambiguities,
        },
    };

    private static Reader ReaderOf(HttpContext context) => MachineCaller.Of(context)!.Reader!;
}
