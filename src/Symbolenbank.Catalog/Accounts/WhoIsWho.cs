using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Says which accounts are one human being's, and when an account ends; for administrators, and never for themselves.</summary>
/// <remarks>Four eyes see it at once: they ask at each step who is who. Tying only narrows what somebody may do, so one person does it; separating takes two.</remarks>
public sealed class WhoIsWho
{
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _options;

    internal WhoIsWho(AuditLog audit, TruthWatch watch, IOptions<AccountOptions> options) => (_audit, _watch, _options) = (audit, watch, options.Value);

    /// <summary>Ties an account, and all others of its owner, to the owner of another one. Conflict when they are one already; NotFound when one is not there.</summary>
    public Task<Outcome<bool>> TieAsync(Reader reader, Guid account, Guid other, CancellationToken ct)
    {
        const string Tie = "UPDATE account SET person = @owner WHERE COALESCE(person, id) = @person";

        return ChangeAsync(reader, account, Act.PersonsTied, "", async (change, standing, person) =>
        {
            if (await OtherPerson.PersonOfAsync(change, other) is not { } owner) return Outcome.NotFound<bool>();
            if (owner == standing.Person) return Outcome.NotAllowed<bool>(OtherPerson.Own);
            if (owner == person) return Outcome.Conflict<bool>();
            await change.Connection.ExecuteAsync(Tie, new { owner, person }, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    /// <summary>Asks a second person to let an account count as another human being again. Conflict when it is tied to none.</summary>
    public Task<Outcome<bool>> AskSeparationAsync(Reader reader, Guid account, CancellationToken ct)
    {
        const string Tied = "SELECT COUNT(*) FROM account WHERE COALESCE(person, id) = @person AND id <> @account";

        return ChangeAsync(reader, account, Act.SeparationAsked, "", async (change, standing, person) =>
        {
            if (await change.Connection.ExecuteScalarAsync<int>(Tied, new { person, account }, change.Transaction) == 0) return Outcome.Conflict<bool>();
            await AccessRow.AskAsync(change, new AskedAccess(AccessRequestKind.Separation, account, [], RolesEndAt: null, Link: null, standing.Account, _options.ConfirmWithin), outcome: null);
            return Outcome.Ok(true);
        }, ct);
    }

    /// <summary>Says when an account ends, with its sessions; null for no end. Invalid for an end that has passed.</summary>
    public Task<Outcome<bool>> EndOnAsync(Reader reader, Guid account, DateTimeOffset? end, CancellationToken ct)
    {
        const string Set = "UPDATE account SET ends_at = @end WHERE id = @account";

        var word = end is { } at ? string.Create(CultureInfo.InvariantCulture, $"until {at.UtcDateTime:yyyy-MM-dd}") : "no end";
        return ChangeAsync(reader, account, Act.AccountEndSet, word, async (change, _, _) =>
        {
            if (end <= change.At) return Outcome.Invalid<bool>(new Fault("endsAt", "An account ends in the future."));
            await change.Connection.ExecuteAsync(Set, new { end, account }, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    private async Task<Outcome<bool>> ChangeAsync(Reader reader, Guid account, Act act, string word, Func<Change, Standing, Guid, Task<Outcome<bool>>> work, CancellationToken ct)
    {
        var outcome = await _audit.ChangeAsync(
            reader.Actor, act, "account", word, change => OtherPerson.ChangeAsync(change, reader.Actor, account, (standing, person) => work(change, standing, person)), ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }
}
