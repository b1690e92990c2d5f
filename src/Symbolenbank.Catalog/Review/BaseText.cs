using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>An entry's text that work begins with: what is or was last published, else the newest revision.</summary>
internal sealed record BaseText
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The newest revision that was ever published; it still counts when the entry was withdrawn.</summary>
    public int? Published { get; init; }

    /// <summary>The revision that readers see now; null for an entry that was withdrawn, lapsed or taken up, or was never published.</summary>
    public int? Shown { get; init; }

    /// <summary>True when readers see this text now, though perhaps only provisionally.</summary>
    public bool IsShown => Shown is not null && Shown == Revision;

    /// <summary>The entry that took this one up.</summary>
    public Guid? MergedInto { get; init; }

    public required int Revision { get; init; }

    /// <summary>Null when it was erased.</summary>
    public string? Content { get; init; }

    public required string Hash { get; init; }

    public StoredRevision? Stored => Content is null ? null : new StoredRevision { Id = Id, Revision = Revision, PublishedAt = default, Content = Content, Hash = Hash };

    public static Task<BaseText?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid entry) => OneAsync(connection, transaction, "e.id = @key", entry.ToString("D"));

    public static Task<BaseText?> FindAsync(DbConnection connection, DbTransaction? transaction, string code) => OneAsync(connection, transaction, "e.code = @key", code);

    private static async Task<BaseText?> OneAsync(DbConnection connection, DbTransaction? transaction, string where, string key)
    {
        var find = $"""
            SELECT e.id, e.code, e.merged_into, e.published_revision AS shown, b.published, r.number AS revision, r.content, r.hash
            FROM entry e
            JOIN (SELECT n.id, (SELECT MAX(p.revision) FROM publication p WHERE p.entry = n.id) AS published FROM entry n) b ON b.id = e.id
            JOIN revision r ON r.entry = e.id AND r.number = COALESCE(b.published, e.newest_revision)
            WHERE {where}
            """;

        return await connection.QuerySingleOrDefaultAsync<BaseText>(find, new { key }, transaction);
    }
}
