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
    /// <returns>The text, and whether the revisions around the merge could be compared: when one was erased, the text still has all that the merge brought.</returns>
    public static async Task<(EntryContent Text, bool IsApart)> WithoutAsync(DbConnection connection, BaseText text, EntryCode other)
    {
        var now = text.Stored!.Read();
        var around = await AroundAsync(connection, text.Id, other);
        var apart = around is var (before, with) ? EntryMerge.Of(with, before, now).Merged : now;
        return (apart with { MergedFrom = [.. now.MergedFrom.Where(one => one.Code != other)] }, around is not null);
    }

    /// <summary>The revision that took the other entry up, and the one published before it; null when one of them was erased, or one of which nobody can tell any more.</summary>
    private static async Task<(EntryContent Before, EntryContent With)?> AroundAsync(DbConnection connection, Guid entry, EntryCode other)
    {
        const string Find = """
            SELECT r.entry AS id, r.number AS revision, p.published_at, COALESCE(r.content, '') AS content, r.hash
            FROM publication p
            JOIN revision r ON r.entry = p.entry AND r.number = p.revision
            WHERE p.entry = @entry
            ORDER BY p.revision DESC
            """;

        EntryContent? with = null;
        foreach (var row in await connection.QueryAsync<StoredRevision>(Find, new { entry }))
        {
            if (row.Content.Length == 0)
            {
                if (with is null) continue;
                return null;
            }

            var content = row.Read();
            if (content.MergedFrom.Any(one => one.Code == other)) with = content;
            else if (with is not null) return (content, with);
        }

        return null;
    }
}
