using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Review;

/// <summary>Remarks on members of a revision, answered and resolved. Their words are for the curation team and stand in no record.</summary>
/// <remarks>They are written until the revision is decided on, and after it was sent back; what is open then goes along with the author's next text.</remarks>
public sealed class ReviewComments
{
    private const int LongestPath = 500;

    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal ReviewComments(AuditLog audit, IOptions<ReviewOptions> options) => (_audit, _options) = (audit, options.Value);

    /// <summary>Writes a remark. Jurists only below <c>/legal</c>. Conflict when it was decided on, NotFound when there is none for this person.</summary>
    /// <param name="path">The member, as in <see cref="EntryDifference.Path"/>; empty for the whole.</param>
    /// <param name="answers">The remark that this one answers, of the same revision; null for a new one.</param>
    public async Task<Outcome<Guid>> WriteAsync(Reader reader, RevisionName revision, string path, string text, Guid? answers, CancellationToken ct)
    {
        const string Write = """
            INSERT INTO review_comment (id, entry, revision, path, text, answers, author, at, written_in)
            VALUES (@id, @Entry, @Revision, @path, @text, @answers, @Account, @At, @Seq)
            """;
        const string Answered = "SELECT COUNT(*) FROM review_comment WHERE id = @answers AND entry = @Entry AND revision = @Revision";

        if (path.Length > LongestPath || Store.StoredText.FaultOf("path", path) is not null) return Outcome.Invalid<Guid>(new Fault("path", "There is no such member."));
        if (ReviewTexts.FaultOf("text", text, _options.LongestText) is { } fault) return Outcome.Invalid<Guid>(fault);
        var id = Guid.CreateVersion7();
        return await OnAsync(reader, revision, Act.Commented, path, async (change, row, standing) =>
        {
            if (!AreTaken(row.State)) return Outcome.Conflict<Guid>(new Fault("revision", $"This revision is {row.State}."));
            var values = new { id, row.Entry, row.Revision, path, text, answers, standing.Account, change.At, change.Seq };
            if (answers is not null && await change.Connection.ExecuteScalarAsync<long>(Answered, values, change.Transaction) == 0) return Outcome.NotFound<Guid>();
            await change.Connection.ExecuteAsync(Write, values, change.Transaction);
            return Outcome.Ok(id);
        }, ct);
    }

    /// <summary>Says that a remark is dealt with; Conflict when somebody said so before.</summary>
    public Task<Outcome<Guid>> ResolveAsync(Reader reader, RevisionName revision, Guid comment, CancellationToken ct)
    {
        const string Find = "SELECT path FROM review_comment WHERE id = @comment AND entry = @Entry AND revision = @Revision";
        const string Resolve = "UPDATE review_comment SET resolved_at = @At, resolved_by = @Account WHERE id = @comment AND resolved_at IS NULL";

        return OnAsync(reader, revision, Act.CommentResolved, path: null, async (change, row, standing) =>
        {
            var path = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { comment, row.Entry, row.Revision }, change.Transaction);
            if (path is null) return Outcome.NotFound<Guid>();
            if (!MayTouch(standing, path)) return Outcome.NotAllowed<Guid>();
            var resolved = await change.Connection.ExecuteAsync(Resolve, new { comment, change.At, standing.Account }, change.Transaction);
            return resolved == 1 ? Outcome.Ok(comment) : Outcome.Conflict<Guid>();
        }, ct);
    }

    /// <summary>Whether a revision in this state takes remarks.</summary>
    internal static bool AreTaken(ReviewState state) => state is ReviewState.InReview or ReviewState.Approved or ReviewState.Draft;

    /// <summary>The remarks in their order, each with its answers.</summary>
    internal static IEnumerable<IReadOnlyList<ReviewComment>> Threads(IReadOnlyList<ReviewComment> comments) =>
        comments.Where(comment => comment.Answers is null).Select(first => (IReadOnlyList<ReviewComment>)[first, .. comments.Where(comment => comment.Answers == first.Id)]);

    /// <summary>What is still open of a revision that was sent back stands at the next one too.</summary>
    internal static Task TakeAlongAsync(Change change, Guid entry, int? from, int to)
    {
        const string Move = """
            UPDATE review_comment SET revision = @to
            WHERE entry = @entry AND revision = @from
              AND COALESCE(answers, id) IN (SELECT id FROM review_comment WHERE entry = @entry AND revision = @from AND answers IS NULL AND resolved_at IS NULL)
              AND EXISTS (SELECT 1 FROM review WHERE entry = @entry AND revision = @from AND state = @sentBack)
            """;

        return from is null ? Task.CompletedTask : change.Connection.ExecuteAsync(Move, new { entry, from, to, sentBack = nameof(ReviewState.Draft) }, change.Transaction);
    }

    private static bool MayTouch(Standing standing, string path) =>
        standing.HasAny(DraftDesk.Roles)
        || (standing.Roles.Contains(Role.Jurist) && (string.Equals(path, "/legal", StringComparison.Ordinal) || path.StartsWith("/legal/", StringComparison.Ordinal)));

    private Task<Outcome<Guid>> OnAsync(
        Reader reader, RevisionName revision, Act act, string? path, Func<Change, ReviewRow, Standing, Task<Outcome<Guid>>> work, CancellationToken ct) => _audit.ChangeAsync(
        reader.Actor,
        act,
        revision.ToString(),
        "",
        async change =>
        {
            var standing = Standing.Of(change, reader.Actor);
            if (standing is null || !Curators.Are(standing.Roles) || (path is not null && !MayTouch(standing, path))) return Outcome.NotAllowed<Guid>();
            var row = await ReviewRow.FindAsync(change.Connection, change.Transaction, revision);
            return row?.Read() is { } content && DisclosurePoint.ShowsWhole(content, standing.Class) ? await work(change, row, standing) : Outcome.NotFound<Guid>();
        },
        ct);
}
