using System.Globalization;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>
/// How an administrator gets in when none can: the very first one, and one more whenever nobody is left who may administer or, once two persons are needed,
/// who could agree. With a link that the start prints: whoever reads the console runs the bank. Each such account stands in the list of what one person gave alone.
/// </summary>
public sealed class FirstAdministrator
{
    private static readonly Guid First = new("00000000-0000-7000-8000-000000000301");
    private static readonly Guid Organisation = new("00000000-0000-7000-8000-000000000302");

    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _accounts;
    private readonly BankOptions _bank;
    private readonly IHostEnvironment _environment;

    internal FirstAdministrator(AuditLog audit, TruthWatch watch, IOptions<AccountOptions> accounts, IOptions<BankOptions> bank, IHostEnvironment environment) =>
        (_audit, _watch, _accounts, _bank, _environment) = (audit, watch, accounts.Value, bank.Value, environment);

    /// <summary>The name with which the first administrator signs in; later ones have a number behind it.</summary>
    public const string Name = "beheerder";

    /// <summary>A fresh link, which replaces the one of an earlier start; null while the bank can be administered without, or when not asked for.</summary>
    public async Task<LinkSecret?> MakeLinkAsync(CancellationToken ct)
    {
        if (!(_accounts.FirstLink ?? !_environment.IsDevelopment())) return null;
        var made = await _audit.ChangeAsync(Actor.Program, Act.FirstLinkMade, "account", "", MakeAsync, ct);
        if (made.IsOk) await _watch.RefreshAsync(ct);
        return made.Value;
    }

    private async Task<Outcome<LinkSecret>> MakeAsync(Change change)
    {
        if (!await IsNeededAsync(change)) return Outcome.Conflict<LinkSecret>();
        var account = await UnusedAsync(change) ?? await MakeAccountAsync(change);
        await RoleGrant.GiveAsync(change, account, [Role.Administrator], change.At.AddYears(RoleDesk.MostYears));
        change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, account), change.Transaction));
        return Outcome.Ok(await LinkSecret.MakeAsync(change, account, change.At + _accounts.LinkLifetime));
    }

    /// <summary>Nobody ever came in; or no administrator can; or two persons are needed, and only one is left who could agree.</summary>
    private static async Task<bool> IsNeededAsync(Change change)
    {
        const string AnybodyIn = """
            SELECT (SELECT COUNT(*) FROM credential) + (SELECT COUNT(*) FROM passkey) + (SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account WHERE NOT a.demo)
            """;
        const string CanEnter = $"""
            SELECT COUNT(DISTINCT CASE WHEN r.role = 'Administrator' THEN COALESCE(a.person, a.id) END) AS administrators,
                   COUNT(DISTINCT COALESCE(a.person, a.id)) AS deciders, (SELECT COUNT(*) FROM two_persons) AS two_persons
            FROM account a JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL JOIN account_role r ON r.account = a.id
            WHERE r.role IN {SecondPerson.Deciders} AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @At) AND (r.ends_at IS NULL OR r.ends_at > @At)
              AND (a.demo OR a.external_name IS NOT NULL OR EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id) OR EXISTS (SELECT 1 FROM passkey p WHERE p.account = a.id)
                   OR (EXISTS (SELECT 1 FROM sign_in_link l WHERE l.account = a.id AND l.closed_at IS NULL AND l.ends_at > @At AND NOT l.held)
                       AND NOT EXISTS (SELECT 1 FROM access_request q WHERE q.account = a.id AND q.asked_by = @Program)))
            """;

        if (await change.Connection.ExecuteScalarAsync<int>(AnybodyIn, transaction: change.Transaction) == 0) return true;
        var left = await change.Connection.QuerySingleAsync<Left>(CanEnter, new { change.At, Program = Actor.Program.Id }, change.Transaction);
        return left.Administrators == 0 || (left.TwoPersons > 0 && left.Deciders < 2);
    }

    /// <summary>The account of an earlier link that nobody used.</summary>
    private static async Task<Guid?> UnusedAsync(Change change)
    {
        const string Find = """
            SELECT a.id FROM account a JOIN access_request q ON q.account = a.id AND q.asked_by = @Program
            WHERE a.enabled AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id) AND NOT EXISTS (SELECT 1 FROM passkey p WHERE p.account = a.id)
              AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account = a.id)
            ORDER BY q.asked_at DESC LIMIT 1
            """;

        var found = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { Program = Actor.Program.Id }, change.Transaction);
        return found is null ? null : Guid.Parse(found);
    }

    private async Task<Guid> MakeAccountAsync(Change change)
    {
        const string MakeOrganisation = "INSERT INTO organisation (id, name) VALUES (@Organisation, @operatedBy) ON CONFLICT DO NOTHING";
        const string Taken = "SELECT COUNT(*) FROM account WHERE sign_in_name = @name OR (id = @First AND @number = 1)";
        const string MakeAccount = """
            INSERT INTO account (id, name_nl, name_en, organisation, demo, enabled, sign_in_name) VALUES (@account, @nl, @en, @Organisation, @demo, @enabled, @name)
            """;

        var (number, name) = (1, Name);
        while (await change.Connection.ExecuteScalarAsync<int>(Taken, new { name, First, number }, change.Transaction) > 0)
        {
            number++;
            name = string.Create(CultureInfo.InvariantCulture, $"{Name}.{number}");
        }

        var (account, suffix) = number == 1 ? (First, "") : (Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $" {number}"));
        var row = new
        {
            account, Organisation, name, demo = false, enabled = true, nl = number == 1 ? "Eerste beheerder" : "Beheerder" + suffix, en = number == 1 ? "First administrator" : "Administrator" + suffix,
            operatedBy = _bank.Operator ?? "Beheer",
        };
        await change.Connection.ExecuteAsync(MakeOrganisation, row, change.Transaction);
        await change.Connection.ExecuteAsync(MakeAccount, row, change.Transaction);
        var given = new AskedAccess(AccessRequestKind.Roles, account, [Role.Administrator], change.At.AddYears(RoleDesk.MostYears), Link: null, Actor.Program.Id, _accounts.ConfirmWithin);
        await AccessRow.AskAsync(change, given, AccessRow.Alone);
        return account;
    }

    private sealed record Left
    {
        public required int Administrators { get; init; }

        public required int Deciders { get; init; }

        public required int TwoPersons { get; init; }
    }
}
