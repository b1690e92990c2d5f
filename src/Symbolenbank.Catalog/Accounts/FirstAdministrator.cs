using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>How the very first person gets in: with a link that the start prints, for as long as nobody has ever set up a way to sign in.</summary>
public sealed class FirstAdministrator
{
    private static readonly Guid Account = new("00000000-0000-7000-8000-000000000301");
    private static readonly Guid Organisation = new("00000000-0000-7000-8000-000000000302");

    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _accounts;
    private readonly BankOptions _bank;
    private readonly IHostEnvironment _environment;

    internal FirstAdministrator(AuditLog audit, TruthWatch watch, IOptions<AccountOptions> accounts, IOptions<BankOptions> bank, IHostEnvironment environment) =>
        (_audit, _watch, _accounts, _bank, _environment) = (audit, watch, accounts.Value, bank.Value, environment);

    /// <summary>The name with which the first administrator signs in.</summary>
    public const string Name = "beheerder";

    /// <summary>A fresh link, which replaces the one of an earlier start; null once somebody has set up a way to sign in, or when not asked for.</summary>
    public async Task<LinkSecret?> MakeLinkAsync(CancellationToken ct)
    {
        if (!(_accounts.FirstLink ?? !_environment.IsDevelopment())) return null;
        var made = await _audit.ChangeAsync(Actor.Program, Act.FirstLinkMade, "account", "", MakeAsync, ct);
        if (made.IsOk) await _watch.RefreshAsync(ct);
        return made.Value;
    }

    private async Task<Outcome<LinkSecret>> MakeAsync(Change change)
    {
        const string AnybodyIn = """
            SELECT (SELECT COUNT(*) FROM credential) + (SELECT COUNT(*) FROM passkey) + (SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account WHERE NOT a.demo)
            """;
        const string MakeOrganisation = "INSERT INTO organisation (id, name) VALUES (@Organisation, @operatedBy) ON CONFLICT DO NOTHING";
        const string MakeAccount = """
            INSERT INTO account (id, name_nl, name_en, organisation, demo, enabled, sign_in_name) VALUES (@Account, 'Eerste beheerder', 'First administrator', @Organisation, @demo, @enabled, @Name)
            ON CONFLICT DO NOTHING
            """;
        const string Give = """
            INSERT INTO account_role (account, role, ends_at) VALUES (@Account, @role, @end) ON CONFLICT (account, role) DO UPDATE SET ends_at = excluded.ends_at
            """;

        if (await change.Connection.ExecuteScalarAsync<int>(AnybodyIn, transaction: change.Transaction) > 0) return Outcome.Conflict<LinkSecret>();
        var row = new
        {
            Account, Organisation, Name, demo = false, enabled = true, role = nameof(Role.Administrator), end = change.At.AddYears(RoleDesk.MostYears),
            operatedBy = _bank.Operator ?? "Beheer",
        };
        await change.Connection.ExecuteAsync(MakeOrganisation, row, change.Transaction);
        await change.Connection.ExecuteAsync(MakeAccount, row, change.Transaction);
        await change.Connection.ExecuteAsync(Give, row, change.Transaction);
        return Outcome.Ok(await LinkSecret.MakeAsync(change, Account, _accounts.LinkLifetime));
    }
}
