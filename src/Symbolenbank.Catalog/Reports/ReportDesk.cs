using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Reports;

/// <summary>Takes in what readers report. The report says nothing of who reported it; the record of it does, under a pseudonym.</summary>
public sealed class ReportDesk
{
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly ReportRules _rules;

    internal ReportDesk(AuditLog audit, TruthWatch watch, ReportRules rules) => (_audit, _watch, _rules) = (audit, watch, rules);

    /// <summary>Keeps the report of a missing sign; Invalid when <see cref="ReportRules"/> finds a fault.</summary>
    public async Task<Outcome<Guid>> TakeAsync(Reader reader, MissingSign report, CancellationToken ct)
    {
        const string Keep = """
            INSERT INTO report (id, kind, what, place, week, reported_at, reported_in) VALUES (@id, @Kind, @Sign, @Place, @Week, @At, @Seq)
            """;

        if (Faulty(_rules.Check(report)) is { } faulty) return faulty;
        var id = Guid.CreateVersion7();
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.SignReported,
            id.ToString("D"),
            "",
            async change =>
            {
                var row = new { id, Kind = nameof(ReportKind.MissingSign), report.Sign, report.Place, Week = report.Week?.ToString(), change.At, change.Seq };
                await change.Connection.ExecuteAsync(Keep, row, change.Transaction);
                return Outcome.Ok(id);
            },
            ct);
    }

    /// <summary>Keeps a request to correct; Invalid when <see cref="ReportRules"/> finds a fault, NotFound when this reader may see no such revision.</summary>
    public async Task<Outcome<Guid>> TakeAsync(Reader reader, Correction report, CancellationToken ct)
    {
        const string Keep = """
            INSERT INTO report (id, kind, what, entry, revision, part, source, reported_at, reported_in)
            SELECT @id, @Kind, @What, entry, revision, @Part, @Source, @At, @Seq FROM publication WHERE entry = @Entry AND revision = @Revision
            """;

        if (Faulty(_rules.Check(report)) is { } faulty) return faulty;
        if (!_watch.Shelf.ByCode.TryGetValue(report.Code, out var entry) || !DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)) return Outcome.NotFound<Guid>();
        var id = Guid.CreateVersion7();
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.CorrectionRequested,
            $"{report.Code}@{report.Revision}",
            "",
            async change =>
            {
                var row = new
                {
                    id,
                    Kind = nameof(ReportKind.Correction),
                    report.What,
                    Entry = entry.Id,
                    report.Revision,
                    Part = report.Part.ToString(),
                    Source = report.Source.Length == 0 ? null : report.Source,
                    change.At,
                    change.Seq,
                };
                return await change.Connection.ExecuteAsync(Keep, row, change.Transaction) == 1 ? Outcome.Ok(id) : Outcome.NotFound<Guid>();
            },
            ct);
    }

    private static Outcome<Guid>? Faulty(IReadOnlyList<ReportFault> faults) =>
        faults.Count == 0 ? null : Outcome.Invalid<Guid>([.. faults.Select(fault => fault.Plain())]);
}
