using System.Data.Common;
using System.Text.Json;
using Dapper;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>What a verification counted and what it found wrong.</summary>
public sealed record VerificationReport
{
    public required long Records { get; init; }

    public required long Revisions { get; init; }

    public required long Publications { get; init; }

    /// <summary>One sentence for each fault; empty for a sound bank.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}

/// <summary>
/// Proves, from the file alone, that the record is whole: numbers without gaps, each text with its hash and the hash of the one before,
/// the columns as the text says, every revision unchanged or erased on record, every change with its record and every decision on the text that is there.
/// </summary>
public static class Verification
{
    private const int MaxFaults = 100;

    /// <summary>Reads a SQLite bank without changing it, beside a server that may be running.</summary>
    public static async Task<VerificationReport> OfFileAsync(string file, CancellationToken ct)
    {
        using var database = BankDatabase.OpenFile(file);
        return await OfAsync(database, ct);
    }

    internal static Task<VerificationReport> OfAsync(BankDatabase database, CancellationToken ct) =>
        database.SnapshotAsync(
            async (connection, transaction) =>
            {
                var faults = new List<string>();
                var records = await RecordsAsync(connection, transaction, faults);
                var revisions = await RevisionsAsync(connection, transaction, faults);
                var publications = await ChangesAsync(connection, transaction, faults);
                return new VerificationReport { Records = records, Revisions = revisions, Publications = publications, Faults = [.. faults.Take(MaxFaults)] };
            },
            ct);

    private static async Task<long> RecordsAsync(DbConnection connection, DbTransaction transaction, List<string> faults)
    {
        const string Read = "SELECT seq, at, act, actor, organisation, subject, outcome, correlation, concerns, record, hash FROM audit_record ORDER BY seq";
        const string Head = "SELECT seq, hash FROM audit_head WHERE only_one = 1";

        long seq = 0;
        var hash = "";
        foreach (var row in connection.Query<SealedRecord>(Read, transaction: transaction, buffered: false))
        {
            if (row.Seq != seq + 1) faults.Add($"After record {seq} comes {row.Seq}.");
            if (!string.Equals(RevisionStore.HashOf(row.Record), row.Hash, StringComparison.Ordinal)) faults.Add($"The text of record {row.Seq} is not what was hashed.");
            CheckText(row, hash, faults);
            (seq, hash) = (row.Seq, row.Hash);
        }

        var head = await connection.QuerySingleAsync<(long Seq, string Hash)>(Head, transaction: transaction);
        if (head.Seq != seq || !string.Equals(head.Hash, hash, StringComparison.Ordinal)) faults.Add($"The head says {head.Seq}, the last record is {seq}.");
        return seq;
    }

    private static void CheckText(SealedRecord row, string previous, List<string> faults)
    {
        using var text = JsonDocument.Parse(row.Record);
        var said = text.RootElement;
        string? Word(string name) => said.TryGetProperty(name, out var value) ? value.GetString() : null;
        if (!string.Equals(Word("previous"), previous, StringComparison.Ordinal)) faults.Add($"Record {row.Seq} does not follow the record before it.");
        var same = said.GetProperty("seq").GetInt64() == row.Seq
            && said.GetProperty("at").GetInt64() == row.At
            && said.GetProperty("act").GetInt32() == row.Act
            && (Word("actor"), Word("organisation"), Word("subject")) == (row.Actor, row.Organisation, row.Subject)
            && (Word("outcome"), Word("correlation"), Word("concerns")) == (row.Outcome, row.Correlation, row.Concerns);
        if (!same) faults.Add($"The columns of record {row.Seq} are not what its text says.");
    }

    private static async Task<long> RevisionsAsync(DbConnection connection, DbTransaction transaction, List<string> faults)
    {
        const string Read = "SELECT entry AS id, number AS revision, created_at AS published_at, content, hash FROM revision WHERE content IS NOT NULL";
        const string Count = "SELECT COUNT(*) FROM revision";

        foreach (var row in connection.Query<StoredRevision>(Read, transaction: transaction, buffered: false))
        {
            if (!string.Equals(RevisionStore.HashOf(row.Content), row.Hash, StringComparison.Ordinal)) faults.Add($"Revision {row.Revision} of entry {row.Id} is not what was hashed.");
        }

        return await connection.ExecuteScalarAsync<long>(Count, transaction: transaction);
    }

    private static async Task<long> ChangesAsync(DbConnection connection, DbTransaction transaction, List<string> faults)
    {
        const string Unrecorded = """
            SELECT r.entry || ' revision ' || r.number FROM revision r
            JOIN entry e ON e.id = r.entry
            LEFT JOIN audit_record a ON a.seq = r.created_in AND a.subject = e.code || '@' || r.number
            WHERE a.seq IS NULL
            UNION ALL
            SELECT p.entry || ' publication ' || p.revision FROM publication p
            JOIN entry e ON e.id = p.entry
            LEFT JOIN audit_record a ON a.seq = p.published_in AND a.subject = e.code || '@' || p.revision AND (a.concerns = 'entry:' || p.entry OR a.concerns LIKE 'entry:' || p.entry || ' %')
            WHERE a.seq IS NULL
            UNION ALL
            SELECT e.id || ' points to an unpublished revision' FROM entry e
            LEFT JOIN publication p ON p.entry = e.id AND p.revision = e.published_revision
            WHERE e.published_revision IS NOT NULL AND p.entry IS NULL
            UNION ALL
            SELECT 'founding' FROM founding f
            LEFT JOIN audit_record a ON a.seq = f.finished_in
            WHERE a.seq IS NULL
            """;
        const string Count = "SELECT COUNT(*) FROM publication";

        foreach (var change in await connection.QueryAsync<string>(Unrecorded, transaction: transaction)) faults.Add($"A change without its record: {change}.");
        faults.AddRange(await ReviewVerification.FaultsAsync(connection, transaction));
        return await connection.ExecuteScalarAsync<long>(Count, transaction: transaction);
    }
}
