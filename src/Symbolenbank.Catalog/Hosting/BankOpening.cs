using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Opens the bank: lock and migrations before the server listens, import and tables while it already answers health.</summary>
internal sealed partial class BankOpening(
    IServiceProvider services, BankState state, IHostApplicationLifetime lifetime, ILogger<BankOpening> logger) : BackgroundService
{
    /// <summary>Takes the folder and brings the store up to date.</summary>
    /// <exception cref="BankStartException">It cannot be opened; the message is for the operator.</exception>
    public static void OpenStore(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<BankLock>();
            Migrations.Apply(services.GetRequiredService<BankDatabase>());
            services.GetRequiredService<Writer>().Start();
        }
        catch (NewerStoreException newer)
        {
            throw new BankStartException(newer.Message);
        }
        catch (System.Data.Common.DbException fault)
        {
            throw new BankStartException($"The store cannot be opened: {fault.Message}");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await OpenAsync(stoppingToken);
            state.Finish();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            state.Fail(new OperationCanceledException(stoppingToken));
        }
#pragma warning disable CA1031 // A bank that cannot open says so in one sentence and stops.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (fault is not BankStartException) LogFailed(fault);
            await Console.Error.WriteLineAsync($"The bank cannot open: {fault.Message}");
            Environment.ExitCode = 1;
            state.Fail(fault);
            lifetime.StopApplication();
        }
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var audit = services.GetRequiredService<AuditLog>();
        await audit.RecordAsync(new AuditNote { Actor = Actor.Program, Act = Act.BankOpened }, null, null, ct);
        await services.GetRequiredService<DemoBank>().FoundAsync(ct);
        var report = await services.GetRequiredService<FoundingImport>().RunAsync(Show, ct);
        foreach (var line in report.LeftAlone) LogLeftAlone(line);
        await services.GetRequiredService<TruthWatch>().RefreshAsync(ct);
        LogImported(report.Published, report.Stored, report.Drafts, report.Unchanged);
    }

    private void Show(int done, int all)
    {
        state.Progress = (done, all);
        if (done == all || done % 25 == 0) LogProgress(done, all);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported {Done} of {All} entries.")]
    private partial void LogProgress(int done, int all);

    [LoggerMessage(Level = LogLevel.Information, Message = "Import: {Published} published, {Stored} stored, {Drafts} drafts, {Unchanged} unchanged.")]
    private partial void LogImported(int published, int stored, int drafts, int unchanged);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left alone: {Line}")]
    private partial void LogLeftAlone(string line);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Opening the bank failed.")]
    private partial void LogFailed(Exception fault);
}
