using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>A record that waits to be written; others that wait share its transaction.</summary>
internal abstract class NoteWork(AuditNote note, OneTimeKey? key = null, AuditNote? whenKnown = null) : WriterWork
{
    private bool _isNew = true;

    public static void RunAll(List<NoteWork> works, DbConnection connection, Writer writer)
    {
        writer.Transact(connection, (transaction, chain) =>
        {
            var records = new List<SealedRecord>(works.Count);
            foreach (var work in works) records.Add(writer.Seal(chain, work.Decide(transaction), transaction));
            writer.Append(transaction, records);
            return true;
        });
        foreach (var work in works) work.Complete(work._isNew);
    }

    public override void Run(DbConnection connection, Writer writer) => RunAll([this], connection, writer);

    /// <summary>The record is durable.</summary>
    /// <param name="isNew">Whether its one-time key was new, or there was none.</param>
    protected abstract void Complete(bool isNew);

    protected static AuditUnavailableException NotWritten(Exception fault) => new("The record could not be written.", fault);

    private AuditNote Decide(DbTransaction transaction)
    {
        const string Use = "INSERT INTO one_time_key (kind, value, expires_at) VALUES (@Kind, @Value, @ExpiresAt) ON CONFLICT DO NOTHING";

        if (key is not { } once) return note;
        _isNew = transaction.Connection!.Execute(Use, new { once.Kind, once.Value, once.ExpiresAt }, transaction) == 1;
        return _isNew ? note : whenKnown ?? note with { Outcome = AuditNote.Outcomes.Refused, Reason = "used before" };
    }
}

/// <summary>A record alone; who waits learns whether its one-time key was new.</summary>
internal sealed class RecordWork(AuditNote note, OneTimeKey? key, AuditNote? whenKnown) : NoteWork(note, key, whenKnown)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<bool> Done => _done.Task;

    public override void Fail(Exception fault) => _done.TrySetException(NotWritten(fault));

    protected override void Complete(bool isNew) => _done.TrySetResult(isNew);
}

/// <summary>The record of a reading; it keeps the answer until it is durable.</summary>
internal sealed class ReadWork<T>(AuditNote note, T answer) : NoteWork(note)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    public override void Fail(Exception fault) => _done.TrySetException(NotWritten(fault));

    protected override void Complete(bool isNew) => _done.TrySetResult(answer);
}
