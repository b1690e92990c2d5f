using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>What the holder of a link is shown before using it.</summary>
public sealed record LinkOffer
{
    public required Guid Account { get; init; }

    public required string SignInName { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>What stands between the link and its use.</summary>
    public required LinkState State { get; init; }
}

/// <summary>How far a link is.</summary>
public enum LinkState
{
    /// <summary>It can be used.</summary>
    Open,

    /// <summary>A second person has yet to agree.</summary>
    Waits,

    /// <summary>It takes the code that the second person was shown.</summary>
    NeedsCode,
}

/// <summary>One-time links with which somebody sets up how they sign in: after an invitation, or when everything was lost.</summary>
public sealed class SignInLinks
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _options;
    private readonly TimeProvider _time;

    internal SignInLinks(BankDatabase database, AuditLog audit, TruthWatch watch, IOptions<AccountOptions> options, TimeProvider time) =>
        (_database, _audit, _watch, _options, _time) = (database, audit, watch, options.Value, time);

    /// <summary>What a link offers; NotFound alike for one that never was, has ended, was used or replaced, or whose account is closed.</summary>
    public async Task<Outcome<LinkOffer>> OpenAsync(string secret, CancellationToken ct)
    {
        const string Find = """
            SELECT a.id AS account, a.sign_in_name, a.name_nl AS name, o.name AS organisation, l.ends_at,
                   CASE WHEN l.held THEN 'Waits' WHEN l.code IS NOT NULL THEN 'NeedsCode' ELSE 'Open' END AS state
            FROM sign_in_link l JOIN account a ON a.id = l.account JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
            WHERE l.hash = @hash AND l.closed_at IS NULL AND l.ends_at > @now AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @now)
            """;
        const string FindRoles = "SELECT role FROM account_role WHERE account = @Account AND (ends_at IS NULL OR ends_at > @now)";

        await using var connection = await _database.ReadAsync(ct);
        var now = _time.GetUtcNow();
        if (await connection.QuerySingleOrDefaultAsync<LinkOffer>(Find, new { hash = LinkSecret.HashOf(secret), now }) is not { } offer) return Outcome.NotFound<LinkOffer>();
        var roles = await connection.QueryAsync<string>(FindRoles, new { offer.Account, now });
        return Outcome.Ok(offer with { Roles = [.. RoleNames.Read(roles).Order()] });
    }

    /// <summary>Uses a link up: from now on the account signs in with these means and no others, and its open sessions end. NotFound as for <see cref="OpenAsync"/>, and while it waits or needs its code.</summary>
    public async Task<Outcome<Guid>> UseAsync(string secret, NewMeans means, CancellationToken ct)
    {
        const string Close = "UPDATE sign_in_link SET closed_at = @At WHERE hash = @hash AND closed_at IS NULL AND ends_at > @At AND NOT held AND code IS NULL";

        var offered = await OpenAsync(secret, ct);
        if (!offered.IsOk) return Outcome.NotFound<Guid>();
        var account = offered.Value.Account;
        var used = await _audit.ChangeAsync(
            new Actor(ActorKind.Account, account),
            Act.SignInLinkUsed,
            "account",
            means.Passkey is null ? "password" : "passkey",
            async change =>
            {
                var closed = await change.Connection.ExecuteAsync(Close, new { change.At, hash = LinkSecret.HashOf(secret) }, change.Transaction);
                if (closed == 0) return Outcome.NotFound<Guid>();
                await MeansRows.ClearAsync(change, account);
                if (means.Passkey is { } passkey && !await MeansRows.AddPasskeyAsync(change, account, passkey)) return Outcome.Conflict<Guid>();
                if (means.Credential is { } credential) await MeansRows.SetCredentialAsync(change, account, credential);
                return Outcome.Ok(account);
            },
            ct);
        if (used.IsOk) await _watch.RefreshAsync(ct);
        return used;
    }

