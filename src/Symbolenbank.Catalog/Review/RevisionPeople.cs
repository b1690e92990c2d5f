using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What people did to a revision: who wrote it, what was decided, and what was remarked.</summary>
internal sealed record RevisionPeople
{
    private readonly Dictionary<Guid, PersonName> _names;

    private RevisionPeople(Dictionary<Guid, PersonName> names) => _names = names;

    /// <summary>Everybody who wrote a part.</summary>
    public IReadOnlyList<PersonName> Authors { get; private init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReviewDecision> Decisions { get; private init; } = [];

    public IReadOnlyList<ReviewComment> Comments { get; private init; } = [];

    public static async Task<RevisionPeople> OfAsync(DbConnection connection, Dialect dialect, ReviewRow row)
    {
        const string FindDecisions = "SELECT act, at, account, reason FROM review_decision WHERE entry = @Entry AND revision = @Revision ORDER BY seq";
        const string FindComments = """
            SELECT id, path, text, answers, author, at, resolved_at FROM review_comment WHERE entry = @Entry AND revision = @Revision ORDER BY written_in
            """;

        var decisions = (await connection.QueryAsync<DecisionRow>(FindDecisions, new { row.Entry, row.Revision })).ToArray();
        var comments = (await connection.QueryAsync<CommentRow>(FindComments, new { row.Entry, row.Revision })).ToArray();
        var authors = await RevisionAuthors.OfAsync(connection, null, row.Entry, row.Revision);
        var names = await PersonName.OfAsync(connection, dialect, [row.Author, .. authors, .. decisions.Select(one => one.Account), .. comments.Select(one => one.Author)]);
        return new RevisionPeople(names)
        {
            Authors = [.. authors.Select(author => names.GetValueOrDefault(author)).OfType<PersonName>()],
            Decisions = [.. decisions.Select(one => new ReviewDecision { Act = Enum.Parse<ReviewAct>(one.Act), At = one.At, By = names.GetValueOrDefault(one.Account), Reason = one.Reason })],
            Comments = [.. comments.Select(one => one.ToComment(names))],
        };
    }

    public RevisionLine LineOf(ReviewRow row) => new()
    {
        Number = row.Revision,
        State = row.State,
        IsShown = row.IsShown,
        Small = row.Small,
        Urgent = row.Urgent,
        Summary = row.Reason,
        CreatedAt = row.CreatedAt,
        Author = _names.GetValueOrDefault(row.Author),
        Hash = row.Hash,
        Erased = row.Content is null,
        Decisions = Decisions,
    };

    private sealed record DecisionRow
    {
        public required string Act { get; init; }

        public required DateTimeOffset At { get; init; }

        public required Guid Account { get; init; }

        public required string Reason { get; init; }
    }

    private sealed record CommentRow
    {
        public required Guid Id { get; init; }

        public required string Path { get; init; }

        public required string Text { get; init; }

        public Guid? Answers { get; init; }

        public required Guid Author { get; init; }

        public required DateTimeOffset At { get; init; }

        public DateTimeOffset? ResolvedAt { get; init; }

        public ReviewComment ToComment(Dictionary<Guid, PersonName> names) => new()
        {
            Id = Id,
            Path = Path,
            Text = Text,
            Answers = Answers,
            Author = names.GetValueOrDefault(Author),
            At = At,
            ResolvedAt = ResolvedAt,
        };
    }
}
