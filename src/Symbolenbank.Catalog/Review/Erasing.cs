using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Review;

/// <summary>What an erasure did.</summary>
/// <param name="WasShown">True when readers saw the revision: it is withdrawn with it.</param>
/// <param name="Drafts">Drafts that began with the erased text and may still hold what had to go; their authors must be asked.</param>
public sealed record Erased(bool WasShown, int Drafts);

/// <summary>Erases the text of a revision into which personal data slipped, with the remarks on it and the rows of imports that were carried out. The hash, the decisions and the record stay; the text is gone for good.</summary>
public sealed class Erasing
{
    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal Erasing(AuditLog audit, IOptions<ReviewOptions> options) => (_audit, _options) = (audit, options.Value);

    /// <summary>Editors-in-chief only. Conflict when it was erased before, NotFound when there is no such revision for this person.</summary>
    /// <param name="reason">Why, without repeating what has to go: it stays in the record.</param>
    public async Task<Outcome<Erased>> EraseAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct)
    {
        if (ReviewTexts.FaultOfLasting("reason", reason, _options.LongestText) is { } fault) return Outcome.Invalid<Erased>(fault);
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.RevisionErased,
            revision.ToString(),
            reason,
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.EditorInChief) is not { } standing) return Outcome.NotAllowed<Erased>();
                var row = await ReviewRow.FindAsync(change.Connection, change.Transaction, revision);
                if (row is null) return Outcome.NotFound<Erased>();
                if (row.Content is null) return Outcome.Conflict<Erased>();
                return DisclosurePoint.ShowsWhole(row.Read()!, standing.Class) ? await EraseAsync(change, row, reason) : Outcome.NotFound<Erased>();
            },
            ct);
    }

    private static async Task<Outcome<Erased>> EraseAsync(Change change, ReviewRow row, string reason)
    {
        const string Blank = "UPDATE revision SET content = NULL WHERE entry = @Entry AND number = @Revision";
        const string Note = "INSERT INTO erasure (entry, revision, erased_at, erased_in, reason) VALUES (@Entry, @Revision, @At, @Seq, @reason)";
        const string Close = """
            INSERT INTO review (entry, revision, state, last_act, small, urgent, handed_in_at, changed_at) VALUES (@Entry, @Revision, @state, @act, @no, @no, @At, @At)
            ON CONFLICT (entry, revision) DO UPDATE SET state = excluded.state, last_act = excluded.last_act, changed_at = excluded.changed_at
            """;
        const string Remarks = "DELETE FROM review_comment WHERE entry = @Entry AND revision = @Revision";
        const string Rows = "UPDATE bulk_row SET content = NULL, source = '' WHERE code = @Code AND result IS NOT NULL";
        const string Drafts = "SELECT COUNT(*) FROM draft WHERE entry = @Entry AND based_on = @Revision";

        var state = row.State is ReviewState.Published or ReviewState.Withdrawn ? ReviewState.Withdrawn : ReviewState.Draft;
        var values = new { row.Entry, row.Revision, row.Code, change.At, change.Seq, reason, state = state.ToString(), act = nameof(Erased), no = false };
        await change.Connection.ExecuteAsync(Blank, values, change.Transaction);
        await change.Connection.ExecuteAsync(Remarks, values, change.Transaction);
        await change.Connection.ExecuteAsync(Rows, values, change.Transaction);
        await change.Connection.ExecuteAsync(Note, values, change.Transaction);
        await change.Connection.ExecuteAsync(Close, values, change.Transaction);

        // Even where readers see another revision, those kept in memory must go.
        await Publishing.PointAsync(change, row, row.IsShown ? null : row.Shown);
        return Outcome.Ok(new Erased(row.IsShown, (int)await change.Connection.ExecuteScalarAsync<long>(Drafts, values, change.Transaction)));
    }
}
