using System.Data.Common;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Store;

/// <summary>What may be written without a record: a closed list.</summary>
internal enum WorkingMatter { Drafts, SessionTimes, AttemptCounters, ExpiredKeys, Imports, Unanswered, Reports }

/// <summary>The writer's third door: working matter that is nobody's act and needs no record.</summary>
internal sealed class WorkingState(Writer writer)
{
    public Task WriteAsync(WorkingMatter matter, Action<DbTransaction> work)
    {
        _ = matter; // Named by the caller so that every use of this door can be found and questioned.
        var waiting = new Matter(work);
        writer.Enqueue(waiting);
        return waiting.Done;
    }

    private sealed class Matter(Action<DbTransaction> work) : WriterWork
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public override void Run(DbConnection connection, Writer owner)
        {
            owner.Transact(connection, (transaction, _) =>
            {
                work(transaction);
                return true;
            });
            _done.TrySetResult();
        }

        public override void Fail(Exception fault) => _done.TrySetException(new AuditUnavailableException("Nothing can be written.", fault));
    }
}
