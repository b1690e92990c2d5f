using System.Runtime.CompilerServices;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>
/// The record of everything done and read, and the only way to change the truth.
/// Everything waits until its record is durable; what cannot be recorded does not happen.
/// </summary>
/// <remarks>Safe for any number of callers. Every method throws <see cref="AuditUnavailableException"/> when no record can be written in time.</remarks>
public sealed class AuditLog
{
    private readonly Writer _writer;
    private readonly TimeProvider _time;

    internal AuditLog(Writer writer, TimeProvider time) => (_writer, _time) = (writer, time);

    /// <summary>Makes a change and its record, together or not at all: it is kept only when <paramref name="work"/> returns a success.</summary>
    /// <param name="subject">What is changed, such as an entry's code.</param>
    /// <param name="reason">Why, in the actor's words.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(
        Actor actor, Act act, string subject, string reason, Func<Change, Task<Outcome<T>>> work, CancellationToken ct)
    {
        var note = new AuditNote { Actor = actor, Act = act, Subject = subject, Reason = reason };
        ct.ThrowIfCancellationRequested();
        Check(note);
        var waiting = new ChangeWork<T>(note, work, _time);
        _writer.Enqueue(waiting);
        var outcome = await waiting.Done;
        if (outcome.Kind is OutcomeKind.NotAllowed)
        {
            await RecordAsync(note with { Act = Act.Denied, Outcome = AuditNote.Outcomes.Refused, Reason = act.ToString() }, null, null, ct);
        }

        return outcome;
    }

    /// <summary>Writes a record alone; durable when the task completes.</summary>
    /// <param name="key">A value that may be used once, remembered in the same transaction.</param>
    /// <param name="whenKeyIsKnown">What to record instead when the key was used before.</param>
    /// <returns>True when the key was new, or there was none.</returns>
    public Task<bool> RecordAsync(AuditNote note, OneTimeKey? key, AuditNote? whenKeyIsKnown, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        Check(note);
        if (whenKeyIsKnown is not null) Check(whenKeyIsKnown);
        if (key is { } once && !StoredText.IsSound(once.Value)) throw new ArgumentException("A one-time key holds a character that is no character.", nameof(key));
        var waiting = new RecordWork(note, key, whenKeyIsKnown);
        _writer.Enqueue(waiting);
        return waiting.Done;
    }

    /// <summary>Gives <paramref name="answer"/> to a reader once the record of it is durable.</summary>
    internal Task<T> ReadAsync<T>(
        Reader reader, Act act, string subject, string outcome, IReadOnlyList<KeyValuePair<string, string>> details, T answer, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var note = new AuditNote
        {
            Actor = reader.Actor,
            Organisation = reader.Organisation,
            Act = act,
            Subject = subject,
            Purpose = Purposes.Word(reader.Purpose),
            Outcome = outcome,
            Details = details,
        };
        Check(note);
        var waiting = new ReadWork<T>(note, answer);
        _writer.Enqueue(waiting);
        return waiting.Done;
    }

    /// <summary>Gives NotAllowed once it is on record that this reader asked for what is not theirs to read.</summary>
    internal Task<Outcome<T>> DeniedAsync<T>(Reader reader, string subject, CancellationToken ct) =>
        ReadAsync(reader, Act.Denied, subject, AuditNote.Outcomes.Refused, [], Outcome.NotAllowed<T>(), ct);

    /// <summary>Gives NotFound once it is on record that this reader asked for something that is absent or hidden from them.</summary>
    internal Task<Outcome<T>> NotFoundAsync<T>(Reader reader, Act act, string subject, CancellationToken ct) =>
        ReadAsync(reader, act, subject, AuditNote.Outcomes.NotFound, [], Outcome.NotFound<T>(), ct);

    private static void Check(AuditNote note)
    {
        CheckText(note.Subject);
        CheckText(note.Purpose);
        CheckText(note.Outcome);
        CheckText(note.Correlation);
        if (note.Reason is { } reason) CheckText(reason);
        foreach (var (_, value) in note.Details) CheckText(value);
    }

    private static void CheckText(string text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        if (!StoredText.IsSound(text)) throw new ArgumentException("A record holds a character that is no character.", name);
    }
}
