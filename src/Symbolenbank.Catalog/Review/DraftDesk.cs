using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Where authors write: one draft for each entry and author, kept as it is typed.</summary>
/// <remarks>
/// Keeping a draft leaves no record, opening one does. Nobody overwrites anybody: each author has a draft of their own, and a save names the version
/// it started from. Whoever may not see the whole of an entry cannot write it: for them it is not found.
/// </remarks>
public sealed class DraftDesk
{
    /// <summary>Those who write.</summary>
    public static readonly IReadOnlyList<Role> Roles = [.. Enum.GetValues<Role>().Where(role => Workflow.May(ReviewAct.HandIn, role))];

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly WorkingState _working;
    private readonly DrawingStore _drawings;
    private readonly TimeProvider _time;
    private readonly ReviewOptions _options;

    internal DraftDesk(BankDatabase database, AuditLog audit, WorkingState working, DrawingStore drawings, TimeProvider time, IOptions<ReviewOptions> options) =>
        (_database, _audit, _working, _drawings, _time, _options) = (database, audit, working, drawings, time, options.Value);

    /// <summary>Begins a new entry with a code of its own. The text is incomplete and kept so.</summary>
    public async Task<Outcome<Guid>> BeginNewAsync(Reader reader, DraftSeed seed, CancellationToken ct)
    {
        if ((StoredText.FaultOf("form", seed.Form) ?? StoredText.FaultOf("source", seed.Source?.Address ?? "")) is { } fault) return Outcome.Invalid<Guid>(fault);
        var outcome = await WriteAsync(
            reader,
            (transaction, at, standing) =>
            {
                var content = NewEntry.From(seed, CodeNumbers.Next(transaction, at), at);
                var row = RowOf(content, standing.Account, at, basedOn: null, published: null, authors: []);
                return DraftRow.Begin(transaction, row) ? Outcome.Ok(content.Id) : Outcome.Conflict<Guid>();
            });
        return outcome.IsOk ? await NotedAsync(reader, outcome.Value.ToString("D"), outcome, ct) : outcome;
    }

    /// <summary>Begins a draft of an entry that the bank has; when the author has one already, that one goes on.</summary>
    public async Task<Outcome<Guid>> BeginAsync(Reader reader, EntryCode code, CancellationToken ct) => EntryOf(await BeginOrGoOnAsync(reader, code, revision: null, ct));

    /// <summary>Begins a draft with an earlier revision's text; Conflict when the author has a draft of the entry already.</summary>
    public async Task<Outcome<Guid>> BeginFromAsync(Reader reader, EntryCode code, int revision, CancellationToken ct)
    {
        var begun = await BeginOrGoOnAsync(reader, code, revision, ct);
        return begun is { IsOk: true, Value.IsNew: false } ? Outcome.Conflict<Guid>() : EntryOf(begun);
    }

    /// <summary>Begins a draft with the text of a colleague's, or of a changed file's; both are then its authors.</summary>
    public async Task<Outcome<Guid>> JoinAsync(Reader reader, Guid entry, Guid colleague, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var other = await DraftRow.FindAsync(connection, null, entry, colleague);
        if (other is null || !DisclosurePoint.ShowsWhole(other.Read(), reader.Class)) return Outcome.NotFound<Guid>();
        var outcome = await WriteAsync(
            reader,
            (transaction, at, standing) =>
            {
                var row = other with { Author = standing.Account, Version = 1, UpdatedAt = at, Contributors = DraftRow.Contributing([colleague, .. other.OtherAuthors]) };
                return DraftRow.Begin(transaction, row) ? Outcome.Ok(entry) : Outcome.Conflict<Guid>();
            });
        return outcome.IsOk ? await NotedAsync(reader, other.Code, outcome, ct) : outcome;
    }

