using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What is left for readers of an entry that was withdrawn: that it was there, since when it is not, and why.</summary>
/// <param name="Reason">Empty when the bank itself withdrew it.</param>
/// <param name="Provisional">True until a second person agreed with the withdrawal.</param>
/// <param name="Lapsed">True when it was published in haste and no expert gave an opinion in time.</param>
/// <param name="Overdue">True when no second person decided in time.</param>
public sealed record Tombstone(EntryCode Code, DateTimeOffset WithdrawnAt, string Reason, bool Provisional, bool Lapsed, bool Overdue);

/// <summary>Tells readers that an entry was withdrawn, if they could see it before. Absent and forbidden look the same.</summary>
public sealed class Tombstones
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;

    internal Tombstones(BankDatabase database, AuditLog audit) => (_database, _audit) = (database, audit);

    /// <summary>Asks for one, and records that there is none.</summary>
    public async Task<Outcome<Tombstone>> OpenAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        var stone = await FindAsync(reader, code, ct);
        return stone.IsOk ? stone : await _audit.ReadAsync(reader, Act.OpenEntry, code.ToString(), AuditNote.Outcomes.NotFound, [], stone, ct);
    }

    /// <summary>Asks for one after the reading room has recorded that there is no such entry: only a tombstone that is there is recorded.</summary>
    public async Task<Outcome<Tombstone>> FindAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        const string Withdrawn = """
            e.code = @code AND e.published_revision IS NULL AND v.state = 'Withdrawn' AND r.number = (SELECT MAX(p.revision) FROM publication p WHERE p.entry = e.id)
            """;
        const string Why = """
            SELECT at, reason FROM review_decision WHERE entry = @Entry AND revision = @Revision AND act IN ('Withdraw', 'Lapse') ORDER BY seq DESC LIMIT 1
            """;

        await using var connection = await _database.ReadAsync(ct);
        var row = (await ReviewRow.WhereAsync(connection, null, Withdrawn, new { code = code.ToString() })).SingleOrDefault();
        if (row?.Read() is { } content && DisclosurePoint.Permits(content.Tlp, content.Pap, reader.Class)
            && await connection.QuerySingleOrDefaultAsync<Row>(Why, new { row.Entry, row.Revision }) is { } why)
        {
            var stone = new Tombstone(
                code, why.At, why.Reason, row.WaitsForConfirmation, string.Equals(row.LastAct, nameof(ReviewAct.Lapse), StringComparison.Ordinal), row.OverdueIn is not null);
            return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenEntry, row.Name.ToString(), AuditNote.Outcomes.Done, [], stone, ct));
        }

        return Outcome.NotFound<Tombstone>();
    }

    private sealed record Row
    {
        public required DateTimeOffset At { get; init; }

        public required string Reason { get; init; }
    }
}
