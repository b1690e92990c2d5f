using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Ready once the import is done and the tables are loaded.</summary>
internal sealed class FoundedCheck(BankState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (done, all) = state.Progress;
        return Task.FromResult(state.Founded.IsCompletedSuccessfully
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(FormattableString.Invariant($"imported {done} of {all}")));
    }
}
