using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Takes files in and lets their importers decide on them. The work itself is done by <see cref="ImportWorker"/>, entry by entry.</summary>
/// <remarks>An import is there for nobody but its importer. Nothing of it is published: all it makes are drafts of which the importer is the author.</remarks>
public sealed class ImportDesk
{
    /// <summary>Those who may import: those who write.</summary>
    public static readonly IReadOnlyList<Role> Roles = DraftDesk.Roles;

    private const int MostListed = 50;
    private const int LongestFileName = 100;
    private const int StagedTogether = 200;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly WorkingState _working;
    private readonly ImportBell _bell;
    private readonly TimeProvider _time;
    private readonly ExchangeOptions _options;

    internal ImportDesk(BankDatabase database, AuditLog audit, WorkingState working, ImportBell bell, TimeProvider time, IOptions<ExchangeOptions> options) =>
        (_database, _audit, _working, _bell, _time, _options) = (database, audit, working, bell, time, options.Value);

    public ExchangeOptions Limits => _options;

    /// <summary>Reads a file and begins to find out what would become of its rows; nothing else changes. The answer has the import, or why the file cannot be read.</summary>
    public async Task<Outcome<TakenFile>> TakeInAsync(Reader reader, string fileName, Stream file, CancellationToken ct)
    {
        if (!reader.Roles.Any(Roles.Contains)) return await _audit.DeniedAsync<TakenFile>(reader, "imports", ct);
        try
        {
            var (format, rows) = await FileReading.ReadAsync(file, _options, ct);
            var id = Guid.CreateVersion7(_time.GetUtcNow());
            if (!await BeginAsync(reader, id, Shown(fileName), format)) return Outcome.Ok(new TakenFile(null, new FileFault(FileFaultKind.TooManyOpen, Limit: _options.MostOpen)));
            return await StageAsync(reader, id, rows, ct);
        }
        catch (UnreadableFileException unreadable)
        {
            return Outcome.Ok(new TakenFile(null, unreadable.Fault));
        }
    }

