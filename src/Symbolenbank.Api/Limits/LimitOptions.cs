using System.ComponentModel.DataAnnotations;
using Symbolenbank.Api.Problems;

namespace Symbolenbank.Api.Limits;

/// <summary>How much one network or client may ask, section <c>Api:Limits</c>. A minute's worth may come at once; then it refills evenly.</summary>
public sealed class LimitOptions
{
    public const string Section = "Api:Limits";

    /// <summary>Requests a minute from one network (an IPv4 address or an IPv6 /64), before anyone is authenticated. Range 60 to 100,000,000, default 12,000.</summary>
    [Range(60, 100_000_000)]
    public int NetworkPerMinute { get; set; } = 12_000;

    /// <summary>Token requests a minute from one network. Range 1 to 1,000,000, default 120.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>How long the whole body of a request may take to arrive, in seconds; streams are not bound by it. Range 1 to 600, default 30.</summary>
    [Range(1, 600)]
    public int BodySeconds { get; set; } = 30;

    /// <summary>Requests a minute by client id, in place of the number in the client's agreement; for measurements and emergencies. Default: none.</summary>
    public IDictionary<string, int> Clients { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    internal Problem BodyTooSlow() => ProblemTable.TimedOut.Passed($"A body arrives within {BodySeconds} seconds.", $"{Section}:{nameof(BodySeconds)}", BodySeconds);
}
