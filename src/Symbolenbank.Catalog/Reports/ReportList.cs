using System.Data.Common;
using System.Globalization;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Reports;

/// <summary>The reports, for the curation team; reading and closing them are records too.</summary>
/// <remarks>A report about an entry is there only for those who may see that entry.</remarks>
public sealed class ReportList
{
    /// <summary>Who may see the list.</summary>
    public static readonly IReadOnlyList<Role> Roles = [Role.Analyst, Role.Expert, Role.EditorInChief];

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly ReportRules _rules;

    internal ReportList(BankDatabase database, AuditLog audit, TruthWatch watch, ReportRules rules) =>
        (_database, _audit, _watch, _rules) = (database, audit, watch, rules);

    public async Task<Outcome<ReportPage>> ReadAsync(Reader reader, ReportFilter filter, CancellationToken ct)
    {
        if (!Roles.Any(reader.Roles.Contains)) return await _audit.DeniedAsync<ReportPage>(reader, "reports", ct);

        var size = _rules.Limits.PageSize;
        var found = await FindAsync(reader, filter, size + 1, ct);
        var page = new ReportPage([.. found.Take(size)], found.Count > size ? found[size - 1].Seq : null);
        KeyValuePair<string, string>[] details = [new("shown", page.Reports.Count.ToString(CultureInfo.InvariantCulture))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenReports, "", AuditNote.Outcomes.Done, details, page, ct));
    }

    /// <summary>Closes a report with a note of what was done; Conflict when it is closed already, NotFound when this reader may not see it.</summary>
    public async Task<Outcome<Guid>> CloseAsync(Reader reader, Guid report, string note, CancellationToken ct)
    {
        const string Find = "SELECT COALESCE(entry, '') FROM report WHERE id = @report";
        const string Close = "UPDATE report SET handled_at = @At, handled_in = @Seq, note = @note WHERE id = @report AND handled_at IS NULL";

        if (_rules.CheckNote(note) is { Count: > 0 } faults) return Outcome.Invalid<Guid>([.. faults.Select(fault => fault.Plain())]);
        var visible = VisibleTo(reader);
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.ReportHandled,
            report.ToString("D"),
            "",
            async change =>
            {
                if (Standing.With(change, reader.Actor, Roles) is null) return Outcome.NotAllowed<Guid>();
                var entry = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { report }, change.Transaction);
                if (entry is null || (entry.Length > 0 && !visible.ContainsKey(Guid.Parse(entry)))) return Outcome.NotFound<Guid>();
                var closed = await change.Connection.ExecuteAsync(Close, new { report, note, change.At, change.Seq }, change.Transaction);
                return closed == 1 ? Outcome.Ok(report) : Outcome.Conflict<Guid>();
            },
            ct);
    }

    /// <summary>When each report that nobody closed was made, of those about no entry or about a visible one.</summary>
    internal static async Task<IReadOnlyList<DateTimeOffset>> OpenSinceAsync(DbConnection connection, Dialect dialect, IEnumerable<Guid> visible)
    {
        var find = $"SELECT reported_at FROM report WHERE handled_at IS NULL AND (entry IS NULL OR {dialect.IsIn("entry", "visible")})";

        return [.. await connection.QueryAsync<DateTimeOffset>(find, new { visible = visible.Select(id => id.ToString("D")).ToArray() })];
    }

    private Dictionary<Guid, EntryCode> VisibleTo(Reader reader) => _watch.Shelf.ById.Values
        .Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)).ToDictionary(entry => entry.Id, entry => entry.Code);

    private async Task<List<Report>> FindAsync(Reader reader, ReportFilter filter, int limit, CancellationToken ct)
    {
        var visible = VisibleTo(reader);
        var find = $"""
            SELECT p.id, p.kind, p.what, p.place, p.week, p.entry, p.revision, p.part, p.source, p.reported_at, p.reported_in AS seq, p.handled_at, p.note, a.actor AS reporter
            FROM report p
            JOIN audit_record a ON a.seq = p.reported_in
            WHERE {(filter.Handled ? "p.handled_at IS NOT NULL" : "p.handled_at IS NULL")}
                AND (p.entry IS NULL OR {_database.Dialect.IsIn("p.entry", "visible")})
                {(filter.Before is null ? "" : "AND p.reported_in < @Before")}
            ORDER BY p.reported_in DESC
            LIMIT @limit
            """;

        await using var connection = await _database.ReadAsync(ct);
        var rows = await connection.QueryAsync<Row>(find, new { filter.Before, limit, visible = visible.Keys.Select(id => id.ToString("D")).ToArray() });
        return [.. rows.Select(row => row.ToReport(visible))];
    }

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Kind { get; init; }

        public required string What { get; init; }

        public string? Place { get; init; }

        public string? Week { get; init; }

        public Guid? Entry { get; init; }

        public int? Revision { get; init; }

        public string? Part { get; init; }

        public string? Source { get; init; }

        public required DateTimeOffset ReportedAt { get; init; }

        public required long Seq { get; init; }

        public DateTimeOffset? HandledAt { get; init; }

        public string? Note { get; init; }

        public required string Reporter { get; init; }

        public Report ToReport(Dictionary<Guid, EntryCode> codes) => new()
        {
            Id = Id,
            Kind = Enum.Parse<ReportKind>(Kind),
            What = What,
            Place = Place,
            Week = Reports.Week.TryParse(Week, out var week) ? week : null,
            Code = Entry is { } entry ? codes[entry] : null,
            Revision = Revision,
            Part = Part is null ? null : Enum.Parse<EntryPart>(Part),
            Source = Source,
            Reporter = Reporter,
            ReportedAt = ReportedAt,
            Seq = Seq,
            HandledAt = HandledAt,
            Note = Note,
        };
    }
}
