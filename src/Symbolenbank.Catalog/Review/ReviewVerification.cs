using System.Data.Common;
using Dapper;

namespace Symbolenbank.Catalog.Review;

/// <summary>The part of a verification that concerns decisions: each has its record and was made on exactly the text that is there, and what is missing was erased or withdrawn by somebody.</summary>
internal static class ReviewVerification
{
    /// <summary>One sentence for each fault. A store of a program that had no review yet may miss no text at all.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(DbConnection connection, DbTransaction transaction)
    {
        const string HasRelease = "SELECT COUNT(*) FROM migration WHERE name = '0006_release.sql'";
        const string HasReview = "SELECT COUNT(*) FROM migration WHERE name = '0004_review.sql'";
        const string HasMerges = "SELECT COUNT(*) FROM migration WHERE name = '0008_truth.sql'";
        const string Missing = "SELECT 'Revision ' || number || ' of entry ' || entry || ' has no content.' FROM revision WHERE content IS NULL";

        var known = await connection.ExecuteScalarAsync<long>(HasReview, transaction: transaction) == 1;
        if (!known) return await connection.QueryAsync<string>(Missing, transaction: transaction);
        var released = await connection.ExecuteScalarAsync<long>(HasRelease, transaction: transaction) == 1;
        var merges = await connection.ExecuteScalarAsync<long>(HasMerges, transaction: transaction) == 1;
        var faults = released ? Faults.Replace(Unless, UnlessUrgent, StringComparison.Ordinal) : Faults;
        return await connection.QueryAsync<string>(faults + (merges ? NotTakenUp : "") + (released ? Stops : ""), transaction: transaction);
    }

    private const string Unless = "-- unless";

    private const string UnlessUrgent = """
        AND NOT (p.provisional_until IS NOT NULL AND (SELECT COUNT(DISTINCT u.account) FROM review_decision u
            WHERE u.entry = p.entry AND u.revision = p.revision AND u.act IN ('SupportUrgent', 'PublishUrgent')) = 2)
        """;

    // 647 is Act.FormStopped.
    private const string Stops = """

        UNION ALL
        SELECT 'A form of entry ' || s.entry || ' is stopped without its record.' FROM form_stop s
        JOIN entry e ON e.id = s.entry
        LEFT JOIN audit_record a ON a.seq = s.stopped_in AND a.act = 647 AND a.subject = e.code
        WHERE a.seq IS NULL
        """;

    // An entry that another took up is shown no more since that one was published, as the record of that publication says.
    private const string NotTakenUp = """

            AND NOT EXISTS (SELECT 1 FROM publication t JOIN audit_record a ON a.seq = t.published_in
                WHERE t.entry = e.merged_into AND a.concerns LIKE 'entry:' || e.merged_into || ' %' AND a.concerns LIKE '% entry:' || e.id || '%')
        """;

    // 632 is Act.RevisionErased.
    private const string Faults = """
        SELECT 'Revision ' || r.number || ' of entry ' || r.entry || ' has no content, and no record of its erasure.' FROM revision r
        JOIN entry e ON e.id = r.entry
        LEFT JOIN erasure x ON x.entry = r.entry AND x.revision = r.number
        LEFT JOIN audit_record a ON a.seq = x.erased_in AND a.act = 632 AND a.subject = e.code || '@' || r.number
        WHERE r.content IS NULL AND a.seq IS NULL
        UNION ALL
        SELECT 'A decision without its record: ' || d.act || ' on revision ' || d.revision || ' of entry ' || d.entry || '.' FROM review_decision d
        JOIN entry e ON e.id = d.entry
        LEFT JOIN audit_record a ON a.seq = d.seq AND a.subject = e.code || '@' || d.revision
        WHERE a.seq IS NULL
        UNION ALL
        SELECT 'A decision on another text: ' || d.act || ' on revision ' || d.revision || ' of entry ' || d.entry || '.' FROM review_decision d
        JOIN revision r ON r.entry = d.entry AND r.number = d.revision
        JOIN audit_record a ON a.seq = d.seq
        WHERE d.hash <> r.hash OR (d.act IN ('Approve', 'Publish', 'AcceptSmallChange', 'SupportUrgent', 'PublishUrgent') AND a.record NOT LIKE '%' || r.hash || '%')
        UNION ALL
        SELECT 'Revision ' || p.revision || ' of entry ' || p.entry || ' was published without an approval.' FROM publication p
        WHERE EXISTS (SELECT 1 FROM revision_author w WHERE w.entry = p.entry AND w.revision = p.revision)
            AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.entry = p.entry AND d.revision = p.revision AND d.act IN ('Approve', 'AcceptSmallChange'))
            -- unless
        UNION ALL
        SELECT 'Entry ' || e.id || ' is shown no more, and nobody withdrew it.' FROM entry e
        WHERE e.published_revision IS NULL AND EXISTS (SELECT 1 FROM publication p WHERE p.entry = e.id)
            AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.entry = e.id AND d.act IN ('Withdraw', 'Lapse')
                AND NOT EXISTS (SELECT 1 FROM review_decision l WHERE l.entry = d.entry AND l.seq > d.seq AND l.act IN ('Restore', 'Publish', 'AcceptSmallChange', 'PublishUrgent')))
            AND NOT EXISTS (SELECT 1 FROM erasure x JOIN publication p ON p.entry = x.entry AND p.revision = x.revision WHERE x.entry = e.id)
        """;
}
