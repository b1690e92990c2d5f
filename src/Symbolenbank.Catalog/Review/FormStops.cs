using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Stops single forms of published entries: one reviewer at once, a second confirms or lifts it. The form stays in the text, and in new revisions that have it.</summary>
/// <remarks>
/// Outcomes of all: NotAllowed for the wrong role, or for somebody whom the rule of four eyes excludes when another person is needed; NotFound when there is no such entry or
/// stop for this person, who must see all of the entry; Conflict when it was done before.
/// </remarks>
public sealed class FormStops
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal FormStops(BankDatabase database, AuditLog audit, IOptions<ReviewOptions> options) => (_database, _audit, _options) = (database, audit, options.Value);

    /// <summary>Takes one form out of every search, answer and scan set. Invalid for the only form: then the entry is to be withdrawn.</summary>
    /// <param name="reason">Why; it stays in the record.</param>
    public async Task<Outcome<bool>> StopAsync(Reader reader, EntryCode code, string form, string reason, CancellationToken ct)
    {
        const string Write = """
            INSERT INTO form_stop (stopped_in, entry, form, stopped_at, stopped_by, reason) VALUES (@Seq, @Id, @form, @At, @Account, @reason)
            ON CONFLICT DO NOTHING
            """;

        if (ReviewTexts.FaultOfLasting("reason", reason, _options.LongestText) is { } fault) return Outcome.Invalid<bool>(fault);
        if (form.Length > EntryRules.MaxFormLength || StoredText.FaultOf("form", form) is not null) return Outcome.NotFound<bool>();
        return await ChangeAsync(reader, Act.FormStopped, code.ToString(), reason, async (change, standing) =>
        {
            if (await ShownAsync(change, code, standing) is not { } entry) return Outcome.NotFound<bool>();
            if (form.Length == 0) return Outcome.Invalid<bool>(new Fault("form", "Choose which spelling you stop."));
            if (entry.Content.Forms.All(one => !string.Equals(one.Value, form, StringComparison.Ordinal))) return Outcome.NotFound<bool>();
            var left = StoppedForms.Without(entry.Content, [form, .. (await StoppedForms.AllAsync(change.Connection, change.Transaction))[entry.Id]]);
            if (left.Forms.Count == 0) return Outcome.Invalid<bool>(new Fault("form", "This is the only form. Withdraw the entry instead."));
            change.ConcernsEntry(entry.Id);
            return Done(await change.Connection.ExecuteAsync(Write, new { change.Seq, entry.Id, form, change.At, standing.Account, reason }, change.Transaction));
        }, ct);
    }

    /// <summary>A second person agrees that the form stays out.</summary>
    public Task<Outcome<bool>> ConfirmAsync(Reader reader, long stop, CancellationToken ct) =>
        SecondAsync(
            reader,
            stop,
            ReviewAct.ConfirmWithdrawal,
            Act.FormStopConfirmed,
            "",
            "UPDATE form_stop SET confirmed_in = @Seq, confirmed_by = @Account WHERE stopped_in = @stop AND confirmed_in IS NULL AND ended_in IS NULL",
            ct);

    /// <summary>Somebody else puts the form back, also after the stop was confirmed: no author of the text that brought it, nor who stopped it or agreed with that.</summary>
    public async Task<Outcome<bool>> LiftAsync(Reader reader, long stop, string reason, CancellationToken ct) =>
        ReviewTexts.FaultOfLasting("reason", reason, _options.LongestText) is { } fault
            ? Outcome.Invalid<bool>(fault)
            : await SecondAsync(reader, stop, ReviewAct.Restore, Act.FormStopLifted, reason, "UPDATE form_stop SET ended_in = @Seq WHERE stopped_in = @stop AND ended_in IS NULL", ct);

    /// <summary>The stops that stand on an entry that the reader may see whole. Records nothing: part of what <see cref="RevisionRoom"/> shows.</summary>
    internal static async Task<IReadOnlyList<FormStop>> OfAsync(DbConnection connection, Dialect dialect, Guid? entry)
    {
        const string Find = """
            SELECT s.stopped_in AS number, s.entry, e.code, s.form, s.stopped_at, s.stopped_by, s.reason, s.confirmed_in, s.overdue_in
            FROM form_stop s JOIN entry e ON e.id = s.entry
            WHERE s.ended_in IS NULL AND (@entry IS NULL OR s.entry = @entry) ORDER BY s.stopped_in
            """;

        var rows = (await connection.QueryAsync<StopRow>(Find, new { entry = entry?.ToString("D") })).ToArray();
        var names = await PersonName.OfAsync(connection, dialect, rows.Select(row => row.StoppedBy));
        return [.. rows.Select(row => new FormStop
        {
            Number = row.Number,
            Entry = row.Entry,
            Code = EntryCode.Parse(row.Code),
            Form = row.Form,
            At = row.StoppedAt,
            By = names.GetValueOrDefault(row.StoppedBy),
            Reason = row.Reason,
            Confirmed = row.ConfirmedIn is not null,
            Overdue = row is { OverdueIn: not null, ConfirmedIn: null },
        })];
    }

    private static Outcome<bool> Done(int rows) => rows == 1 ? Outcome.Ok(true) : Outcome.Conflict<bool>(new Fault("form", "This was done already."));

    private static async Task<(Guid Id, EntryContent Content)?> ShownAsync(Change change, EntryCode code, Standing standing)
    {
        var row = (await ReviewRow.WhereAsync(change.Connection, change.Transaction, "e.code = @code AND r.number = e.published_revision", new { code = code.ToString() })).SingleOrDefault();
        return row?.Read() is { } content && DisclosurePoint.ShowsWhole(content, standing.Class) ? (row.Entry, content) : null;
    }

    private Task<Outcome<bool>> SecondAsync(Reader reader, long stop, ReviewAct eyes, Act act, string reason, string write, CancellationToken ct)
    {
        const string Find = """
            SELECT e.code, s.entry, s.form, COALESCE(a.person, a.id) AS person, COALESCE(b.person, b.id) AS confirmer
            FROM form_stop s JOIN entry e ON e.id = s.entry JOIN account a ON a.id = s.stopped_by LEFT JOIN account b ON b.id = s.confirmed_by
            WHERE s.stopped_in = @stop
            """;

        return ChangeAsync(reader, act, "", reason, async (change, standing) =>
        {
            var found = await change.Connection.QuerySingleOrDefaultAsync<FoundStop>(Find, new { stop }, change.Transaction);
            if (found is null || !await SeesAsync(change, found.Entry, standing)) return Outcome.NotFound<bool>();
            if (await RefusalAsync(change, eyes, found, standing) is { } refusal) return Outcome.NotAllowed<bool>(new Fault("person", FourEyes.Sentence(refusal)));
            change.Names(found.Code);
            change.ConcernsEntry(found.Entry);
            return Done(await change.Connection.ExecuteAsync(write, new { change.Seq, standing.Account, stop }, change.Transaction));
        }, ct);
    }

    /// <summary>Why this person may not decide on the stop: asked of the text that brought the form, for its authors stand for it.</summary>
    private async Task<FourEyesRefusal?> RefusalAsync(Change change, ReviewAct act, FoundStop stop, Standing standing)
    {
        const string Published = "e.id = @Entry AND EXISTS (SELECT 1 FROM publication p WHERE p.entry = r.entry AND p.revision = r.number) ORDER BY r.number DESC";

        var published = await ReviewRow.WhereAsync(change.Connection, change.Transaction, Published, new { stop.Entry });
        var bringing = published.TakeWhile(row => row.Read() is not { } content || content.Forms.Any(form => string.Equals(form.Value, stop.Form, StringComparison.Ordinal))).LastOrDefault();
        var eyes = await EyesOnRevision.OfAsync(change.Connection, change.Transaction, bringing ?? published[0], _options.FormerOrganisation);
        Guid[] earlier = act is ReviewAct.Restore && stop.Confirmer is { } confirmer ? [stop.Person, confirmer] : [stop.Person];
        return eyes.Refusal(act, new Participant(standing.Person, standing.Organisation), earlier, _options.OtherOrganisation);
    }

    private static async Task<bool> SeesAsync(Change change, Guid entry, Standing standing) =>
        (await BaseText.FindAsync(change.Connection, change.Transaction, entry))?.Stored?.Read() is { } content && DisclosurePoint.ShowsWhole(content, standing.Class);

    private Task<Outcome<bool>> ChangeAsync(Reader reader, Act act, string subject, string reason, Func<Change, Standing, Task<Outcome<bool>>> work, CancellationToken ct) =>
        _audit.ChangeAsync(reader.Actor, act, subject, reason, async change =>
        {
            var standing = Standing.Of(change, reader.Actor);
            return standing is not null && standing.Roles.Any(role => Workflow.May(ReviewAct.Withdraw, role)) ? await work(change, standing) : Outcome.NotAllowed<bool>();
        }, ct);

    private sealed record FoundStop
    {
        public required string Code { get; init; }

        public required Guid Entry { get; init; }

        public required string Form { get; init; }

        public required Guid Person { get; init; }

        public Guid? Confirmer { get; init; }
    }

    private sealed record StopRow
    {
        public required long Number { get; init; }

        public required Guid Entry { get; init; }

        public required string Code { get; init; }

        public required string Form { get; init; }

        public required DateTimeOffset StoppedAt { get; init; }

        public required Guid StoppedBy { get; init; }

        public required string Reason { get; init; }

        public long? ConfirmedIn { get; init; }

        public long? OverdueIn { get; init; }
    }
}

/// <summary>A form that is in no search, answer or scan set.</summary>
public sealed record FormStop
{
    /// <summary>The number of its record, by which it is confirmed or lifted.</summary>
    public required long Number { get; init; }

    public required Guid Entry { get; init; }

    public required EntryCode Code { get; init; }

    public required string Form { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonName? By { get; init; }

    public required string Reason { get; init; }

    /// <summary>True once a second person agreed.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>True when nobody decided within <see cref="ReviewOptions.ConfirmWithdrawal"/>.</summary>
    public required bool Overdue { get; init; }
}
