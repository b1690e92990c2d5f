using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>Reads any revision, published or not, for those who write and decide.</summary>
internal static class RevisionText
{
    /// <summary>The revision; null when there is none, or its content was erased. Its time is that of its making.</summary>
    public static async Task<StoredRevision?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid entry, int revision)
    {
        const string Find = """
            SELECT entry AS id, number AS revision, created_at AS published_at, content, hash FROM revision
            WHERE entry = @entry AND number = @revision AND content IS NOT NULL
            """;

        return await connection.QuerySingleOrDefaultAsync<StoredRevision>(Find, new { entry, revision }, transaction);
    }
}

/// <summary>Everybody who wrote a part of a revision.</summary>
internal static class RevisionAuthors
{
    public static async Task<IReadOnlyList<Guid>> OfAsync(DbConnection connection, DbTransaction? transaction, Guid entry, int revision)
    {
        const string Find = "SELECT author FROM revision_author WHERE entry = @entry AND revision = @revision ORDER BY author";

        return [.. (await connection.QueryAsync<string>(Find, new { entry, revision }, transaction)).Select(Guid.Parse)];
    }

    /// <summary>
    /// Everybody who is an author of a text that begins with this revision: nobody once an expert stood for it, or a second person for its additions, and it
    /// was published so; else its own authors, for nobody else has read it.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> UnreadAsync(DbConnection connection, DbTransaction? transaction, Guid entry, int revision)
    {
        const string Read = "SELECT COUNT(*) FROM publication WHERE entry = @entry AND revision = @revision AND provisional_until IS NULL";

        return await connection.ExecuteScalarAsync<long>(Read, new { entry, revision }, transaction) > 0 ? [] : await OfAsync(connection, transaction, entry, revision);
    }

    /// <summary>The authors as people, with their organisations; an author that is no account, such as the bank itself, is left out.</summary>
    public static async Task<IReadOnlyList<Participant>> PeopleAsync(DbConnection connection, DbTransaction? transaction, Guid entry, int revision)
    {
        const string Find = """
            SELECT COALESCE(a.person, a.id) AS person, a.organisation FROM revision_author r JOIN account a ON a.id = r.author
            WHERE r.entry = @entry AND r.revision = @revision
            """;

        var rows = await connection.QueryAsync<Row>(Find, new { entry, revision }, transaction);
        return [.. rows.Select(row => new Participant(row.Person, row.Organisation))];
    }

    public static Task NoteAsync(DbTransaction transaction, Guid entry, int revision, IEnumerable<Guid> authors)
    {
        const string Write = "INSERT INTO revision_author (entry, revision, author) VALUES (@entry, @revision, @author) ON CONFLICT DO NOTHING";

        return transaction.Connection!.ExecuteAsync(Write, authors.Distinct().Select(author => new { entry, revision, author }), transaction);
    }

    private sealed record Row
    {
        public required Guid Person { get; init; }

        public required Guid Organisation { get; init; }
    }
}
