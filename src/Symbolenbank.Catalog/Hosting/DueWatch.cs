using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Each half minute, and once when the bank is ready: does what time decides. What fell due while the bank was closed is done at the start.</summary>
internal sealed partial class DueWatch(BankState state, DueDecisions due, TimeProvider time, ILogger<DueWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            await Task.WhenAny(state.Founded).WaitAsync(stoppingToken);
            if (!state.Founded.IsCompletedSuccessfully) return;
            do
            {
                await RunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bank closes.
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await due.RunAsync(ct);
        }
        catch (Exception fault) when (fault is AuditUnavailableException or DbException or InvalidDataException)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What fell due could not be done; it is tried again in half a minute.")]
    private partial void LogFailed(Exception fault);
}
