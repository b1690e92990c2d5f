using System.Data.Common;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>A change that waits for its own transaction: all of it and its record, or nothing.</summary>
internal sealed class ChangeWork<T>(AuditNote note, Func<Change, Task<Outcome<T>>> work, TimeProvider time) : WriterWork
{
    private readonly TaskCompletionSource<Outcome<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Outcome<T>> Done => _done.Task;

    public override void Run(DbConnection connection, Writer writer)
    {
        Outcome<T>? outcome = null;
        var announced = false;
        writer.Transact(connection, (transaction, chain) =>
        {
            var change = new Change(transaction, chain.Seq + 1, time.GetUtcNow());
            outcome = work(change).GetAwaiter().GetResult();
            if (!outcome.IsOk) return false;
            announced = true;
            var said = note with { Concerns = change.Concern, Subject = change.Subject ?? note.Subject, Act = change.Act ?? note.Act, Reason = change.Reason ?? note.Reason };
            writer.Append(transaction, [writer.Seal(chain, said, transaction)]);
            return true;
        });
        if (announced) writer.Announce();
        _done.TrySetResult(outcome!);
    }

    public override void Fail(Exception fault) => _done.TrySetException(new AuditUnavailableException("The change and its record could not be written.", fault));
}

/// <summary>What a change works with. It touches only the database and never catches a database fault.</summary>
public sealed class Change
{
    internal Change(DbTransaction transaction, long seq, DateTimeOffset at) => (Transaction, Seq, At) = (transaction, seq, at);

    public DbTransaction Transaction { get; }

    public DbConnection Connection => Transaction.Connection!;

    /// <summary>The number that this change's record will have.</summary>
    public long Seq { get; }

    public DateTimeOffset At { get; }

    internal string? Concern { get; private set; }

    internal string? Subject { get; private set; }

    internal Act? Act { get; private set; }

    internal string? Reason { get; private set; }

    /// <summary>Says that what is published of this entry changed, so that projections follow.</summary>
    /// <remarks>Of several, the one that the record is about comes first.</remarks>
    public void ConcernsEntry(Guid entry)
    {
        var word = $"{Concerns.EntryPrefix}{entry:D}";
        Concern = Concern is null ? word : $"{Concern} {word}";
    }

    /// <summary>Says that names or definitions of the taxonomy changed.</summary>
    /// <param name="ids">Whether ids of entries now stand for another label too.</param>
    public void ConcernsTaxonomy(bool ids) => Concern = ids ? Concerns.TermIds : Concerns.Taxonomy;

    /// <summary>Names what was changed when it is known only now, such as a revision's number.</summary>
    public void Names(string subject) => Subject = subject;

    /// <summary>Says what was done when that is known only now, such as that a role waits for a second person.</summary>
    /// <param name="reason">Instead of the one given before; null to keep that.</param>
    public void Was(Act act, string? reason = null) => (Act, Reason) = (act, reason);
}

/// <summary>The words in a record's <c>concerns</c>.</summary>
internal static class Concerns
{
    public const string EntryPrefix = "entry:";
    public const string Taxonomy = "taxonomy";

    /// <summary>The taxonomy, and with it what the ids in entries stand for.</summary>
    public const string TermIds = "taxonomy:ids";
}
