using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>A wish to know who hides behind a pseudonym.</summary>
public sealed record UnmaskRequest
{
    public required Guid Id { get; init; }

    public required string Pseudonym { get; init; }

    public required string Reason { get; init; }

    public required Guid RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }
}

/// <summary>Who hides behind a pseudonym.</summary>
public sealed record UnmaskedActor
{
    public required string Pseudonym { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }
}

/// <summary>Tells who hides behind a pseudonym, to an auditor with a reason, once a second person agreed. Each step is a record.</summary>
public sealed class Unmasking
{
    /// <summary>Characters of a reason. Range 10 to 1,000.</summary>
    public const int MinReason = 10;
    public const int MaxReason = 1_000;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;

    internal Unmasking(BankDatabase database, AuditLog audit) => (_database, _audit) = (database, audit);

    /// <summary>Asks for it. Auditors only; Invalid for a reason too short or long, NotFound for an unknown pseudonym.</summary>
    public Task<Outcome<Guid>> RequestAsync(Reader reader, string pseudonym, string reason, CancellationToken ct)
    {
        const string Ask = """
            INSERT INTO unmask_request (id, pseudonym, reason, requested_by, requested_at)
            SELECT @id, pseudonym, @reason, @By, @At FROM actor WHERE pseudonym = @pseudonym
            """;

        var trimmed = reason.Trim();
        if (trimmed.Length is < MinReason or > MaxReason)
        {
            return Task.FromResult(Outcome.Invalid<Guid>(new Fault("reason", $"A reason has {MinReason} to {MaxReason} characters.")));
        }

        if (StoredText.FaultOf("reason", trimmed) is { } fault) return Task.FromResult(Outcome.Invalid<Guid>(fault));
        if (!StoredText.IsSound(pseudonym)) return Task.FromResult(Outcome.NotFound<Guid>());
        return _audit.ChangeAsync(
            reader.Actor,
            Act.UnmaskRequested,
            pseudonym,
            trimmed,
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.Auditor) is null) return Outcome.NotAllowed<Guid>();
                var id = Guid.CreateVersion7();
                var row = new { id, pseudonym, reason = trimmed, By = reader.Actor.Id, change.At };
                return await change.Connection.ExecuteAsync(Ask, row, change.Transaction) == 1 ? Outcome.Ok(id) : Outcome.NotFound<Guid>();
            },
            ct);
    }

    /// <summary>Agrees, and so shows the name to both. Auditors and administrators, never the one who asked.</summary>
    public Task<Outcome<UnmaskedActor>> ConfirmAsync(Reader reader, Guid request, CancellationToken ct)
    {
        const string Find = "SELECT id, pseudonym, reason, requested_by, requested_at, confirmed_at FROM unmask_request WHERE id = @request";
        const string Agree = "UPDATE unmask_request SET confirmed_by = @By, confirmed_at = @At WHERE id = @request AND confirmed_at IS NULL";

        return _audit.ChangeAsync(
            reader.Actor,
            Act.Unmasked,
            request.ToString("D"),
            "",
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.Auditor, Role.Administrator) is null) return Outcome.NotAllowed<UnmaskedActor>();
                var found = await change.Connection.QuerySingleOrDefaultAsync<UnmaskRequest>(Find, new { request }, change.Transaction);
                if (found is null) return Outcome.NotFound<UnmaskedActor>();
                if (found.RequestedBy == reader.Actor.Id) return Outcome.NotAllowed<UnmaskedActor>();
                change.Names(found.Pseudonym);
                var row = new { request, By = reader.Actor.Id, change.At };
                if (await change.Connection.ExecuteAsync(Agree, row, change.Transaction) == 0) return Outcome.Conflict<UnmaskedActor>();
                return Outcome.Ok(await NameAsync(change, found.Pseudonym));
            },
            ct);
    }

    /// <summary>The last hundred requests, newest first, for those who may agree to one; <see cref="OpenAsync"/> gives the name behind a confirmed one.</summary>
    public async Task<Outcome<IReadOnlyList<UnmaskRequest>>> PendingAsync(Reader reader, CancellationToken ct)
    {
        const string Find = """
            SELECT id, pseudonym, reason, requested_by, requested_at, confirmed_at FROM unmask_request
            ORDER BY requested_at DESC LIMIT 100
            """;

        if (!MayConfirm(reader)) return await _audit.DeniedAsync<IReadOnlyList<UnmaskRequest>>(reader, "unmask", ct);

        await using var connection = await _database.ReadAsync(ct);
        IReadOnlyList<UnmaskRequest> found = [.. await connection.QueryAsync<UnmaskRequest>(Find)];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenUnmaskRequests, "", AuditNote.Outcomes.Done, [], found, ct));
    }

    /// <summary>The name behind a confirmed request, for the auditor who asked; NotFound until a second person agreed.</summary>
    public Task<Outcome<UnmaskedActor>> OpenAsync(Reader reader, Guid request, CancellationToken ct)
    {
        const string Find = "SELECT pseudonym FROM unmask_request WHERE id = @request AND requested_by = @By AND confirmed_at IS NOT NULL";

        return _audit.ChangeAsync(
            reader.Actor,
            Act.Unmasked,
            request.ToString("D"),
            "",
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.Auditor) is null) return Outcome.NotAllowed<UnmaskedActor>();
                var pseudonym = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { request, By = reader.Actor.Id }, change.Transaction);
                if (pseudonym is null) return Outcome.NotFound<UnmaskedActor>();
                change.Names(pseudonym);
                return Outcome.Ok(await NameAsync(change, pseudonym));
            },
            ct);
    }

    private static bool MayConfirm(Reader reader) => reader.Roles.Contains(Role.Auditor) || reader.Roles.Contains(Role.Administrator);

    private static Task<UnmaskedActor> NameAsync(Change change, string pseudonym)
    {
        const string Find = """
            SELECT a.pseudonym, a.kind, COALESCE(p.name_en, c.name, a.kind) AS name, COALESCE(o.name, '') AS organisation
            FROM actor a
            LEFT JOIN account p ON p.id = a.subject AND a.kind = 'Account'
            LEFT JOIN client c ON c.id = a.subject AND a.kind = 'Client'
            LEFT JOIN organisation o ON o.id = COALESCE(p.organisation, c.organisation)
            WHERE a.pseudonym = @pseudonym
            """;

        return change.Connection.QuerySingleAsync<UnmaskedActor>(Find, new { pseudonym }, change.Transaction);
    }
}