    /// <summary>Opens the author's own draft of an entry, with who else works on it.</summary>
    public async Task<Outcome<Draft>> OpenAsync(Reader reader, Guid entry, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var row = await DraftRow.FindAsync(connection, null, entry, reader.Actor.Id);
        if (row is null || !IsAuthor(reader) || row.Read() is not { } content || !DisclosurePoint.ShowsWhole(content, reader.Class))
        {
            return await _audit.NotFoundAsync<Draft>(reader, Act.OpenDraft, entry.ToString("D"), ct);
        }

        var text = await BaseText.FindAsync(connection, null, entry);
        var beside = await BesideDraft.OfAsync(connection, _database.Dialect, row, text, reader);
        var published = text?.Stored?.Read();
        var seen = published is null || DisclosurePoint.ShowsWhole(published, reader.Class);
        var draft = new Draft
        {
            Entry = entry,
            Code = EntryCode.Parse(row.Code),
            Version = row.Version,
            BasedOn = row.BasedOn,
            Content = content,
            UpdatedAt = row.UpdatedAt,
            PublishedMeanwhile = beside.PublishedMeanwhile,
            Changes = seen ? ChangesOf(text?.Published is null ? null : published, text?.IsShown is true, content) : null,
            Drawings = await _drawings.OfBothAsync(seen ? published : null, content, ct),
            SentBack = await Review.SentBack.FindAsync(connection, _database.Dialect, row),
            Work = row.ReadWork(),
            Others = beside.Others,
        };
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenDraft, row.Code, AuditNote.Outcomes.Done, [], draft, ct));
    }

    /// <summary>
    /// What others did with the entry since its author's window was told last. Null when that is what the window shows: then nothing is told, and nothing recorded.
    /// </summary>
    public async Task<Outcome<BesideDraft?>> LookBesideAsync(Reader reader, Guid entry, BesideDraft shown, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var row = await DraftRow.FindAsync(connection, null, entry, reader.Actor.Id);
        if (row is null || !IsAuthor(reader) || !DisclosurePoint.ShowsWhole(row.Read(), reader.Class)) return Outcome.NotFound<BesideDraft?>();
        var beside = await BesideDraft.OfAsync(connection, _database.Dialect, row, await BaseText.FindAsync(connection, null, entry), reader);
        return Outcome.Ok(beside.Says(shown) ? null : await NotedAsync(reader, row.Code, beside, ct));
    }

    /// <summary>Whether the author has a draft of this entry. Nothing is read to anybody, so nothing is recorded.</summary>
    public async Task<bool> HasAsync(Reader reader, Guid entry)
    {
        await using var connection = await _database.ReadAsync(CancellationToken.None);
        return IsAuthor(reader) && await DraftRow.FindAsync(connection, null, entry, reader.Actor.Id) is { } row && DisclosurePoint.ShowsWhole(row.Read(), reader.Class);
    }

    /// <summary>The author's drafts, the latest first, with those that were thrown away not long ago.</summary>
    public async Task<Outcome<IReadOnlyList<DraftLine>>> MineAsync(Reader reader, CancellationToken ct)
    {
        const string Find = """
            SELECT d.entry, d.content, d.updated_at, d.discarded_at, COALESCE(v.last_act, '') AS last_act, d.based_on
            FROM draft d
            LEFT JOIN review v ON v.entry = d.entry AND v.revision = d.based_on
            WHERE d.author = @author AND (d.discarded_at IS NULL OR d.discarded_at > @since)
            ORDER BY d.updated_at DESC
            """;

        await using var connection = await _database.ReadAsync(ct);
        var rows = await connection.QueryAsync<MineRow>(Find, new { author = reader.Actor.Id, since = _time.GetUtcNow() - _options.UndoDiscard });
        DraftLine[] lines = [.. rows.Select(row => LineOf(row, reader)).OfType<DraftLine>()];
        KeyValuePair<string, string>[] details = [new("shown", lines.Length.ToString(CultureInfo.InvariantCulture))];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<DraftLine>>(reader, Act.OpenDrafts, "", AuditNote.Outcomes.Done, details, lines, ct));
    }

    /// <summary>
    /// Keeps what the author typed. Conflict when the draft is not of that version any more (another window, or another device): then it has to be opened
    /// and merged. Invalid for a text that cannot be stored, or is marked more strictly than its author may see.
    /// </summary>
    public async Task<Outcome<SavedDraft>> SaveAsync(Reader reader, DraftChange change, CancellationToken ct)
    {
        const string Save = """
            UPDATE draft SET content = @json, version = version + 1, updated_at = @at, work = COALESCE(@work, work),
                based_on = COALESCE(@BroughtIn, based_on), published_base = COALESCE(@BroughtIn, published_base)
            WHERE entry = @Entry AND author = @author AND code = @code AND version = @Version AND discarded_at IS NULL
                AND (@BroughtIn IS NULL OR @BroughtIn = (SELECT MAX(p.revision) FROM publication p WHERE p.entry = @Entry))
            """;
        const string Live = "SELECT COUNT(*) FROM draft WHERE entry = @Entry AND author = @author AND discarded_at IS NULL";

        ct.ThrowIfCancellationRequested();
        if (change.Content.Id != change.Entry) return Outcome.Invalid<SavedDraft>(new Fault("id", "The text is of another entry."));
        var (json, fault) = DraftText.Of(change.Content);
        if (json is null) return Outcome.Invalid<SavedDraft>(fault!);
        var work = change.Work is { } noted ? (noted with { Version = change.Version + 1 }).Write() : null;
        if (work is null && change.Work is not null) return Outcome.Invalid<SavedDraft>(new Fault("work", DraftWork.TooMuch));
        return await WriteAsync(
            reader,
            (transaction, at, standing) =>
            {
                if (!DisclosurePoint.ShowsWhole(change.Content, standing.Class)) return Outcome.Invalid<SavedDraft>(new Fault("tlp", "This marking is stricter than you may see yourself."));
                var row = new { json, at, change.Entry, author = standing.Account, code = change.Content.Code.ToString(), change.Version, BroughtIn = change.BroughtIn, work };
                if (transaction.Connection!.Execute(Save, row, transaction) == 1) return Outcome.Ok(new SavedDraft(change.Version + 1, at));
                return transaction.Connection!.ExecuteScalar<long>(Live, row, transaction) == 1 ? Outcome.Conflict<SavedDraft>() : Outcome.NotFound<SavedDraft>();
            });
    }

    /// <summary>Throws the draft away; it can be taken back for as long as <see cref="ReviewOptions.UndoDiscard"/> says.</summary>
    public Task<Outcome<bool>> DiscardAsync(Reader reader, Guid entry, CancellationToken ct)
    {
        const string Discard = "UPDATE draft SET discarded_at = @at WHERE entry = @entry AND author = @author AND discarded_at IS NULL";

        ct.ThrowIfCancellationRequested();
        return WriteAsync(reader, (transaction, at, standing) => Found(transaction.Connection!.Execute(Discard, new { at, entry, author = standing.Account }, transaction)));
    }

    /// <summary>Takes a draft back that was thrown away.</summary>
    public Task<Outcome<bool>> UndoDiscardAsync(Reader reader, Guid entry, CancellationToken ct)
    {
        const string Undo = "UPDATE draft SET discarded_at = NULL WHERE entry = @entry AND author = @author AND discarded_at > @since";

        ct.ThrowIfCancellationRequested();
        return WriteAsync(reader, (transaction, at, standing) =>
            Found(transaction.Connection!.Execute(Undo, new { since = at - _options.UndoDiscard, entry, author = standing.Account }, transaction)));
    }

    /// <summary>Forgets drafts that were thrown away too long ago to be taken back.</summary>
    internal Task TidyAsync(DateTimeOffset now)
    {
        const string Forget = "DELETE FROM draft WHERE discarded_at <= @since";

        return _working.WriteAsync(WorkingMatter.Drafts, transaction => transaction.Connection!.Execute(Forget, new { since = now - _options.UndoDiscard }, transaction));
    }

    /// <summary>Runs a change of drafts by somebody who is an author at that moment.</summary>
    internal async Task<Outcome<T>> WriteAsync<T>(Reader reader, Func<DbTransaction, DateTimeOffset, Standing, Outcome<T>> work)
    {
        var outcome = Outcome.NotAllowed<T>();
        await _working.WriteAsync(WorkingMatter.Drafts, transaction =>
        {
            var at = _time.GetUtcNow();
            var standing = Standing.Of(transaction, at, reader.Actor);
            outcome = standing is not null && standing.Roles.Any(Roles.Contains) ? work(transaction, at, standing) : Outcome.NotAllowed<T>();
        });
        if (outcome.Kind is OutcomeKind.NotAllowed)
        {
            await _audit.RecordAsync(new AuditNote { Actor = reader.Actor, Act = Act.Denied, Subject = "drafts", Outcome = AuditNote.Outcomes.Refused }, null, null, CancellationToken.None);
        }

        return outcome;
    }

    internal static DraftRow RowOf(EntryContent content, Guid author, DateTimeOffset at, int? basedOn, int? published, IEnumerable<Guid> authors) => new()
    {
        Entry = content.Id,
        Author = author,
        Code = content.Code.ToString(),
        BasedOn = basedOn,
        PublishedBase = published,
        Contributors = DraftRow.Contributing(authors.Where(other => other != author)),
        Version = 1,
        Content = EntryJson.Write(content),
        UpdatedAt = at,
    };

    private static bool IsAuthor(Reader reader) => reader.Roles.Any(Roles.Contains);

    private static Outcome<bool> Found(int rows) => rows == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();

    private static DraftChanges ChangesOf(EntryContent? published, bool isShown, EntryContent content)
    {
        var handed = HandedText.Of(published, isShown, content, whole: false);
        return new DraftChanges(handed.Differences, handed.Small, published?.Assurance is Assurance.Example);
    }

    private static DraftLine? LineOf(MineRow row, Reader reader)
    {
        var content = EntryJson.Read(row.Content);
        return DisclosurePoint.ShowsWhole(content, reader.Class)
            ? new DraftLine
            {
                Entry = row.Entry,
                Code = content.Code,
                NameNl = content.NameIn("nl"),
                NameEn = content.NameIn("en"),
                UpdatedAt = row.UpdatedAt,
                DiscardedAt = row.DiscardedAt,
                ChangesAsked = string.Equals(row.LastAct, nameof(ReviewAct.AskForChanges), StringComparison.Ordinal),
                IsNew = row.BasedOn is null,
            }
            : null;
    }

    /// <summary>Begins a draft of what was published last, or of an earlier revision, unless the author has one; says which of both.</summary>
    internal async Task<Outcome<BegunDraft>> BeginOrGoOnAsync(Reader reader, EntryCode code, int? revision, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var text = await BaseText.FindAsync(connection, null, code.ToString());
        var stored = text is null ? null : revision is { } number ? await RevisionText.FindAsync(connection, null, text.Id, number) : text.Stored;
        if (text is null || stored?.Read() is not { } content || !DisclosurePoint.ShowsWhole(content, reader.Class)) return Outcome.NotFound<BegunDraft>();
        var earlier = stored.Revision == text.Published
            ? await RevisionAuthors.UnreadAsync(connection, null, text.Id, stored.Revision)
            : await RevisionAuthors.OfAsync(connection, null, text.Id, stored.Revision);
        var outcome = await WriteAsync(
            reader,
            (transaction, at, standing) =>
            {
                var row = RowOf(content with { Code = code }, standing.Account, at, stored.Revision, text.Published, earlier);
                return Outcome.Ok(new BegunDraft(text.Id, DraftRow.Begin(transaction, row)));
            });
        return outcome.IsOk && (outcome.Value.IsNew || revision is null) ? await NotedAsync(reader, code.ToString(), outcome, ct) : outcome;
    }

    private static Outcome<Guid> EntryOf(Outcome<BegunDraft> begun) => begun.IsOk ? Outcome.Ok(begun.Value.Entry) : new Outcome<Guid>(begun.Kind, default, begun.Faults);

    private Task<T> NotedAsync<T>(Reader reader, string subject, T answer, CancellationToken ct) =>
        _audit.ReadAsync(reader, Act.OpenDraft, subject, AuditNote.Outcomes.Done, [], answer, ct);

    private sealed record MineRow
    {
        public required Guid Entry { get; init; }

        public required string Content { get; init; }

        public required DateTimeOffset UpdatedAt { get; init; }

        public DateTimeOffset? DiscardedAt { get; init; }

        public required string LastAct { get; init; }

        public int? BasedOn { get; init; }
    }
}

/// <summary>A draft that its author can go on with.</summary>
/// <param name="IsNew">False when the author had it already, or it was given to them.</param>
internal readonly record struct BegunDraft(Guid Entry, bool IsNew);
