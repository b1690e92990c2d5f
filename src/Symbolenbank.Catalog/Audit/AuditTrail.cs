using System.Globalization;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>Which records an auditor wants to see; what is null does not filter.</summary>
public sealed record AuditFilter
{
    /// <summary>Records on one page. Range 1 to 200.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Only records with a smaller number: the last one of the page before.</summary>
    public long? Before { get; init; }

    public Act? Act { get; init; }

    public string? Actor { get; init; }

    public Guid? Organisation { get; init; }

    public string? Outcome { get; init; }

    /// <summary>The beginning of the subject, such as a code.</summary>
    public string? Subject { get; init; }

    public string? Correlation { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? To { get; init; }
}

/// <summary>A record as an auditor reads it.</summary>
public sealed record AuditLine
{
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Act Act { get; init; }

    public required string Actor { get; init; }

    public string? Organisation { get; init; }

    public string? OrganisationName { get; init; }

    public required string Subject { get; init; }

    public required string Outcome { get; init; }

    public required string Correlation { get; init; }

    /// <summary>The record's own text, as it was hashed.</summary>
    public required string Record { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A page of records, newest first.</summary>
/// <param name="Next">What to ask as <see cref="AuditFilter.Before"/> for the next page; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, long? Next);

/// <summary>The record, for auditors; reading it is a record too.</summary>
public sealed class AuditTrail
{
    public const int MaxSize = 200;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;

    internal AuditTrail(BankDatabase database, AuditLog audit) => (_database, _audit) = (database, audit);

    public async Task<Outcome<AuditPage>> ReadAsync(Reader reader, AuditFilter filter, CancellationToken ct)
    {
        if (!reader.Roles.Contains(Role.Auditor)) return await _audit.DeniedAsync<AuditPage>(reader, "audit", ct);

        if (filter.Size is < 1 or > MaxSize) return Outcome.Invalid<AuditPage>(new Fault("size", $"A page holds 1 to {MaxSize} records."));
        var lines = await FindAsync(filter, ct);
        var next = lines.Count > filter.Size ? lines[filter.Size - 1].Seq : (long?)null;
        var page = new AuditPage([.. lines.Take(filter.Size)], next);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenAudit, "", AuditNote.Outcomes.Done, Details(filter, page), page, ct));
    }

    /// <summary>The organisations that may be filtered by, by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<Guid, string>>> OrganisationsAsync(CancellationToken ct)
    {
        const string Find = "SELECT id AS key, name AS value FROM organisation";

        await using var connection = await _database.ReadAsync(ct);
        var rows = await connection.QueryAsync<(Guid Id, string Name)>(Find);
        return [.. rows.Select(row => KeyValuePair.Create(row.Id, row.Name)).OrderBy(pair => pair.Value, StringComparer.InvariantCulture)];
    }

    private static KeyValuePair<string, string>[] Details(AuditFilter filter, AuditPage page)
    {
        var details = new List<KeyValuePair<string, string>> { new("shown", page.Lines.Count.ToString(CultureInfo.InvariantCulture)) };
        if (filter.Act is { } act) details.Add(new("act", ((int)act).ToString(CultureInfo.InvariantCulture)));
        if (filter.Actor is { } actor) details.Add(new("actor", actor));
        if (filter.Subject is { } subject) details.Add(new("subject", subject));
        return [.. details];
    }

    private async Task<List<AuditLine>> FindAsync(AuditFilter filter, CancellationToken ct)
    {
        var where = new List<string>();
        if (filter.Before is not null) where.Add("r.seq < @Before");
        if (filter.Act is not null) where.Add("r.act = @Act");
        if (filter.Actor is not null) where.Add("r.actor = @Actor");
        if (filter.Organisation is not null) where.Add("r.organisation = @Organisation");
        if (filter.Outcome is not null) where.Add("r.outcome = @Outcome");
        if (filter.Subject is not null) where.Add("substr(r.subject, 1, length(@Subject)) = @Subject");
        if (filter.Correlation is not null) where.Add("r.correlation = @Correlation");
        if (filter.From is not null) where.Add("r.at >= @From");
        if (filter.To is not null) where.Add("r.at < @To");
        var find = $"""
            SELECT r.seq, r.at, r.act, r.actor, r.organisation, o.name AS organisation_name, r.subject, r.outcome, r.correlation, r.record, r.hash
            FROM audit_record r
            LEFT JOIN organisation o ON o.id = r.organisation
            {(where.Count == 0 ? "" : "WHERE " + string.Join(" AND ", where))}
            ORDER BY r.seq DESC
            LIMIT @Limit
            """;

        await using var connection = await _database.ReadAsync(ct);
        var parameters = new
        {
            filter.Before,
            Act = (int?)filter.Act,
            filter.Actor,
            filter.Organisation,
            filter.Outcome,
            filter.Subject,
            filter.Correlation,
            filter.From,
            filter.To,
            Limit = filter.Size + 1,
        };
        return [.. await connection.QueryAsync<AuditLine>(find, parameters)];
    }
}
