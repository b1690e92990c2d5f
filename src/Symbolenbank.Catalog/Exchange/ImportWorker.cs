using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Wakes the worker of this process.</summary>
internal sealed class ImportBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    /// <summary>Waits for a ring, or as long as other nodes' work may wait.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}

/// <summary>Works on imports in the background, a few rows of each in turn. All it knows stands in the store: after a restart it goes on where it was.</summary>
/// <remarks>
/// On several nodes two may work on one import: each row is done in one transaction that looks whether it was done before. It works in the importer's name and
/// only as long as the importer's session lasts and may write.
/// </remarks>
internal sealed partial class ImportWorker(
    BankState state,
    BankDatabase database,
    RevisionStore revisions,
    TruthWatch watch,
    TaxonomyTable taxonomy,
    FormComparison forms,
    WorkingState working,
    ImportedDrafts drafts,
    ImportBell bell,
    TimeProvider time,
    ILogger<ImportWorker> logger) : BackgroundService
{
    private const int RowsInTurn = 50;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>Works until nothing is left to do.</summary>
    internal async Task WorkAsync(CancellationToken ct)
    {
        while (true)
        {
            IReadOnlyList<ImportRecord> imports;
            await using (var connection = await database.ReadAsync(ct)) imports = await ImportRecord.AtWorkAsync(connection);
            if (imports.Count == 0) return;
            foreach (var import in imports) await TurnAsync(import, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await state.Founded.WaitAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryAsync(stoppingToken);
                await bell.WaitAsync(Period, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The bank closes, or never opened: what is left waits in the store.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await WorkAsync(ct);
        }
#pragma warning disable CA1031 // The store may be away; imports must not take the bank down with them.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(fault);
        }
    }

    private Task TurnAsync(ImportRecord import, CancellationToken ct) => import.Now switch
    {
        ImportState.Checking => CheckAsync(import, ct),
        ImportState.Running => RunAsync(import, ct),
        ImportState.Undoing => UndoAsync(import, ct),
        ImportState.Reading or ImportState.Checked or ImportState.Done or ImportState.Cancelled or ImportState.Stopped or ImportState.Undone => Task.CompletedTask,
    };

    /// <summary>All rows of it: what the bank knows is read once.</summary>
    private async Task CheckAsync(ImportRecord import, CancellationToken ct)
    {
        if (await StandingAsync(import) is not { } standing) return;
        var known = await KnownForms.ReadAsync(revisions, database, standing.Class, forms, ct);
        await using var connection = await database.ReadAsync(ct);
        var check = new ImportCheck(connection, watch.Shelf, taxonomy, known, standing.Class, import.Account);
        for (var after = 0; ;)
        {
            var rows = await RowRecord.WhereAsync(connection, "import = @Id AND number > @after ORDER BY number LIMIT @RowsInTurn", new { import.Id, after, RowsInTurn });
            if (rows.Count == 0) break;
            var judged = new List<RowRecord>();
            foreach (var row in rows)
            {
                if (row.Verdict is not null) check.Remember(row);
                else judged.Add(await JudgeAsync(check, import, row));
            }

            if (!await KeepAsync(import, judged)) return;
            after = rows[^1].Number;
        }

        await MoveAsync(import, ImportState.Checking, ImportState.Checked);
    }

    /// <summary>What would become of a row. A row that the bank itself trips over is refused; it must not keep the others from going on.</summary>
    private async Task<RowRecord> JudgeAsync(ImportCheck check, ImportRecord import, RowRecord row)
    {
        try
        {
            return await check.OfAsync(Enum.Parse<ImportFormat>(import.Format), row, time.GetUtcNow());
        }
#pragma warning disable CA1031 // Rows are written by strangers: whatever one of them does, it is refused and said.
        catch (Exception fault) when (fault is not (System.Data.Common.DbException or OperationCanceledException))
#pragma warning restore CA1031
        {
            LogRow(import.Id, row.Number, fault);
            return row with { Verdict = nameof(RowVerdict.Refused), Faults = RowRecord.Json([new RowFault(RowFaultKind.NotAnEntry)]) };
        }
    }

    /// <summary>False when the import was stopped meanwhile.</summary>
    private async Task<bool> KeepAsync(ImportRecord import, IReadOnlyList<RowRecord> judged)
    {
        var goesOn = false;
        await working.WriteAsync(WorkingMatter.Imports, transaction =>
        {
            goesOn = ImportRecord.Move(transaction, import.Id, ImportState.Checking, ImportState.Checking, time.GetUtcNow());
            if (goesOn) RowRecord.Judge(transaction, judged);
        });
        return goesOn;
    }

    private async Task RunAsync(ImportRecord import, CancellationToken ct)
    {
        var wanted = $"import = @Id AND result IS NULL AND verdict IN ('New', 'Changed'{(import.WithDuplicates ? ", 'Duplicate'" : "")}) ORDER BY number LIMIT @RowsInTurn";
        if (await EachAsync(import, wanted, row => drafts.MakeAsync(import, row, ct), ct)) return;
        await working.WriteAsync(WorkingMatter.Imports, transaction =>
        {
            const string PassOver = "UPDATE bulk_row SET result = 'PassedOver' WHERE import = @Id AND result IS NULL";

            if (ImportRecord.Move(transaction, import.Id, ImportState.Running, ImportState.Done, time.GetUtcNow())) Dapper.SqlMapper.Execute(transaction.Connection!, PassOver, new { import.Id }, transaction);
        });
    }

    private async Task UndoAsync(ImportRecord import, CancellationToken ct)
    {
        const string Made = "import = @Id AND result = 'Drafted' ORDER BY number LIMIT @RowsInTurn";

        if (!await EachAsync(import, Made, row => drafts.TakeBackAsync(import, row, ct), ct)) await MoveAsync(import, ImportState.Undoing, ImportState.Undone);
    }

    /// <summary>Does some rows; true when there may be more, or it was stopped.</summary>
    private async Task<bool> EachAsync(ImportRecord import, string wanted, Func<RowRecord, Task<Outcome<RowResult>>> work, CancellationToken ct)
    {
        IReadOnlyList<RowRecord> rows;
        await using (var connection = await database.ReadAsync(ct)) rows = await RowRecord.WhereAsync(connection, wanted, new { import.Id, RowsInTurn });
        foreach (var row in rows)
        {
            var done = await work(row);
            if (done.Kind is OutcomeKind.NotAllowed)
            {
                await MoveAsync(import, import.Now, ImportState.Stopped, ImportEnd.SignedOut);
                return true;
            }

            if (!done.IsOk) return true;
        }

        return rows.Count > 0;
    }

    /// <summary>Who the importer is now; without the right to write, the import stops.</summary>
    private async Task<Standing?> StandingAsync(ImportRecord import)
    {
        Standing? standing = null;
        await working.WriteAsync(WorkingMatter.Imports, transaction =>
            standing = Standing.Of(transaction, time.GetUtcNow(), new Actor(ActorKind.Account, import.Account, import.Session)));
        if (standing is not null && standing.HasAny(DraftDesk.Roles)) return standing;
        await MoveAsync(import, import.Now, ImportState.Stopped, ImportEnd.SignedOut);
        return null;
    }

    private Task MoveAsync(ImportRecord import, ImportState from, ImportState to, ImportEnd ended = ImportEnd.None) =>
        working.WriteAsync(WorkingMatter.Imports, transaction => ImportRecord.Move(transaction, import.Id, from, to, time.GetUtcNow(), ended));

    [LoggerMessage(Level = LogLevel.Error, Message = "Row {Row} of import {Import} could not be judged and was refused.")]
    private partial void LogRow(Guid import, int row, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An import could not go on; it is tried again in a few seconds.")]
    private partial void LogFailed(Exception fault);
}
