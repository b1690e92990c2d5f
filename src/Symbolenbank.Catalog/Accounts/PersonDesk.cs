using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Corrects what people are called and where they belong; for administrators, and never for themselves.</summary>
/// <remarks>Records name people by their pseudonyms and never hold a name. What somebody wrote and decided stays theirs under every name.</remarks>
public sealed class PersonDesk
{
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;

    internal PersonDesk(AuditLog audit, TruthWatch watch) => (_audit, _watch) = (audit, watch);

    /// <summary>Gives an account another name in both languages; Invalid for one that is empty or longer than <see cref="Invitation.LongestName"/>, Conflict when it has that name.</summary>
    public Task<Outcome<bool>> RenameAsync(Reader reader, Guid account, string typed, CancellationToken ct)
    {
        const string Rename = "UPDATE account SET name_nl = @name, name_en = @name WHERE id = @account AND (name_nl <> @name OR name_en <> @name)";

        var name = typed.Trim();
        if (name.Length is 0 or > Invitation.LongestName || !StoredText.IsSound(name)) return Task.FromResult(Outcome.Invalid<bool>(new Fault("name", $"A name has 1 to {Invitation.LongestName} characters.")));
        return ChangeAsync(reader, account, Act.PersonRenamed, "", async change =>
            await change.Connection.ExecuteAsync(Rename, new { account, name }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.Conflict<bool>(), ct);
    }

    /// <summary>
    /// Moves an account to another organisation: its roles, sessions and open links end, and the name by which its old organisation knew it is forgotten.
    /// Invalid for an organisation that is not there or has ended, Conflict for its own.
    /// </summary>
    /// <remarks>For what was written before, the old organisation still counts (<see cref="Review.ReviewOptions.FormerOrganisation"/>).</remarks>
    public Task<Outcome<bool>> MoveAsync(Reader reader, Guid account, Guid organisation, CancellationToken ct)
    {
        const string IsThere = "SELECT COUNT(*) FROM organisation WHERE id = @organisation AND ended_at IS NULL";
        const string Note = "INSERT INTO account_move (moved_in, account, organisation, left_at) SELECT @Seq, id, organisation, @At FROM account WHERE id = @account AND organisation <> @organisation";
        const string Move = "UPDATE account SET organisation = @organisation, external_name = NULL WHERE id = @account";
        const string EndRoles = "DELETE FROM account_role WHERE account = @account";
        const string EndSessions = "UPDATE session SET ended_at = @At WHERE account = @account AND ended_at IS NULL";
        const string EndLinks = "UPDATE sign_in_link SET closed_at = @At WHERE account = @account AND closed_at IS NULL";

        return ChangeAsync(reader, account, Act.PersonMoved, $"to organisation:{organisation:D}", async change =>
        {
            var values = new { account, organisation, change.At, change.Seq };
            if (await change.Connection.ExecuteScalarAsync<long>(IsThere, values, change.Transaction) == 0) return Outcome.Invalid<bool>(new Fault("organisation", "There is no such organisation."));
            if (await change.Connection.ExecuteAsync(Note, values, change.Transaction) == 0) return Outcome.Conflict<bool>();
            foreach (var step in (string[])[Move, EndRoles, EndSessions, EndLinks]) await change.Connection.ExecuteAsync(step, values, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    private async Task<Outcome<bool>> ChangeAsync(Reader reader, Guid account, Act act, string word, Func<Change, Task<Outcome<bool>>> work, CancellationToken ct)
    {
        var outcome = await _audit.ChangeAsync(reader.Actor, act, "account", word, change => OtherPerson.ChangeAsync(change, reader.Actor, account, (_, _) => work(change)), ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }
}
