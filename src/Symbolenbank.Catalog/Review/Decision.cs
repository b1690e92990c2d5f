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
            ON CONFLICT (entry, revision) DO UPDATE SET state = excluded.state, last_act = excluded.last_act, changed_at = excluded.changed_at, overdue_in = NULL,
                publish_at = CASE WHEN excluded.state = 'Approved' THEN review.publish_at END,
                publish_by = CASE WHEN excluded.state = 'Approved' THEN review.publish_by END
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

    /// <summary>The person behind the last of each act on a revision; a new withdrawal is confirmed anew.</summary>
    public static async Task<Dictionary<ReviewAct, Guid>> PeopleAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row)
    {
        const string Find = """
            SELECT d.act, COALESCE(a.person, a.id) AS person FROM review_decision d JOIN account a ON a.id = d.account
            WHERE d.entry = @Entry AND d.revision = @Revision ORDER BY d.seq
            """;

        var people = new Dictionary<ReviewAct, Guid>();
        foreach (var found in await connection.QueryAsync<PersonRow>(Find, new { row.Entry, row.Revision }, transaction))
        {
            var act = Enum.Parse<ReviewAct>(found.Act);
            people[act] = found.Person;
            if (act is ReviewAct.Withdraw) people.Remove(ReviewAct.ConfirmWithdrawal);
        }

        return people;
    }

    private sealed record PersonRow
    {
        public required string Act { get; init; }

        public required Guid Person { get; init; }
    }
}
