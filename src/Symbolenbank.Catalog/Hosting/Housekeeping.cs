using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Once a minute: writes the refusals counted, the times of sessions, and forgets expired one-time keys, attempts to sign in and drafts thrown away.</summary>
internal sealed partial class Housekeeping(
    BankState state, RefusalTally tally, Sessions sessions, SignInAttempts attempts, DraftDesk drafts, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (state.Founded.IsCompletedSuccessfully) await TidyAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TidyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bank closes.
        }
    }

    private async Task TidyAsync(CancellationToken ct)
    {
        try
        {
            await tally.WriteAsync(ct);
            await sessions.TidyAsync(time.GetUtcNow());
            await attempts.TidyAsync(time.GetUtcNow());
            await drafts.TidyAsync(time.GetUtcNow());
        }
        catch (AuditUnavailableException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping could not write; it tries again in a minute.")]
    private partial void LogFailed(Exception fault);
}
