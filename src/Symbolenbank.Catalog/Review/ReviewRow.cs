using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>A revision with how far it has come.</summary>
internal sealed record ReviewRow
{
    public required Guid Entry { get; init; }

    public required string Code { get; init; }

    public required int Revision { get; init; }

    /// <summary>The revision that readers see now.</summary>
    public int? Shown { get; init; }

    /// <summary>The newest revision that was ever published.</summary>
    public int? NewestPublished { get; init; }

    /// <summary>1 when this revision is or was published, else 0.</summary>
    public long Publications { get; init; }

    public required Guid Author { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null when it was erased.</summary>
    public string? Content { get; init; }

    public required string Hash { get; init; }

    /// <summary>Null for a revision of a file on which nobody decided yet.</summary>
    public string? ReviewState { get; init; }

    public string? LastAct { get; init; }

    /// <summary>True when it only adds to the text that was published when it was handed in.</summary>
    public bool AddsOnly { get; init; }

    /// <summary>Until when what readers see now may stand without an expert's opinion; null when that does not apply.</summary>
    public DateTimeOffset? ShownProvisionalUntil { get; init; }

    /// <summary>True for a small change: while it waits, only as long as readers see what it adds to, and an expert has read that.</summary>
    public bool Small => AddsOnly && (State is not Review.ReviewState.InReview || (AddsToShown && ShownProvisionalUntil is null));

    /// <summary>Whether readers see now what it was handed in on.</summary>
    public bool AddsToShown => Shown is not null && Shown == PublishedBase;

    public bool Urgent { get; init; }

    public int? PublishedBase { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Until when it may stand without an expert's opinion; null once that is there, and for what was never published in haste.</summary>
    public DateTimeOffset? ProvisionalUntil { get; init; }

    /// <summary>When it is to be published; null when nobody ordered that.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    public Guid? PublishBy { get; init; }

    /// <summary>Why an ordered publication did not happen.</summary>
    public string? PublishFault { get; init; }

    /// <summary>The record that says that nobody decided on the withdrawal in time.</summary>
    public long? OverdueIn { get; init; }

    /// <summary>True for a withdrawal by one person on which no second one has decided.</summary>
    public bool WaitsForConfirmation => State is Review.ReviewState.Withdrawn && string.Equals(LastAct, nameof(ReviewAct.Withdraw), StringComparison.Ordinal);

    public RevisionName Name => new(EntryCode.Parse(Code), Revision);

    public bool IsShown => Shown == Revision;

    public ReviewState State => ReviewState is null
        ? Publications > 0 ? Review.ReviewState.Published : Review.ReviewState.Draft
        : Enum.Parse<ReviewState>(ReviewState);

    /// <exception cref="InvalidDataException">The stored text is not the text that was handed in.</exception>
    public EntryContent? Read() => Content is null
        ? null
        : new StoredRevision { Id = Entry, Revision = Revision, PublishedAt = CreatedAt, Content = Content, Hash = Hash }.Read();

    /// <summary>The rows that a condition picks, in an order; the condition may name <c>e</c> (entry), <c>r</c> (revision) and <c>v</c> (review).</summary>
    public static async Task<IReadOnlyList<ReviewRow>> WhereAsync(DbConnection connection, DbTransaction? transaction, string condition, object values)
    {
        var find = $"""
            SELECT e.id AS entry, e.code, r.number AS revision, e.published_revision AS shown,
                (SELECT MAX(p.revision) FROM publication p WHERE p.entry = e.id) AS newest_published,
                (SELECT COUNT(*) FROM publication q WHERE q.entry = r.entry AND q.revision = r.number) AS publications,
                r.author, r.reason, r.created_at, r.content, r.hash,
                v.state AS review_state, v.last_act, COALESCE(v.small, FALSE) AS adds_only, COALESCE(v.urgent, FALSE) AS urgent, v.published_base, v.handed_in_at, v.changed_at,
                v.publish_at, v.publish_by, v.publish_fault, v.overdue_in,
                (SELECT o.provisional_until FROM publication o WHERE o.entry = r.entry AND o.revision = r.number) AS provisional_until,
                (SELECT h.provisional_until FROM publication h WHERE h.entry = e.id AND h.revision = e.published_revision) AS shown_provisional_until
            FROM revision r
            JOIN entry e ON e.id = r.entry
            LEFT JOIN review v ON v.entry = r.entry AND v.revision = r.number
            WHERE {condition}
            """;

        return [.. await connection.QueryAsync<ReviewRow>(find, values, transaction)];
    }

    public static async Task<ReviewRow?> FindAsync(DbConnection connection, DbTransaction? transaction, RevisionName name) =>
        (await WhereAsync(connection, transaction, "e.code = @Code AND r.number = @Number", new { Code = name.Code.ToString(), name.Number })).SingleOrDefault();
}
