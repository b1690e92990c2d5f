using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Publication;

/// <summary>A publication, or a decision by which readers stopped or began again to see one; with the text that it was about.</summary>
internal sealed record ChangeRow
{
    private const string Told = $"('{nameof(ReviewAct.Withdraw)}', '{nameof(ReviewAct.Restore)}', '{nameof(ReviewAct.Lapse)}')";

    public required Guid Entry { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Act { get; init; }

    public required string Reason { get; init; }

    /// <summary>How many publications of the entry came before this one; 0 for what is no publication.</summary>
    public required long Earlier { get; init; }

    /// <summary>How many of the entry's decisions that are told came after this one; 0 for a publication.</summary>
    public required long Later { get; init; }

    /// <summary>What else the same change concerned; null for what was never recorded so.</summary>
    public string? Concerns { get; init; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    /// <exception cref="InvalidDataException">The stored text is not the text that was published.</exception>
    public EntryContent Read() => new StoredRevision { Id = Entry, Revision = Revision, PublishedAt = At, Content = Content, Hash = Hash }.Read();

    /// <summary>The entries that the same publication took up.</summary>
    public IEnumerable<Guid> AlsoConcerned =>
        Concerns is null ? [] : new RevisionStore.Concern { Seq = 0, Subject = Concerns }.Entries.Where(entry => entry != Entry);

    /// <summary>Rows at or before a moment, newest first; those whose text was erased are left out.</summary>
    public static async Task<IReadOnlyList<ChangeRow>> UntilAsync(DbConnection connection, DateTimeOffset until, int skip, int take)
    {
        const string Find = $"""
            SELECT c.entry, c.revision, c.at, c.act, c.reason, c.earlier, c.later, a.concerns, r.content, r.hash
            FROM (
                SELECT p.published_in AS seq, p.published_at AS at, p.entry, p.revision, 'Publish' AS act, p.reason,
                    (SELECT COUNT(*) FROM publication q WHERE q.entry = p.entry AND q.published_in < p.published_in) AS earlier, 0 AS later
                FROM publication p WHERE p.published_at <= @until
                UNION ALL
                SELECT d.seq, d.at, d.entry, d.revision, d.act, d.reason, 0 AS earlier,
                    (SELECT COUNT(*) FROM review_decision n WHERE n.entry = d.entry AND n.seq > d.seq AND n.act IN {Told}) AS later
                FROM review_decision d WHERE d.act IN {Told} AND d.at <= @until
            ) c
            JOIN revision r ON r.entry = c.entry AND r.number = c.revision
            LEFT JOIN audit_record a ON a.seq = c.seq
            WHERE r.content IS NOT NULL
            ORDER BY c.at DESC, c.seq DESC
            LIMIT @take OFFSET @skip
            """;

        return [.. await connection.QueryAsync<ChangeRow>(Find, new { until, skip, take })];
    }
}