    /// <summary>The reader's imports, the latest first.</summary>
    public async Task<Outcome<IReadOnlyList<ImportSummary>>> MineAsync(Reader reader, CancellationToken ct)
    {
        if (!reader.Roles.Any(Roles.Contains)) return await _audit.DeniedAsync<IReadOnlyList<ImportSummary>>(reader, "imports", ct);
        await using var connection = await _database.ReadAsync(ct);
        var found = new List<ImportSummary>();
        foreach (var import in await ImportRecord.OfAsync(connection, reader.Actor.Id, MostListed)) found.Add(await import.SummaryAsync(connection));
        KeyValuePair<string, string>[] details = [new("shown", found.Count.ToString(CultureInfo.InvariantCulture))];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<ImportSummary>>(reader, Act.OpenImports, "", AuditNote.Outcomes.Done, details, found, ct));
    }

    /// <summary>A page of an import's rows; NotFound when it is another's.</summary>
    public async Task<Outcome<ImportPage>> OpenAsync(Reader reader, Guid import, ImportRowFilter filter, CancellationToken ct)
    {
        const string Wanted = "import = @import AND (@verdict IS NULL OR verdict = @verdict) ORDER BY number LIMIT @size OFFSET @from";

        if (!reader.Roles.Any(Roles.Contains)) return await _audit.DeniedAsync<ImportPage>(reader, "imports", ct);
        await using var connection = await _database.ReadAsync(ct);
        if (await ImportRecord.FindAsync(connection, null, import) is not { } record || record.Account != reader.Actor.Id)
        {
            return await _audit.NotFoundAsync<ImportPage>(reader, Act.OpenImport, import.ToString("D"), ct);
        }

        var summary = await record.SummaryAsync(connection);
        var values = new { import, verdict = filter.Verdict?.ToString(), size = _options.PageSize, from = (Math.Max(filter.Page, 1) - 1L) * _options.PageSize };
        var rows = new List<ImportRow>();
        foreach (var row in await RowRecord.WhereAsync(connection, Wanted, values)) rows.Add(await ShownRows.OfAsync(connection, row, reader));
        var page = new ImportPage(summary, rows, filter.Verdict is { } verdict ? summary.Count(verdict) : summary.Size);
        var shown = rows.SelectMany(row => row.Matches.Select(match => match.Code).Append(row.Code)).OfType<EntryCode>().Distinct();
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenImport, import.ToString("D"), AuditNote.Outcomes.Done, [new("shown", string.Join(' ', shown))], page, ct));
    }

    /// <summary>How far the reader's own import is: numbers only, so asking leaves no record. NotFound when it is another's.</summary>
    public async Task<Outcome<ImportSummary>> ProgressAsync(Reader reader, Guid import, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        return reader.Roles.Any(Roles.Contains) && await ImportRecord.FindAsync(connection, null, import) is { } record && record.Account == reader.Actor.Id
            ? Outcome.Ok(await record.SummaryAsync(connection))
            : Outcome.NotFound<ImportSummary>();
    }

    /// <summary>Makes the drafts, or goes on with what was stopped: the check or the making. Conflict when it is not at a point where that can be done.</summary>
    /// <param name="withDuplicates">Whether also of rows that look like something the bank has.</param>
    public Task<Outcome<Guid>> StartAsync(Reader reader, Guid import, bool withDuplicates, CancellationToken ct)
    {
        const string Choose = "UPDATE bulk_import SET with_duplicates = @withDuplicates, session = @Session WHERE id = @import";
        const string Again = "UPDATE bulk_row SET result = NULL WHERE import = @import AND result = 'PassedOver'";

        return MoveAsync(reader, Act.ImportStarted, import, summary => summary.Checked < summary.Size ? ImportState.Checking : ImportState.Running, summary => summary.CanStart, change =>
        {
            change.Connection.Execute(Choose, new { import, withDuplicates, reader.Actor.Session }, change.Transaction);
            change.Connection.Execute(Again, new { import }, change.Transaction);
        }, ct);
    }

    /// <summary>Stops it; what was made stays.</summary>
    public Task<Outcome<Guid>> CancelAsync(Reader reader, Guid import, CancellationToken ct) =>
        MoveAsync(reader, Act.ImportCancelled, import, static _ => ImportState.Cancelled, summary => summary.CanCancel, static _ => { }, ct);

    /// <summary>Takes back every draft that nobody touched since.</summary>
    public Task<Outcome<Guid>> UndoAsync(Reader reader, Guid import, CancellationToken ct)
    {
        const string Choose = "UPDATE bulk_import SET session = @Session WHERE id = @import";

        return MoveAsync(reader, Act.ImportUndone, import, static _ => ImportState.Undoing, summary => summary.CanUndo,
            change => change.Connection.Execute(Choose, new { import, reader.Actor.Session }, change.Transaction), ct);
    }

    /// <summary>Forgets imports whose time is over, and ends files that never came in whole.</summary>
    internal Task TidyAsync(DateTimeOffset now)
    {
        const string ForgetRows = "DELETE FROM bulk_row WHERE import IN (SELECT id FROM bulk_import WHERE changed_at <= @since)";
        const string Forget = "DELETE FROM bulk_import WHERE changed_at <= @since";
        const string End = "UPDATE bulk_import SET state = 'Stopped', ended = 'Interrupted' WHERE state = 'Reading' AND changed_at <= @stuck";

        return _working.WriteAsync(WorkingMatter.Imports, transaction =>
        {
            var since = now.AddDays(-_options.KeepDays);
            transaction.Connection!.Execute(ForgetRows, new { since }, transaction);
            transaction.Connection!.Execute(Forget, new { since }, transaction);
            transaction.Connection!.Execute(End, new { stuck = now.AddMinutes(-10) }, transaction);
        });
    }

    /// <summary>A file's name without its folder, and no longer than a list can show.</summary>
    private static string Shown(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = new string([.. name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(LongestFileName)]).Trim();
        return name.Length == 0 ? "?" : name;
    }

    private async Task<bool> BeginAsync(Reader reader, Guid id, string file, ImportFormat format)
    {
        const string Add = """
            INSERT INTO bulk_import (id, account, session, file, format, state, size, with_duplicates, ended, taken_in_at, changed_at)
            SELECT @id, @Account, @Session, @file, @format, 'Reading', 0, FALSE, 'None', @at, @at
            WHERE (SELECT COUNT(*) FROM bulk_import WHERE account = @Account AND state IN ('Reading', 'Checking', 'Checked', 'Running', 'Undoing')) < @MostOpen
            """;

        var added = 0;
        await _working.WriteAsync(WorkingMatter.Imports, transaction => added = transaction.Connection!.Execute(
            Add,
            new { id, Account = reader.Actor.Id, reader.Actor.Session, file, format = format.ToString(), at = _time.GetUtcNow(), _options.MostOpen },
            transaction));
        return added == 1;
    }

    private async Task<Outcome<TakenFile>> StageAsync(Reader reader, Guid id, IAsyncEnumerable<StagedRow> rows, CancellationToken ct)
    {
        var size = 0;
        try
        {
            await foreach (var some in rows.Chunk(StagedTogether).WithCancellation(ct))
            {
                size += some.Length;
                await _working.WriteAsync(WorkingMatter.Imports, transaction => RowRecord.Stage(transaction, id, some));
            }
        }
        catch (UnreadableFileException)
        {
            await ForgetAsync(id);
            throw;
        }

        var taken = await _audit.ChangeAsync(reader.Actor, Act.ImportTakenIn, id.ToString("D"), "", async change =>
        {
            const string Write = "UPDATE bulk_import SET state = 'Checking', size = @size, changed_at = @At WHERE id = @id AND state = 'Reading'";

            if (Standing.With(change, reader.Actor, Roles) is null) return Outcome.NotAllowed<TakenFile>();
            return await change.Connection.ExecuteAsync(Write, new { id, size, change.At }, change.Transaction) == 1
                ? Outcome.Ok(new TakenFile(id, null))
                : Outcome.Conflict<TakenFile>();
        }, ct);
        if (taken.IsOk) _bell.Ring();
        else await ForgetAsync(id);
        return taken;
    }

    private Task ForgetAsync(Guid id) => _working.WriteAsync(WorkingMatter.Imports, transaction =>
    {
        transaction.Connection!.Execute("DELETE FROM bulk_row WHERE import = @id", new { id }, transaction);
        transaction.Connection!.Execute("DELETE FROM bulk_import WHERE id = @id", new { id }, transaction);
    });

    private async Task<Outcome<Guid>> MoveAsync(
        Reader reader, Act act, Guid import, Func<ImportSummary, ImportState> to, Func<ImportSummary, bool> may, Action<Change> work, CancellationToken ct)
    {
        var moved = await _audit.ChangeAsync(reader.Actor, act, import.ToString("D"), "", async change =>
        {
            if (Standing.With(change, reader.Actor, Roles) is null) return Outcome.NotAllowed<Guid>();
            if (await ImportRecord.FindAsync(change.Connection, change.Transaction, import) is not { } record || record.Account != reader.Actor.Id) return Outcome.NotFound<Guid>();
            var summary = await record.SummaryAsync(change.Connection, change.Transaction);
            if (!may(summary)) return Outcome.Conflict<Guid>();
            work(change);
            return ImportRecord.Move(change.Transaction, import, record.Now, to(summary), change.At) ? Outcome.Ok(import) : Outcome.Conflict<Guid>();
        }, ct);
        if (moved.IsOk) _bell.Ring();
        return moved;
    }
}

/// <summary>What became of a file that was handed in: an import, or why it cannot be read.</summary>
public sealed record TakenFile(Guid? Import, FileFault? Fault);
