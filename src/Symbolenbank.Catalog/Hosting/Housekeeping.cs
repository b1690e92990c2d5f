using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Once a minute: writes what was counted and the times of sessions, and forgets expired one-time keys, attempts to sign in, drafts thrown away, old imports and reports that were handled long ago.</summary>
internal sealed partial class Housekeeping(
    BankState state,
    RefusalTally tally,
    Sessions sessions,
    SignInAttempts attempts,
    DraftDesk drafts,
    ImportDesk imports,
    ReportRetention reports,
    UnansweredTally unanswered,
    TimeProvider time,
    ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!state.Founded.IsCompletedSuccessfully) return;
        await TidyAsync(cancellationToken);
        await TryAsync(() => unanswered.WriteAsync(time.GetUtcNow()));
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

    private Task TidyAsync(CancellationToken ct) => TryAsync(async () =>
    {
        await tally.WriteAsync(ct);
        await sessions.TidyAsync(time.GetUtcNow());
        await attempts.TidyAsync(time.GetUtcNow());
        await drafts.TidyAsync(time.GetUtcNow());
        await imports.TidyAsync(time.GetUtcNow());
        await reports.TidyAsync(time.GetUtcNow());
        await unanswered.TidyAsync(time.GetUtcNow());
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (AuditUnavailableException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping could not write; it tries again in a minute.")]
    private partial void LogFailed(Exception fault);
}
