using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Following;

/// <summary>Ready once search was filled, and while it keeps up with what is published.</summary>
internal sealed class IndexCheck(SearchState state, IEntryIndex index, IOptions<SearchOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (state.Lag is not { } lag)
            return Task.FromResult(HealthCheckResult.Unhealthy($"{index.Engine}, being built"));
        var description = FormattableString.Invariant($"{index.Engine}, behind by {lag.TotalSeconds:F1} s");
        // Its name without its version: anybody may ask for health.
        var engine = index.Engine[..index.Engine.LastIndexOf(' ')];
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["lagSeconds"] = lag.TotalSeconds, ["engine"] = engine };
        return Task.FromResult(lag.TotalSeconds <= options.Value.MaxLagSeconds
            ? HealthCheckResult.Healthy(description, data)
            : HealthCheckResult.Unhealthy(description, data: data));
    }
}
