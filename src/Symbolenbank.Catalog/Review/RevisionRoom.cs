using System.Data.Common;
using System.Globalization;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>All revisions of entries, published or not, for the curation team. Colleagues are named; the record of each reading names nobody.</summary>
/// <remarks>A revision is there for those who may see all of it. Absent and forbidden look the same.</remarks>
public sealed class RevisionRoom
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal RevisionRoom(BankDatabase database, AuditLog audit, TimeProvider time) => (_database, _audit, _time) = (database, audit, time);

    /// <summary>The revisions of an entry, newest first. Those above the reader are left out, erased ones are listed when one is left that the reader may see.</summary>
    public async Task<Outcome<IReadOnlyList<RevisionLine>>> ListAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await DeniedAsync<IReadOnlyList<RevisionLine>>(reader, code.ToString(), ct);
        await using var connection = await _database.ReadAsync(ct);
        var rows = await ReviewRow.WhereAsync(connection, null, "e.code = @code ORDER BY r.number DESC", new { code = code.ToString() });
        var visible = rows.Where(row => row.Content is null || DisclosurePoint.ShowsWhole(row.Read()!, reader.Class)).ToArray();
        if (!visible.Any(row => row.Content is not null)) return await NotFoundAsync<IReadOnlyList<RevisionLine>>(reader, Act.OpenRevisions, code.ToString(), ct);
        var names = await PersonName.OfAsync(connection, _database.Dialect, visible.Select(row => row.Author));
        IReadOnlyList<RevisionLine> lines = [.. visible.Select(row => LineOf(row, names))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenRevisions, code.ToString(), AuditNote.Outcomes.Done, [], lines, ct));
    }

    /// <summary>One revision with its differences, decisions and comments.</summary>
    public async Task<Outcome<RevisionInReview>> OpenAsync(Reader reader, RevisionName name, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await DeniedAsync<RevisionInReview>(reader, name.ToString(), ct);
        await using var connection = await _database.ReadAsync(ct);
        if (await SeenAsync(connection, reader, name) is not var (row, content)) return await NotFoundAsync<RevisionInReview>(reader, Act.OpenReview, name.ToString(), ct);
        var answer = await AssembleAsync(connection, reader, row, content);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenReview, name.ToString(), AuditNote.Outcomes.Done, [], answer, ct));
    }

    /// <summary>How two revisions of an entry differ, from <paramref name="before"/> to <paramref name="after"/>.</summary>
    public async Task<Outcome<IReadOnlyList<EntryDifference>>> CompareAsync(Reader reader, EntryCode code, int before, int after, CancellationToken ct)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{code}@{before}..{after}");
        if (!Curators.Contain(reader)) return await DeniedAsync<IReadOnlyList<EntryDifference>>(reader, subject, ct);
        await using var connection = await _database.ReadAsync(ct);
        if (await SeenAsync(connection, reader, new RevisionName(code, before)) is not var (_, old) || await SeenAsync(connection, reader, new RevisionName(code, after)) is not var (_, made))
        {
            return await NotFoundAsync<IReadOnlyList<EntryDifference>>(reader, Act.CompareRevisions, subject, ct);
        }

        return Outcome.Ok(await _audit.ReadAsync(reader, Act.CompareRevisions, subject, AuditNote.Outcomes.Done, [], EntryDifferences.Between(old, made), ct));
    }

    private static async Task<(ReviewRow Row, EntryContent Content)?> SeenAsync(DbConnection connection, Reader reader, RevisionName name) =>
        await ReviewRow.FindAsync(connection, null, name) is { } row && row.Read() is { } content && DisclosurePoint.ShowsWhole(content, reader.Class) ? (row, content) : null;

    private async Task<RevisionInReview> AssembleAsync(DbConnection connection, Reader reader, ReviewRow row, EntryContent content)
    {
        const string Decisions = "SELECT act, at, account, reason FROM review_decision WHERE entry = @Entry AND revision = @Revision ORDER BY seq";
        const string Comments = """
            SELECT id, path, text, answers, author, at, resolved_at FROM review_comment WHERE entry = @Entry AND revision = @Revision ORDER BY written_in
            """;

        var decisions = (await connection.QueryAsync<DecisionRow>(Decisions, new { row.Entry, row.Revision })).ToArray();
        var comments = (await connection.QueryAsync<CommentRow>(Comments, new { row.Entry, row.Revision })).ToArray();
        var authors = await RevisionAuthors.OfAsync(connection, null, row.Entry, row.Revision);
        var names = await PersonName.OfAsync(
            connection, _database.Dialect, [row.Author, .. authors, .. decisions.Select(one => one.Account), .. comments.Select(one => one.Author)]);
        var before = await BaseAsync(connection, reader, row);
        var confirmed = await LegalLines.ConfirmedAsync(connection, null, row.Entry);
        var checks = await LegalLines.OfAsync(connection, null, _database.Dialect, [row.Entry]);
        return new RevisionInReview
        {
            Line = LineOf(row, names),
            Content = LegalLines.WithChecks(content, checks[row.Entry]),
            Differences = before is null ? [] : EntryDifferences.Between(LegalLines.Unchecked(before), LegalLines.Unchecked(content)),
            Authors = [.. authors.Select(author => names.GetValueOrDefault(author)).OfType<PersonName>()],
            Decisions = [.. decisions.Select(one => new ReviewDecision { Act = Enum.Parse<ReviewAct>(one.Act), At = one.At, By = names.GetValueOrDefault(one.Account), Reason = one.Reason })],
            Comments = [.. comments.Select(one => one.ToComment(names))],
            Missing = PublicationGate.Missing(content, confirmed, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime)),
        };
    }

    /// <summary>What was published when the revision was handed in; null for a new entry, and where the reader may not see all of it.</summary>
    private static async Task<EntryContent?> BaseAsync(DbConnection connection, Reader reader, ReviewRow row) =>
        row.PublishedBase is { } number && await RevisionText.FindAsync(connection, null, row.Entry, number) is { } stored
        && stored.Read() is { } content && DisclosurePoint.ShowsWhole(content, reader.Class) ? content : null;

    private static RevisionLine LineOf(ReviewRow row, Dictionary<Guid, PersonName> names) => new()
    {
        Number = row.Revision,
        State = row.State,
        IsShown = row.IsShown,
        Small = row.Small,
        Summary = row.Reason,
        CreatedAt = row.CreatedAt,
        Author = names.GetValueOrDefault(row.Author),
        Hash = row.Hash,
        Erased = row.Content is null,
    };

    private Task<Outcome<T>> NotFoundAsync<T>(Reader reader, Act act, string subject, CancellationToken ct) =>
        _audit.ReadAsync(reader, act, subject, AuditNote.Outcomes.NotFound, [], Outcome.NotFound<T>(), ct);

    private Task<Outcome<T>> DeniedAsync<T>(Reader reader, string subject, CancellationToken ct) =>
        _audit.ReadAsync(reader, Act.Denied, subject, AuditNote.Outcomes.Refused, [], Outcome.NotAllowed<T>(), ct);

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
