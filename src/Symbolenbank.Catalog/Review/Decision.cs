using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Review;

/// <summary>Writes what was decided: the revision's new state, and by whom on exactly which text.</summary>
internal static class Decision
{
    public static async Task WriteAsync(Change change, ReviewRow row, ReviewAct act, ReviewState next, Guid account, string reason)
    {
        const string State = """
            INSERT INTO review (entry, revision, state, last_act, small, urgent, published_base, handed_in_at, changed_at)
            VALUES (@Entry, @Revision, @next, @act, @no, @no, @PublishedBase, @At, @At)
            ON CONFLICT (entry, revision) DO UPDATE SET state = excluded.state, last_act = excluded.last_act, changed_at = excluded.changed_at
            """;
        const string Note = """
            INSERT INTO review_decision (seq, entry, revision, act, account, at, reason, hash) VALUES (@Seq, @Entry, @Revision, @act, @account, @At, @reason, @Hash)
            """;

        var values = new
        {
            row.Entry,
            row.Revision,
            next = next.ToString(),
            act = act.ToString(),
            no = false,
            PublishedBase = row.NewestPublished,
            change.At,
            change.Seq,
            account,
            reason,
            row.Hash,
        };
        await change.Connection.ExecuteAsync(State, values, change.Transaction);
        await change.Connection.ExecuteAsync(Note, values, change.Transaction);
        change.Names(row.Name.ToString());
    }

    /// <summary>The person behind the last such act on a revision; null when there was none.</summary>
    public static async Task<Guid?> PersonOfLastAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row, ReviewAct act)
    {
        const string Find = """
            SELECT COALESCE(a.person, a.id) FROM review_decision d JOIN account a ON a.id = d.account
            WHERE d.entry = @Entry AND d.revision = @Revision AND d.act = @act ORDER BY d.seq DESC LIMIT 1
            """;

        var person = await connection.QuerySingleOrDefaultAsync<string>(Find, new { row.Entry, row.Revision, act = act.ToString() }, transaction);
        return person is null ? null : Guid.Parse(person);
    }
}
