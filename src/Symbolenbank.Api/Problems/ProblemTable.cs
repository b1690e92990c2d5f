using Symbolenbank.Catalog;

namespace Symbolenbank.Api.Problems;

/// <summary>Every refusal of the machine surface, and which expected outcome leads to which.</summary>
internal static class ProblemTable
{
    public static readonly Problem BadRequest = new(400, "bad-request", "Bad request", "The request cannot be read.");
    public static readonly Problem Unauthenticated = new(401, "unauthenticated", "Not authenticated", "Send a valid access token of this bank as a Bearer token.");
    public static readonly Problem TokenEnded = new(401, "unauthenticated", "Not authenticated", "The access token ended meanwhile. Send what has no answer again with a new one.");
    public static readonly Problem NotAllowed = new(403, "not-allowed", "Not allowed", "Your token or agreement does not cover this.");

    /// <summary>For what does not exist and for what the reader may not see: the same bytes.</summary>
    public static readonly Problem NotFound = new(404, "not-found", "Not found", "There is nothing here that you may see.");

    public static readonly Problem MethodNotAllowed = new(405, "method-not-allowed", "Method not allowed", "This address does not take this method; see the Allow header.");
    public static readonly Problem NotAcceptable = new(406, "not-acceptable", "Not acceptable", "Answers are application/json.");
    public static readonly Problem TimedOut = new(408, "timed-out", "Timed out", "The request took too long to arrive.");
    public static readonly Problem Conflict = new(409, "conflict", "Conflict", "Something changed meanwhile. Read again and repeat.");
    public static readonly Problem TooLarge = new(413, "too-large", "Too large", "The body is larger than this address takes.");
    public static readonly Problem UnsupportedMediaType = new(415, "unsupported-media-type", "Unsupported media type", "Send the body in the media type that the description names.");
    public static readonly Problem TooMany = new(429, "too-many-requests", "Too many requests", "Wait as long as the Retry-After header says.");
    public static readonly Problem HeadersTooLarge = new(431, "headers-too-large", "Headers too large", "The headers are larger than the bank takes.");
    public static readonly Problem Broken = new(500, "broken", "Internal error", "Something is broken here. It is on record under the Correlation-Id of this answer.");
    public static readonly Problem Unavailable = new(503, "unavailable", "Unavailable", "The bank cannot answer with certainty now, so it discloses nothing. Try again shortly.");

    private static readonly Problem[] ByStatus =
    [
        BadRequest, Unauthenticated, NotAllowed, NotFound, MethodNotAllowed, NotAcceptable, TimedOut, Conflict, TooLarge, UnsupportedMediaType, TooMany, HeadersTooLarge,
        Broken, Unavailable,
    ];

    public static Problem Invalid(params IReadOnlyList<Fault> faults) => Invalid("body", faults);

    public static Problem InvalidPath(params IReadOnlyList<Fault> faults) => Invalid("path", faults);

    public static Problem InvalidQuery(params IReadOnlyList<Fault> faults) => Invalid("query", faults);

    /// <summary>The refusal for an outcome that is not Ok.</summary>
    public static Problem Of(OutcomeKind kind, IReadOnlyList<Fault> faults) => kind switch
    {
        OutcomeKind.NotFound => NotFound,
        OutcomeKind.NotAllowed => NotAllowed,
        OutcomeKind.Conflict => Conflict,
        OutcomeKind.Invalid => Invalid(faults),
        OutcomeKind.Unavailable => Unavailable,
        OutcomeKind.Ok => throw new ArgumentException("A success is no problem.", nameof(kind)),
    };

    /// <summary>The refusal for a status that the framework set and nobody gave a body.</summary>
    public static Problem OfStatus(int status) =>
        Array.Find(ByStatus, problem => problem.Status == status) ?? Like(status >= 500 ? Broken : BadRequest, status);

    private static Problem Like(Problem model, int status) => new(status, model.Slug, model.Title, model.Detail);

    private static Problem Invalid(string part, IReadOnlyList<Fault> faults) =>
        new(400, "invalid", "Invalid input", "Mend every fault below and send the request again.") { Faults = faults, FaultsIn = part };
}
