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
    public static void MapEntries(this IEndpointRouteBuilder endpoints)
    {
        var entries = endpoints.MapGroup("/v1/entries").WithTags("entries").LimitClients();
        _ = entries.MapPost("/search", (RequestDelegate)SearchAsync)
            .RequireAuthorization(ScopeRequirement.Policy(EntryScopes.Search))
            .WithMetadata(new RequestSizeLimitAttribute(ApiOptions.LargestSearchBody))
            .Describe("searchEntries", "Search for entries", "The query travels in the body, so that it stands in no address and no log. Nothing of it is kept but a keyed hash.")
            .Accepts<SearchRequest>("application/json")
            .Produces<SearchAnswer>();
        _ = entries.MapGet("/{code}", (RequestDelegate)ReadAsync)
            .RequireAuthorization(ScopeRequirement.Policy(EntryScopes.Read))
            .Describe("readEntry", "Read an entry", "The published revision. An entry that does not exist and one that you may not see give the same answer.")
            .Produces<EntryAnswer>();
        _ = entries.MapGet("/{code}/revisions/{revision}", (RequestDelegate)ReadRevisionAsync)
            .RequireAuthorization(ScopeRequirement.Policy(EntryScopes.Read))
            .Describe("readRevision", "Read a published revision of an entry", "What was said at the time; for statements of reasons and for proof.")
            .Produces<EntryAnswer>();
    }

    private static async Task SearchAsync(HttpContext context)
    {
        var (request, problem) = await ReadRequestAsync(context);
        if (request is null)
        {
            await problem!.WriteAsync(context);
            return;
        }

        var language = request.Language ?? AnswerLanguage.Of(context.Request);
        var answer = await context.RequestServices.GetRequiredService<Lookup>().FindAsync(ReaderOf(context), ToQuery(request, language), context.RequestAborted);
        if (!answer.IsOk)
        {
            await ProblemTable.Of(answer.Kind, answer.Faults).WriteAsync(context);
            return;
        }

        Begin(context.Response, language);
        SearchAnswerWriter.Write(context.Response, answer.Value, language);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static Task ReadAsync(HttpContext context) =>
        Code(context) is { } code
            ? AnswerAsync(context, context.RequestServices.GetRequiredService<ReadingRoom>().OpenAsync(ReaderOf(context), code, context.RequestAborted))
            : ProblemTable.InvalidPath(CodeFault).WriteAsync(context);

    private static Task ReadRevisionAsync(HttpContext context)
    {
        var revision = int.TryParse(context.Request.RouteValues["revision"] as string, NumberStyles.None, provider: null, out var number) ? number : 0;
        var code = Code(context);
        if (code is not null && revision > 0)
            return AnswerAsync(context, context.RequestServices.GetRequiredService<ReadingRoom>().OpenRevisionAsync(ReaderOf(context), code.Value, revision, context.RequestAborted));
        List<Fault> faults = [];
        if (code is null) faults.Add(CodeFault);
        if (revision <= 0) faults.Add(new Fault("revision", "It is a whole number from 1."));
        return ProblemTable.InvalidPath(faults).WriteAsync(context);
    }

    private static readonly Fault CodeFault = new("code", "It is an entry code such as SB-2026-0412.");

    private static async Task AnswerAsync(HttpContext context, Task<Outcome<DisclosedEntry>> opening)
    {
        var opened = await opening;
        if (!opened.IsOk)
        {
            await ProblemTable.Of(opened.Kind, opened.Faults).WriteAsync(context);
            return;
        }

        var language = AnswerLanguage.Of(context.Request);
        var bytes = WrittenEntry.Of(opened.Value).Whole(language);
        Begin(context.Response, language);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static void Begin(HttpResponse response, string language)
    {
        response.ContentType = "application/json";
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
    }

    private static async ValueTask<(SearchRequest? Request, Problem? Problem)> ReadRequestAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) return (null, ProblemTable.UnsupportedMediaType);
        var body = context.Request.BodyReader;
        var read = await body.ReadAsync(context.RequestAborted);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(context.RequestAborted);
        }

        var (request, faults) = SearchRequestReader.Read(read.Buffer);
        body.AdvanceTo(read.Buffer.End);
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

    private static EntryCode? Code(HttpContext context) => EntryCode.TryParse(context.Request.RouteValues["code"] as string, out var code) ? code : null;
}
