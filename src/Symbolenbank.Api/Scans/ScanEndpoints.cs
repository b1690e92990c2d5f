using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.OpenApi;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>Scanning texts: some in one request, or any number in a stream.</summary>
internal static class ScanEndpoints
{
    public const string Lines = "application/x-ndjson";

    private const string Description =
        "Finds the written forms of the bank in texts, through disguises. A match says what stands there; what the writer means, and who it is, is no part of it. "
        + "Nothing of the texts is kept: the record holds sizes, counts and codes. As application/json a request holds one text or up to 1,000. "
        + "As application/x-ndjson it is a stream of lines such as {\"text\":\"…\"}, answered line by line while it is sent: read while you send. "
        + "A line that cannot be read is answered with its own problem, and so is a text of a list that is too long. What a text holds is no fault: U+0000 and half surrogate pairs are scanned too. "
        + "A stream ends with its token, and sooner when it is quiet or lasts longer than the bank allows: a last line holds the problem that says so, and what has no answer is sent again in another. "
        + "Each portion of a stream that is answered together counts as a request of the client's agreement; a stream that is ahead of it waits.";

    public static void MapScans(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var limits = services.GetRequiredService<IOptions<ScanLimits>>().Value;
        var scans = services.GetRequiredService<TextScans>();
        var streams = services.GetRequiredService<StreamScans>();
        var doors = services.GetRequiredService<ScanDoors>();
        var bodies = services.GetRequiredService<WholeBody>();
        _ = endpoints.MapPost("/v1/scans", (Delegate)(Task (HttpContext context) => AnswerAsync(context, scans, streams, doors, bodies, limits)))
            .WithTags("scans")
            .RequireScope(ScanScopes.Scan)
            .Describe("scanTexts", "Scan texts for signs", Description)
            .Accepts<ScanRequest>("application/json", Lines)
            .Produces<ScanAnswer>();
    }

    /// <summary>Begins an answer of this type in the caller's language.</summary>
    public static string Begin(HttpContext context, string type)
    {
        var language = AnswerLanguage.Of(context.Request);
        context.Response.ContentType = type;
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return language;
    }

    private static Task AnswerAsync(HttpContext context, TextScans scans, StreamScans streams, ScanDoors doors, WholeBody bodies, ScanLimits limits)
    {
        if (context.Request.HasJsonContentType()) return AdmitAsync(context, scans, doors, bodies, limits);
        return MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase)
            ? streams.AnswerAsync(context)
            : ProblemTable.UnsupportedMediaType.WriteAsync(context);
    }

    // Before the body is read: a client's bodies in memory are bounded too.
    private static async Task AdmitAsync(HttpContext context, TextScans scans, ScanDoors doors, WholeBody bodies, ScanLimits limits)
    {
        var client = MachineCaller.Of(context)!.Client;
        if (!doors.Requests.TryOpen(client.Id))
        {
            await RefuseAsync(context, client, "scan-requests", TimeSpan.FromSeconds(1), limits.TooManyRequests());
            return;
        }

        try
        {
            await AnswerOnceAsync(context, scans, doors, bodies, limits);
        }
        finally
        {
            doors.Requests.Close(client.Id);
        }
    }

    private static Task RefuseAsync(HttpContext context, ClientAccess client, string limit, TimeSpan wait, Problem problem)
    {
        context.RequestServices.GetRequiredService<RefusalTally>().Count(Act.Limited, Network.Of(context).ToString(), $"{limit} {client.ClientId}");
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return problem.WriteAsync(context);
    }

    private static async Task AnswerOnceAsync(HttpContext context, TextScans scans, ScanDoors doors, WholeBody bodies, ScanLimits limits)
    {
        var (texts, problem) = await ReadAsync(context, scans, bodies, limits);
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }

        var caller = MachineCaller.Of(context)!;
        if (!doors.TryTake(caller.Client.Id, limits.CostOf(texts), out var wait))
        {
            await RefuseAsync(context, caller.Client, "scan-characters", wait, limits.TooManyCharacters());
            return;
        }

        var answer = await scans.ScanAsync(caller.Reader!, texts, context.RequestAborted);
        if (!answer.IsOk)
        {
            await ProblemTable.Of(answer.Kind, answer.Faults).WriteAsync(context);
            return;
        }

        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new ScanAnswerWriter(bytes, Begin(context, "application/json"), context.RequestServices.GetRequiredService<TimeProvider>().Today(), ScanLimits.TextTooLong(scans.LongestText));
        writer.Write(answer.Value);
        context.Response.ContentLength = bytes.WrittenCount;
        await context.Response.Body.WriteAsync(bytes.WrittenMemory, context.RequestAborted);
    }

    private static async Task<(IReadOnlyList<TextToScan> Texts, Problem? Problem)> ReadAsync(HttpContext context, TextScans scans, WholeBody bodies, ScanLimits limits)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.LargestBody;
        try
        {
            var (body, problem) = await bodies.ReadAsync(context, ScanScopes.Scan);
            if (problem is not null) return ([], problem);
            var (texts, isList, faults) = ScanRequestReader.Read(body, limits.MostTexts);
            context.Request.BodyReader.AdvanceTo(body.End);
            if (faults.Count > 0) return ([], ProblemTable.Invalid(faults));
            return !isList && scans.IsTooLong(texts[0]) ? ([], ScanLimits.TextTooLong(scans.LongestText)) : (texts, null);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return ([], limits.BodyTooLarge());
        }
    }
}