    /// <summary>Gives a link that can be used, instead of one that needs its code. Invalid for another code; NotFound as for <see cref="OpenAsync"/>.</summary>
    public async Task<Outcome<LinkSecret>> UnlockAsync(string secret, string code, CancellationToken ct)
    {
        const string Find = "SELECT code FROM sign_in_link WHERE hash = @hash AND closed_at IS NULL AND ends_at > @At AND NOT held";

        var offered = await OpenAsync(secret, ct);
        if (!offered.IsOk) return Outcome.NotFound<LinkSecret>();
        var hash = LinkSecret.HashOf(secret);
        return await _audit.ChangeAsync(
            new Actor(ActorKind.Account, offered.Value.Account),
            Act.LinkUnlocked,
            "account",
            "",
            async change =>
            {
                var kept = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { hash, change.At }, change.Transaction);
                if (kept is null) return Outcome.NotFound<LinkSecret>();
                if (kept != LinkCode.HashOf(hash, code)) return Outcome.Invalid<LinkSecret>(new Fault("code", "The code is another one."));
                return Outcome.Ok(await LinkSecret.MakeAsync(change, offered.Value.Account, offered.Value.EndsAt));
            },
            ct);
    }

    /// <summary>Makes a new link for somebody who cannot sign in any more, instead of any they had; what they sign in with counts until they use it.</summary>
    /// <remarks>
    /// For administrators, and never for themselves. NotFound for no such account, Conflict for a demo account.
    /// A link that replaces what somebody signs in with, or opens more than looking up, waits for a second person.
    /// </remarks>
    public Task<Outcome<LinkSecret>> MakeAsync(Reader reader, Guid account, CancellationToken ct)
    {
        const string Find = """
            SELECT COALESCE(person, id) AS person, demo,
                   (EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id) OR EXISTS (SELECT 1 FROM passkey p WHERE p.account = a.id)
                    OR EXISTS (SELECT 1 FROM session s WHERE s.account = a.id)) AS was_in,
                   EXISTS (SELECT 1 FROM access_request q WHERE q.account = a.id AND q.kind = 'Roles' AND q.outcome = 'Alone') AS is_founder,
                   (EXISTS (SELECT 1 FROM account_role r WHERE r.account = a.id AND r.role NOT IN ('Moderator', 'MunicipalProfessional'))
                    OR EXISTS (SELECT 1 FROM access_request q WHERE q.account = a.id AND q.kind = 'Roles' AND q.outcome IS NULL)) AS reaches_further
            FROM account a WHERE id = @account
            """;

        return _audit.ChangeAsync(
            reader.Actor,
            Act.SignInLinkMade,
            "account",
            "",
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.Administrator) is not { } standing) return Outcome.NotAllowed<LinkSecret>();
                if (await change.Connection.QuerySingleOrDefaultAsync<Row>(Find, new { account }, change.Transaction) is not { } row) return Outcome.NotFound<LinkSecret>();
                if (row.Person == standing.Person) return Outcome.NotAllowed<LinkSecret>();
                if (row.Demo) return Outcome.Conflict<LinkSecret>();
                change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, account), change.Transaction));
                return Outcome.Ok(row.WasIn || (row.ReachesFurther && !row.IsFounder)
                    ? await AskAsync(change, standing, account)
                    : await LinkSecret.MakeAsync(change, account, change.At + _options.LinkLifetime));
            },
            ct);
    }

    private async Task<LinkSecret> AskAsync(Change change, Standing standing, Guid account)
    {
        var link = await LinkSecret.MakeAsync(change, account, change.At + _options.LinkLifetime, waits: true);
        var asked = new AskedAccess(AccessRequestKind.Link, account, [], RolesEndAt: null, LinkSecret.HashOf(link.Value), standing.Account, _options.ConfirmWithin);
        await AccessRow.AskAsync(change, asked, outcome: null);
        change.Was(Act.LinkAsked);
        return link;
    }

    private sealed record Row
    {
        public required Guid Person { get; init; }

        public required bool Demo { get; init; }

        public required bool WasIn { get; init; }

        public required bool IsFounder { get; init; }

        public required bool ReachesFurther { get; init; }
    }
}
