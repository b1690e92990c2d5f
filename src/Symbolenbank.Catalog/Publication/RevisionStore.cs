using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Publication;

/// <summary>A published revision as it is stored.</summary>
internal sealed record StoredRevision
{
    public required Guid Id { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    /// <summary>Until when it may stand without an expert's opinion; null once that is there.</summary>
    public DateTimeOffset? ProvisionalUntil { get; init; }

    /// <summary>Reads the content, after making sure that it is what was hashed.</summary>
    /// <exception cref="InvalidDataException">The stored text is not the text that was published.</exception>
    public EntryContent Read() =>
        string.Equals(RevisionStore.HashOf(Content), Hash, StringComparison.Ordinal)
            ? EntryJson.Read(Content)
            : throw new InvalidDataException($"Revision {Revision} of entry {Id} is not the text that was published: its SHA-256 differs.");
}

/// <summary>Reads published revisions from the truth.</summary>
internal sealed class RevisionStore(BankDatabase database, IOptions<BankOptions> options)
{
    private const string Columns = "r.entry AS id, r.number AS revision, p.published_at, p.provisional_until, r.content, r.hash";

    private const string FromPublished = """
        FROM entry e
        JOIN revision r ON r.entry = e.id AND r.number = e.published_revision
        JOIN publication p ON p.entry = e.id AND p.revision = r.number
        """;

    /// <summary>The SHA-256 of the UTF-8 text, in lower-case hexadecimal.</summary>
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Every published entry and the number of the last record, at one moment; entries that may not be shown are left out.</summary>
    public Task<(long Head, List<(StoredRevision Revision, EntryContent Content)> Entries)> AllAsync(CancellationToken ct) =>
        database.SnapshotAsync(
            async (connection, transaction) =>
            {
                const string HeadNumber = "SELECT seq FROM audit_head WHERE only_one = 1";

                var head = await connection.ExecuteScalarAsync<long>(HeadNumber, transaction: transaction);
                var rows = await connection.QueryAsync<StoredRevision>($"SELECT {Columns} {FromPublished} WHERE r.content IS NOT NULL", transaction: transaction);
                return (head, await ReadAsync(connection, transaction, [.. rows]));
            },
            ct);

    /// <summary>The published revision of each of these entries; those without one are left out.</summary>
    public async Task<List<(StoredRevision Revision, EntryContent Content)>> CurrentAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var connection = await database.ReadAsync(ct);
        var rows = await connection.QueryAsync<StoredRevision>(
            $"SELECT {Columns} {FromPublished} WHERE r.content IS NOT NULL AND {database.Dialect.IsIn("e.id", "ids")}",
            new { ids = ids.Select(id => id.ToString("D")).ToArray() });
        return await ReadAsync(connection, null, [.. rows]);
    }

    /// <summary>A revision that is or once was published.</summary>
    public async Task<(StoredRevision Revision, EntryContent Content)?> OneAsync(Guid id, int revision, CancellationToken ct)
    {
        const string Find = $"""
            SELECT {Columns}
            FROM revision r
            JOIN publication p ON p.entry = r.entry AND p.revision = r.number
            WHERE r.entry = @id AND r.number = @revision AND r.content IS NOT NULL
            """;

        await using var connection = await database.ReadAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<StoredRevision>(Find, new { id, revision });
        if (row is null) return null;
        return await ReadAsync(connection, null, [row]) is [var read] ? read : null;
    }

