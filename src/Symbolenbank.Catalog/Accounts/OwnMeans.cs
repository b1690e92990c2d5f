using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Changing how one signs in oneself. Nobody changes it for somebody else: an administrator can only hand out a new link.</summary>
/// <remarks>
/// NotAllowed without an open session that began within <see cref="AccountOptions.FreshFor"/>: an abandoned window cannot take an account over.
/// Every change ends all other sessions of the account that were begun before it by what was replaced or removed.
/// </remarks>
public sealed class OwnMeans
{
    private readonly AuditLog _audit;
    private readonly Publication.TruthWatch _watch;
    private readonly AccountOptions _options;

    internal OwnMeans(AuditLog audit, Publication.TruthWatch watch, IOptions<AccountOptions> options) => (_audit, _watch, _options) = (audit, watch, options.Value);

    /// <summary>Adds a passkey; Conflict when it is known already or the account has <see cref="Passkey.Most"/>.</summary>
    public Task<Outcome<bool>> AddPasskeyAsync(Reader reader, Passkey passkey, CancellationToken ct) =>
        ChangeAsync(reader, Act.PasskeyAdded, endsOthers: false, async change =>
        {
            if (await MeansRows.CountPasskeysAsync(change, reader.Actor.Id) >= Passkey.Most) return Outcome.Conflict<bool>();
            return await MeansRows.AddPasskeyAsync(change, reader.Actor.Id, passkey) ? Outcome.Ok(true) : Outcome.Conflict<bool>();
        }, ct);

    /// <summary>Names a passkey; NotFound when it is not one's own, Invalid for a name that is empty or too long.</summary>
    public Task<Outcome<bool>> NamePasskeyAsync(Reader reader, string id, string name, CancellationToken ct)
    {
        const string Name = "UPDATE passkey SET name = @name WHERE id = @id AND account = @account";

        if (name.Length is 0 or > Passkey.LongestName || !StoredText.IsSound(name))
        {
            return Task.FromResult(Outcome.Invalid<bool>(new Fault("name", $"A name has 1 to {Passkey.LongestName} characters.")));
        }

        return ChangeAsync(reader, Act.PasskeyNamed, endsOthers: false, async change =>
        {
            var named = await change.Connection.ExecuteAsync(Name, new { name, id, account = reader.Actor.Id }, change.Transaction);
            return named == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
        }, ct);
    }

    /// <summary>Removes a passkey; NotFound when it is not one's own, Conflict when nothing would be left to sign in with.</summary>
    public Task<Outcome<bool>> RemovePasskeyAsync(Reader reader, string id, CancellationToken ct)
    {
        const string Remove = "DELETE FROM passkey WHERE id = @id AND account = @account";
        const string Left = "SELECT (SELECT COUNT(*) FROM passkey WHERE account = @account) + (SELECT COUNT(*) FROM credential WHERE account = @account)";

        return ChangeAsync(reader, Act.PasskeyRemoved, endsOthers: true, async change =>
        {
            var keys = new { id, account = reader.Actor.Id };
            if (await change.Connection.ExecuteAsync(Remove, keys, change.Transaction) == 0) return Outcome.NotFound<bool>();
            return await change.Connection.ExecuteScalarAsync<int>(Left, keys, change.Transaction) > 0 ? Outcome.Ok(true) : Outcome.Conflict<bool>();
        }, ct);
    }

    /// <summary>Replaces the password; NotFound when the account has none.</summary>
    public Task<Outcome<bool>> ChangePasswordAsync(Reader reader, string hash, CancellationToken ct)
    {
        const string Change = "UPDATE credential SET password = @hash, changed_at = @At WHERE account = @account";

        return ChangeAsync(reader, Act.PasswordChanged, endsOthers: true, async change =>
        {
            var changed = await change.Connection.ExecuteAsync(Change, new { hash, change.At, account = reader.Actor.Id }, change.Transaction);
            return changed == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
        }, ct);
    }

    /// <summary>Sets or replaces password, authenticator and recovery codes together.</summary>
    public Task<Outcome<bool>> SetCredentialAsync(Reader reader, NewCredential credential, CancellationToken ct) =>
        ChangeAsync(reader, Act.AuthenticatorChanged, endsOthers: true, async change =>
        {
            await MeansRows.SetCredentialAsync(change, reader.Actor.Id, credential);
            return Outcome.Ok(true);
        }, ct);

    /// <summary>Replaces all recovery codes; NotFound when the account has no password for them to complete.</summary>
    public Task<Outcome<bool>> RenewRecoveryCodesAsync(Reader reader, IReadOnlyList<string> hashes, CancellationToken ct)
    {
        const string Has = "SELECT COUNT(*) FROM credential WHERE account = @account";

        return ChangeAsync(reader, Act.RecoveryCodesRenewed, endsOthers: false, async change =>
        {
            if (await change.Connection.ExecuteScalarAsync<int>(Has, new { account = reader.Actor.Id }, change.Transaction) == 0) return Outcome.NotFound<bool>();
            await MeansRows.SetRecoveryCodesAsync(change, reader.Actor.Id, hashes);
            return Outcome.Ok(true);
        }, ct);
    }

    private async Task<Outcome<bool>> ChangeAsync(Reader reader, Act act, bool endsOthers, Func<Change, Task<Outcome<bool>>> work, CancellationToken ct)
    {
        const string EndOthers = "UPDATE session SET ended_at = @At WHERE account = @Id AND id <> @Session AND ended_at IS NULL";

        var outcome = await _audit.ChangeAsync(
            reader.Actor,
            act,
            "account",
            "",
            async change =>
            {
                if (!await IsFreshAsync(change, reader.Actor)) return Outcome.NotAllowed<bool>();
                var done = await work(change);
                if (done.IsOk && endsOthers) await change.Connection.ExecuteAsync(EndOthers, new { change.At, reader.Actor.Id, reader.Actor.Session }, change.Transaction);
                return done;
            },
            ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }

    private async Task<bool> IsFreshAsync(Change change, Actor actor)
    {
        const string Find = "SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account WHERE s.id = @Session AND s.started_at > @since AND a.sign_in_name IS NOT NULL";

        if (Standing.Of(change, actor) is null) return false;
        var since = change.At - _options.FreshFor;
        return await change.Connection.ExecuteScalarAsync<int>(Find, new { actor.Session, since }, change.Transaction) == 1;
    }
}
