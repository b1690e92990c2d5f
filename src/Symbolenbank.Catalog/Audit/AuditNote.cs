using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Audit;

/// <summary>What a record is to say. The log adds number, time, pseudonym and hashes.</summary>
public sealed record AuditNote
{
    public required Actor Actor { get; init; }

    public Guid? Organisation { get; init; }

    public required Act Act { get; init; }

    /// <summary>What it was done to, such as <c>SB-2026-0012@3</c>; empty when it concerns no one thing.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Why the actor may do this at all: the declared purpose.</summary>
    public string Purpose { get; init; } = "";

    public string Outcome { get; init; } = Outcomes.Done;

    public string? Reason { get; init; }

    /// <summary>The request that caused it.</summary>
    public string Correlation { get; init; } = CorrelationScope.Current;

    /// <summary>Counts and codes, and forms that somebody typed to have them counted in texts; never content, names or addresses.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>What is published changed: one or more <c>entry:ID</c>, or <c>taxonomy</c>, or <c>taxonomy:ids</c>. Projections follow these.</summary>
    public string? Concerns { get; init; }

    /// <summary>The words for <see cref="Outcome"/>.</summary>
    public static class Outcomes
    {
        public const string Done = "done";
        public const string NotFound = "not-found";
        public const string Refused = "refused";
    }
}

/// <summary>A value that may be used once, such as a client assertion's <c>jti</c>.</summary>
/// <param name="Kind">What sort of value it is; values of different kinds do not meet.</param>
/// <param name="ExpiresAt">From when on the value would be refused anyway, so that it need not be remembered.</param>
public readonly record struct OneTimeKey(string Kind, string Value, DateTimeOffset ExpiresAt);

/// <summary>The record could not be written, so nothing was done or disclosed.</summary>
public sealed class AuditUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