    /// <summary>The entries that were taken up in others and are not shown themselves; those that may not be shown at all are left out.</summary>
    public async Task<IReadOnlyList<MergedEntry>> MergedAsync(CancellationToken ct)
    {
        const string Find = """
            SELECT e.merged_into AS target, r.entry AS id, r.number AS revision, r.created_at AS published_at, r.content, r.hash
            FROM entry e
            JOIN revision r ON r.entry = e.id AND r.number = (SELECT MAX(p.revision) FROM publication p WHERE p.entry = e.id)
            WHERE e.merged_into IS NOT NULL AND e.published_revision IS NULL AND r.content IS NOT NULL
            """;

        await using var connection = await database.ReadAsync(ct);
        var rows = await connection.QueryAsync<string, StoredRevision, (string Target, StoredRevision Revision)>(Find, (target, revision) => (target, revision), splitOn: "id");
        return [.. rows.Select(row => (Target: Guid.Parse(row.Target), Content: row.Revision.Read())).Where(pair => MayBeShown(pair.Content))
            .Select(pair => new MergedEntry(pair.Content.Id, pair.Content.Code, pair.Content.Tlp, pair.Content.Pap, pair.Target))];
    }

    public async Task<IReadOnlyList<PublishedRevision>> HistoryAsync(Guid id, CancellationToken ct)
    {
        const string Find = "SELECT revision, published_at, reason, (provisional_until IS NOT NULL) AS provisional FROM publication WHERE entry = @id ORDER BY revision DESC";

        await using var connection = await database.ReadAsync(ct);
        return [.. await connection.QueryAsync<PublishedRevision>(Find, new { id })];
    }

    /// <summary>Numbers and concerns of the changes after <paramref name="cursor"/>, oldest first, at most 1,000.</summary>
    public async Task<IReadOnlyList<Concern>> ConcernsAfterAsync(long cursor, CancellationToken ct)
    {
        const string Find = "SELECT seq, concerns AS subject FROM audit_record WHERE concerns IS NOT NULL AND seq > @cursor ORDER BY seq LIMIT 1000";

        await using var connection = await database.ReadAsync(ct);
        return [.. await connection.QueryAsync<Concern>(Find, new { cursor })];
    }

    /// <summary>The contents with what jurists confirmed and the labels that hold now, without stopped forms; entries that may not be shown are left out.</summary>
    private async Task<List<(StoredRevision Revision, EntryContent Content)>> ReadAsync(DbConnection connection, DbTransaction? transaction, IReadOnlyList<StoredRevision> rows)
    {
        var read = rows.Select(row => (row, content: row.Read())).Where(pair => MayBeShown(pair.content)).ToList();
        var merged = await MergedTerms.OfAsync(connection, transaction);
        var checks = await LegalLines.OfAsync(connection, transaction, database.Dialect, read.Where(pair => pair.content.Legal.Count > 0).Select(pair => pair.row.Id));
        var stopped = await StoppedForms.AllAsync(connection, transaction);
        return [.. read.Select(pair => (pair.row, merged.In(LegalLines.WithChecks(StoppedForms.Without(Standing(pair.row, pair.content), stopped[pair.row.Id]), checks[pair.row.Id]))))];
    }

    private static EntryContent Standing(StoredRevision row, EntryContent content) =>
        row.ProvisionalUntil is null ? content : content with { Assurance = Assurance.Provisional };

    private bool MayBeShown(EntryContent content) => content.Assurance is not Assurance.Example || options.Value.Examples is true;

    /// <summary>That what is published changed, and of what.</summary>
    internal sealed record Concern
    {
        public required long Seq { get; init; }

        public required string Subject { get; init; }

        public IEnumerable<Guid> Entries => Subject.Split(' ')
            .Where(word => word.StartsWith(Audit.Concerns.EntryPrefix, StringComparison.Ordinal))
            .Select(word => Guid.ParseExact(word.AsSpan(Audit.Concerns.EntryPrefix.Length), "D"));

        public bool IsTaxonomy => Subject.StartsWith(Audit.Concerns.Taxonomy, StringComparison.Ordinal);

        /// <summary>Whether labels of entries that did not change themselves now stand for others.</summary>
        public bool ChangesEveryEntry => string.Equals(Subject, Audit.Concerns.TermIds, StringComparison.Ordinal);
    }
}
