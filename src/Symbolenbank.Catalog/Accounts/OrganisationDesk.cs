using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>An organisation whose people or systems use the bank.</summary>
public sealed record Organisation
{
    public const int LongestName = 100;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null while it takes part.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public required int Accounts { get; init; }
}

/// <summary>Adds, renames and ends organisations; for administrators. While an organisation has ended, none of its people and systems may enter.</summary>
public sealed class OrganisationDesk
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;

    internal OrganisationDesk(BankDatabase database, AuditLog audit, TruthWatch watch) => (_database, _audit, _watch) = (database, audit, watch);

    /// <summary>All organisations by name; NotAllowed for everybody but administrators.</summary>
    public async Task<Outcome<IReadOnlyList<Organisation>>> ReadAsync(Reader reader, CancellationToken ct)
    {
        const string Find = "SELECT o.id, o.name, o.ended_at, (SELECT COUNT(*) FROM account a WHERE a.organisation = o.id) AS accounts FROM organisation o";

        if (!reader.Roles.Contains(Role.Administrator)) return await _audit.DeniedAsync<IReadOnlyList<Organisation>>(reader, "organisations", ct);
        await using var connection = await _database.ReadAsync(ct);
        Organisation[] all = [.. (await connection.QueryAsync<Organisation>(Find)).OrderBy(one => one.Name, StringComparer.InvariantCulture).ThenBy(one => one.Id)];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<Organisation>>(reader, Act.OpenOrganisations, "", AuditNote.Outcomes.Done, [], all, ct));
    }

    /// <summary>Adds one; Conflict when another has the name, Invalid for a name that is empty or too long.</summary>
    public Task<Outcome<bool>> AddAsync(Reader reader, string name, CancellationToken ct)
    {
        const string Add = "INSERT INTO organisation (id, name) SELECT @id, @name WHERE NOT EXISTS (SELECT 1 FROM organisation WHERE name = @name)";

        var id = Guid.CreateVersion7();
        return NameAsync(reader, Act.OrganisationAdded, id, name, Add, ct);
    }

    /// <summary>Gives another name; as <see cref="AddAsync"/>, also Conflict for one that is not there.</summary>
    public Task<Outcome<bool>> RenameAsync(Reader reader, Guid id, string name, CancellationToken ct)
    {
        const string Rename = "UPDATE organisation SET name = @name WHERE id = @id AND NOT EXISTS (SELECT 1 FROM organisation WHERE name = @name)";

        return NameAsync(reader, Act.OrganisationRenamed, id, name, Rename, ct);
    }

    /// <summary>Ends one, with the sessions of its people; NotAllowed for one's own, Conflict when it has ended or is not there.</summary>
    public Task<Outcome<bool>> EndAsync(Reader reader, Guid id, CancellationToken ct)
    {
        const string End = "UPDATE organisation SET ended_at = @At WHERE id = @id AND ended_at IS NULL";
        const string EndSessions = "UPDATE session SET ended_at = @At WHERE ended_at IS NULL AND account IN (SELECT id FROM account WHERE organisation = @id)";

        return ChangeAsync(reader, Act.OrganisationEnded, id, async (change, standing) =>
        {
            if (standing.Organisation == id) return Outcome.NotAllowed<bool>(new Fault("organisation", "Nobody ends their own organisation."));
            if (await change.Connection.ExecuteAsync(End, new { id, change.At }, change.Transaction) == 0) return Outcome.Conflict<bool>();
            await change.Connection.ExecuteAsync(EndSessions, new { id, change.At }, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    /// <summary>Lets one take part again; Conflict when it does, or is not there.</summary>
    public Task<Outcome<bool>> ReopenAsync(Reader reader, Guid id, CancellationToken ct)
    {
        const string Reopen = "UPDATE organisation SET ended_at = NULL WHERE id = @id AND ended_at IS NOT NULL";

        return ChangeAsync(reader, Act.OrganisationReopened, id, async (change, _) =>
            await change.Connection.ExecuteAsync(Reopen, new { id }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.Conflict<bool>(), ct);
    }

    private Task<Outcome<bool>> NameAsync(Reader reader, Act act, Guid id, string typed, string sql, CancellationToken ct)
    {
        var name = typed.Trim();
        if (name.Length is 0 or > Organisation.LongestName || !StoredText.IsSound(name))
            return Task.FromResult(Outcome.Invalid<bool>(new Fault("name", $"A name has 1 to {Organisation.LongestName} characters.")));
        return ChangeAsync(reader, act, id, async (change, _) =>
            await change.Connection.ExecuteAsync(sql, new { id, name }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.Conflict<bool>(), ct);
    }

    private async Task<Outcome<bool>> ChangeAsync(Reader reader, Act act, Guid id, Func<Change, Standing, Task<Outcome<bool>>> work, CancellationToken ct)
    {
        var outcome = await _audit.ChangeAsync(
            reader.Actor,
            act,
            $"organisation:{id:D}",
            "",
            change => Standing.With(change, reader.Actor, Role.Administrator) is { } standing
                ? work(change, standing)
                : Task.FromResult(Outcome.NotAllowed<bool>()),
            ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }
}
