using System.Text.Json.Serialization;

namespace Symbolenbank.Api.Problems;

/// <summary>A refusal in the shape of RFC 9457.</summary>
internal sealed record ProblemAnswer
{
    /// <summary>A name for the kind of problem that never changes: <c>urn:symbolenbank:problem:not-found</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status again.</summary>
    public required int Status { get; init; }

    /// <summary>What happened and what would help, in one or two sentences.</summary>
    public required string Detail { get; init; }

    /// <summary>The limit that was passed, where it is one that the operator can set.</summary>
    public LimitAnswer? Limit { get; init; }

    /// <summary>All faults of the input, with status 400 only.</summary>
    public IReadOnlyList<FaultAnswer>? Errors { get; init; }
}

/// <summary>A limit of the bank.</summary>
internal sealed record LimitAnswer
{
    /// <summary>Its name in the bank's settings: <c>Api:Scans:MostTexts</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The most that it admits.</summary>
    public required long Most { get; init; }
}

/// <summary>One fault of the input.</summary>
internal sealed record FaultAnswer
{
    /// <summary>The part of the request: <c>body</c> or <c>path</c>.</summary>
    public required string In { get; init; }

    /// <summary>Where it stands in that part.</summary>
    public required FaultLocation Location { get; init; }

    /// <summary>The kind of fault.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and what would be right, in one sentence.</summary>
    public required string Detail { get; init; }
}

/// <summary>A place in the input.</summary>
internal sealed record FaultLocation
{
    /// <summary>A JSON Pointer as a fragment: <c>#/filters/kinds</c>; <c>#</c> is the whole.</summary>
    public required string Pointer { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemAnswer))]
internal sealed partial class ProblemJson : JsonSerializerContext;
