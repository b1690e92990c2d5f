using System.Data.Common;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Store;

/// <summary>Something that waits for the one writer.</summary>
internal abstract class WriterWork
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    private int _state = Waiting;

    /// <summary>The clock's timestamp after which nobody waits for this any more; set when it is queued.</summary>
    public long Deadline { get; set; }

    /// <summary>Runs on the writer's thread. A fault of the machine is thrown and reaches <see cref="Fail"/>.</summary>
    public abstract void Run(DbConnection connection, Writer writer);

    public abstract void Fail(Exception fault);

    /// <summary>False when it was given up before its turn came: then it is not done at all.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;

    /// <summary>Tells the one who waits that it took too long. What has begun may still be written; what has not, never is.</summary>
    public void GiveUp(AuditUnavailableException late)
    {
        _ = Interlocked.CompareExchange(ref _state, GivenUp, Waiting);
        Fail(late);
    }
}
