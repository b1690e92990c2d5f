using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Catalog.Review;

/// <summary>A draft as it is stored.</summary>
internal sealed record DraftRow
{
    private const string Columns = "d.entry, d.author, d.code, d.based_on, d.published_base, d.contributors, d.version, d.content, d.updated_at, d.discarded_at, d.work";

    public required Guid Entry { get; init; }

    public required Guid Author { get; init; }

    public required string Code { get; init; }

    public int? BasedOn { get; init; }

    /// <summary>The newest published revision when the draft was begun.</summary>
    public int? PublishedBase { get; init; }

    public required string Contributors { get; init; }

    public required int Version { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DiscardedAt { get; init; }

    /// <summary>The JSON of a <see cref="DraftWork"/>; null when the editor has kept nothing beside the text.</summary>
    public string? Work { get; init; }

    public EntryContent Read() => EntryJson.Read(Content);

    public DraftWork ReadWork() => DraftWork.Read(Work);

    public NamedText Named() => ReadWork().Name(Read(), Version, UpdatedAt);

    /// <summary>Everybody else who wrote a part.</summary>
    public IEnumerable<Guid> OtherAuthors => Contributors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);

    public static string Contributing(IEnumerable<Guid> accounts) => string.Join(' ', accounts.Distinct().Select(account => account.ToString("D")));

    /// <summary>Somebody's draft of an entry that was not thrown away; null when there is none.</summary>
    public static async Task<DraftRow?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid entry, Guid author)
    {
        const string Find = $"SELECT {Columns} FROM draft d WHERE d.entry = @entry AND d.author = @author AND d.discarded_at IS NULL";

        return await connection.QuerySingleOrDefaultAsync<DraftRow>(Find, new { entry, author }, transaction);
    }

    /// <summary>Somebody's draft under this code that was not thrown away; null when there is none.</summary>
    public static async Task<DraftRow?> OfCodeAsync(DbConnection connection, string code, Guid author)
    {
        const string Find = $"SELECT {Columns} FROM draft d WHERE d.code = @code AND d.author = @author AND d.discarded_at IS NULL";

        return await connection.QuerySingleOrDefaultAsync<DraftRow>(Find, new { code, author });
    }

    /// <summary>All drafts of somebody that were not thrown away, by code.</summary>
    public static async Task<IReadOnlyList<DraftRow>> OfAuthorAsync(DbConnection connection, Guid author)
    {
        const string Find = $"SELECT {Columns} FROM draft d WHERE d.author = @author AND d.discarded_at IS NULL ORDER BY d.code";

        return [.. await connection.QueryAsync<DraftRow>(Find, new { author })];
    }

    /// <summary>All drafts of an entry that were not thrown away, the latest first.</summary>
    public static async Task<IReadOnlyList<DraftRow>> OfEntryAsync(DbConnection connection, Guid entry)
    {
        const string Find = $"SELECT {Columns} FROM draft d WHERE d.entry = @entry AND d.discarded_at IS NULL ORDER BY d.updated_at DESC";

        return [.. await connection.QueryAsync<DraftRow>(Find, new { entry })];
    }

    /// <summary>Whether its author has a draft of the entry already, so that this one could not be begun.</summary>
    public static bool IsThere(DbTransaction transaction, DraftRow row) =>
        transaction.Connection!.ExecuteScalar<long>("SELECT COUNT(*) FROM draft WHERE entry = @Entry AND author = @Author AND discarded_at IS NULL", new { row.Entry, row.Author }, transaction) > 0;

    /// <summary>Begins a draft, in the place of one that was thrown away; false when the author has one already.</summary>
    public static bool Begin(DbTransaction transaction, DraftRow row)
    {
        const string Write = """
            INSERT INTO draft (entry, author, code, based_on, published_base, contributors, version, content, updated_at)
            VALUES (@Entry, @Author, @Code, @BasedOn, @PublishedBase, @Contributors, @Version, @Content, @UpdatedAt)
            ON CONFLICT (entry, author) DO UPDATE SET based_on = excluded.based_on, published_base = excluded.published_base, contributors = excluded.contributors,
                version = draft.version + 1, content = excluded.content, updated_at = excluded.updated_at, discarded_at = NULL, work = NULL
            WHERE draft.discarded_at IS NOT NULL
            """;

        return transaction.Connection!.Execute(Write, row, transaction) == 1;
    }
}
