using System.Text.Json;
using Symbolenbank.Catalog;

namespace Symbolenbank.Api.Problems;

/// <summary>A refusal as RFC 9457 describes it. It names no address and no request, so that two refusals of one kind are the same bytes.</summary>
internal sealed class Problem(int status, string slug, string title, string detail)
{
    public const string ContentType = "application/problem+json";

    private byte[]? _bytes;

    public int Status => status;

    public string Slug => slug;

    public string Title => title;

    public string Detail => detail;

    /// <summary>What is wrong with the input, all of it at once.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Where the faults stand: <c>body</c> or <c>path</c>.</summary>
    public string FaultsIn { get; init; } = "body";

    /// <summary>The limit that was passed, by its name in the settings; null when there is none.</summary>
    public (string Name, long Most)? Limit { get; init; }

    /// <summary>A refusal of this kind because a limit of the settings was passed, which it names.</summary>
    public Problem Passed(string what, string limit, long most) => new(Status, Slug, Title, $"{what} (Limit {limit}.)") { Limit = (limit, most) };

    /// <summary>Sends it, unless the answer has begun.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted) return;
        var bytes = ToBytes();
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The problem as JSON, to stand in a line of a longer answer.</summary>
    public byte[] ToBytes() => _bytes ??= JsonSerializer.SerializeToUtf8Bytes(ToAnswer(), ProblemJson.Default.ProblemAnswer);

    private ProblemAnswer ToAnswer() => new()
    {
        Type = $"urn:symbolenbank:problem:{Slug}",
        Title = Title,
        Status = Status,
        Detail = Detail,
        Limit = Limit is { } limit ? new LimitAnswer { Name = limit.Name, Most = limit.Most } : null,
        Errors = Faults.Count is 0 ? null : [.. Faults.Select(ToAnswer)],
    };

    private FaultAnswer ToAnswer(Fault fault) => new()
    {
        In = FaultsIn,
        Location = new FaultLocation { Pointer = fault.Field.Length is 0 ? "#" : "#/" + fault.Field.Replace('.', '/') },
        Code = Slug,
        Detail = fault.Sentence,
    };
}
