using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>A record that waits to be written; others that wait share its transaction.</summary>
internal sealed class NoteWork(AuditNote note, OneTimeKey? key, AuditNote? whenKnown) : WriterWork
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isNew = true;

    /// <summary>Completes when the record is durable: true when its one-time key was new, or there was none.</summary>
    public Task<bool> Done => _done.Task;

    public static void RunAll(List<NoteWork> works, DbConnection connection, Writer writer)
    {
        writer.Transact(connection, (transaction, chain) =>
        {
            var records = new List<SealedRecord>(works.Count);
            foreach (var work in works) records.Add(writer.Seal(chain, work.Decide(transaction), transaction));
            writer.Append(transaction, records);
            return true;
        });
        foreach (var work in works) work._done.TrySetResult(work._isNew);
    }

    public override void Run(DbConnection connection, Writer writer) => RunAll([this], connection, writer);

    public override void Fail(Exception fault) => _done.TrySetException(new AuditUnavailableException("The record could not be written.", fault));

    private AuditNote Decide(DbTransaction transaction)
    {
        const string Use = "INSERT INTO one_time_key (kind, value, expires_at) VALUES (@Kind, @Value, @ExpiresAt) ON CONFLICT DO NOTHING";

        if (key is not { } once) return note;
        _isNew = transaction.Connection!.Execute(Use, new { once.Kind, once.Value, once.ExpiresAt }, transaction) == 1;
        return _isNew ? note : whenKnown ?? note with { Outcome = AuditNote.Outcomes.Refused, Reason = "used before" };
    }
}
