using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Merging;

/// <summary>Finds in an entry's published revisions what a merge brought.</summary>
internal static class MergeHistory
{
    /// <summary>The entry's text without what came with <paramref name="other"/>; what was changed since then stays.</summary>
    public static async Task<EntryContent> WithoutAsync(DbConnection connection, BaseText text, EntryCode other)
    {
        var now = text.Stored!.Read();
        var (before, with) = await AroundAsync(connection, text.Id, other);
        var apart = before is null || with is null ? now : EntryMerge.Of(with, before, now).Merged;
        return apart with { MergedFrom = [.. now.MergedFrom.Where(one => one.Code != other)] };
    }

    /// <summary>The revision that took the other entry up, and the one published before it.</summary>
    private static async Task<(EntryContent? Before, EntryContent? With)> AroundAsync(DbConnection connection, Guid entry, EntryCode other)
    {
        const string Find = """
            SELECT r.entry AS id, r.number AS revision, p.published_at, r.content, r.hash
            FROM publication p
            JOIN revision r ON r.entry = p.entry AND r.number = p.revision
            WHERE p.entry = @entry AND r.content IS NOT NULL
            ORDER BY p.revision DESC
            """;

        EntryContent? with = null;
        foreach (var row in await connection.QueryAsync<StoredRevision>(Find, new { entry }))
        {
            var content = row.Read();
            if (content.MergedFrom.Any(one => one.Code == other)) with = content;
            else if (with is not null) return (content, with);
        }

        return (null, with);
    }
}
