using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Whom an administrator invites, and as what.</summary>
public sealed record Invitation
{
    public const int LongestName = 100;

    /// <summary>The person as colleagues see them; 1 to <see cref="LongestName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name to sign in with, as typed; see <see cref="Accounts.SignInName"/>.</summary>
    public required string SignInName { get; init; }

    public required Guid Organisation { get; init; }

    public required IReadOnlySet<Role> Roles { get; init; }

    /// <summary>When the roles end; at most <see cref="RoleDesk.MostYears"/> year ahead.</summary>
    public required DateTimeOffset RolesEndAt { get; init; }

    /// <summary>Roles that end at another time than <see cref="RolesEndAt"/>, each at most as far ahead.</summary>
    public IReadOnlyDictionary<Role, DateTimeOffset> OtherEnds { get; init; } = new Dictionary<Role, DateTimeOffset>();

    /// <summary>When the account itself ends; null when only its roles do.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Another account of the same human being; null when this is their only one.</summary>
    public Guid? SamePersonAs { get; init; }

    /// <summary>The name by which the organisation's own provider knows them, compared exactly; null when they do not sign in there.</summary>
    public string? ExternalName { get; init; }

    internal IEnumerable<IGrouping<DateTimeOffset, Role>> RolesByEnd => Roles.Order().GroupBy(role => OtherEnds.TryGetValue(role, out var end) ? end : RolesEndAt);
}

/// <summary>An account that was made, and the one-time link to hand to its owner.</summary>
public sealed record InvitedAccount(Guid Account, LinkSecret Link);

/// <summary>Makes accounts: nobody makes their own.</summary>
public sealed class Invitations
{
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly AccountOptions _options;
    private readonly TimeProvider _time;

    internal Invitations(AuditLog audit, TruthWatch watch, IOptions<AccountOptions> options, TimeProvider time) =>
        (_audit, _watch, _options, _time) = (audit, watch, options.Value, time);

    /// <summary>Makes an account with its roles and a link to set up how its owner signs in. Roles beyond looking up, and the link with them, wait for a second person.</summary>
    /// <remarks>For administrators, and not for a second account of their own: NotAllowed. Conflict names the field whose value is taken; Invalid names every field at fault.</remarks>
    public async Task<Outcome<InvitedAccount>> InviteAsync(Reader reader, Invitation invitation, CancellationToken ct)
    {
        var name = invitation.Name.Trim();
        var roles = string.Join("; ", invitation.RolesByEnd.Select(group => string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', group)} until {group.Key.UtcDateTime:yyyy-MM-dd}")));
        var faults = Check(invitation with { Name = name });
        if (faults.Count > 0 || !SignInName.TryParse(invitation.SignInName, out var signInName)) return Outcome.Invalid<InvitedAccount>(faults);
        var made = await _audit.ChangeAsync(
            reader.Actor,
            Act.AccountInvited,
            "account",
            invitation.EndsAt is { } end ? string.Create(CultureInfo.InvariantCulture, $"{roles}; account until {end.UtcDateTime:yyyy-MM-dd}") : roles,
            async change =>
            {
                if (Standing.With(change, reader.Actor, Role.Administrator) is not { } standing) return Outcome.NotAllowed<InvitedAccount>();
                if (await FaultAsync(change, invitation, standing) is { } fault) return fault;
                return await MakeAsync(change, standing, invitation with { Name = name }, signInName);
            },
            ct);
        if (made.IsOk) await _watch.RefreshAsync(ct);
        return made;
    }

    private List<Fault> Check(Invitation invitation)
    {
        var now = _time.GetUtcNow();
        var faults = new List<Fault>();
        if (invitation.Name.Length is 0 or > Invitation.LongestName || !StoredText.IsSound(invitation.Name))
            faults.Add(new Fault("name", $"A name has 1 to {Invitation.LongestName} characters."));
        if (!SignInName.TryParse(invitation.SignInName, out _)) faults.Add(new Fault("signInName", "A sign-in name has 3 to 64 of a-z, 0-9 and . _ - @ +."));
        if (invitation.Organisation == Guid.Empty) faults.Add(new Fault("organisation", "There is no such organisation."));
        if (invitation.Roles.Count == 0 || !invitation.Roles.All(Enum.IsDefined)) faults.Add(new Fault("roles", "An account has at least one role."));
        if (invitation.OtherEnds.Values.Append(invitation.RolesEndAt).Any(end => end <= now || end > now.AddYears(RoleDesk.MostYears)))
            faults.Add(new Fault("rolesEndAt", $"Roles end in the future, and within {RoleDesk.MostYears} year."));
        if (invitation.EndsAt <= now) faults.Add(new Fault("endsAt", "An account ends in the future."));
        if (invitation.ExternalName is { } external && (external.Length is 0 or > 200 || !StoredText.IsSound(external)))
            faults.Add(new Fault("externalName", "A name at another provider has 1 to 200 characters."));
        return faults;
    }

    private static async Task<Outcome<InvitedAccount>?> FaultAsync(Change change, Invitation invitation, Standing standing)
    {
        const string FindOrganisation = "SELECT COUNT(*) FROM organisation WHERE id = @Organisation AND ended_at IS NULL";
        const string FindPerson = "SELECT COALESCE(person, id) FROM account WHERE id = @SamePersonAs";
        const string FindExternal = "SELECT COUNT(*) FROM account WHERE external_name = @ExternalName";

        if (await change.Connection.ExecuteScalarAsync<int>(FindOrganisation, new { invitation.Organisation }, change.Transaction) == 0)
            return Outcome.Invalid<InvitedAccount>(new Fault("organisation", "There is no such organisation."));
        if (invitation.ExternalName is { } && await change.Connection.ExecuteScalarAsync<int>(FindExternal, new { invitation.ExternalName }, change.Transaction) > 0)
            return Outcome.Conflict<InvitedAccount>(new Fault("externalName", "Another account has this name."));
        if (invitation.SamePersonAs is null) return null;
        var person = await change.Connection.QuerySingleOrDefaultAsync<string>(FindPerson, new { invitation.SamePersonAs }, change.Transaction);
        if (person is null) return Outcome.Invalid<InvitedAccount>(new Fault("samePersonAs", "There is no such account."));
        return Guid.Parse(person) == standing.Person ? Outcome.NotAllowed<InvitedAccount>(new Fault("samePersonAs", "Nobody makes an account for themselves.")) : null;
    }

    private async Task<Outcome<InvitedAccount>> MakeAsync(Change change, Standing standing, Invitation invitation, SignInName signInName)
    {
        const string Make = """
            INSERT INTO account (id, name_nl, name_en, organisation, demo, enabled, ends_at, person, sign_in_name, external_name)
            SELECT @account, @Name, @Name, @Organisation, @demo, @enabled, @EndsAt, (SELECT COALESCE(p.person, p.id) FROM account p WHERE p.id = @SamePersonAs), @signInName, @ExternalName
            WHERE NOT EXISTS (SELECT 1 FROM account WHERE sign_in_name = @signInName)
            """;

        var account = Guid.CreateVersion7();
        var row = new
        {
            account, invitation.Name, invitation.Organisation, demo = false, enabled = true, invitation.EndsAt, invitation.SamePersonAs, signInName = signInName.Value, invitation.ExternalName,
        };
        if (await change.Connection.ExecuteAsync(Make, row, change.Transaction) == 0)
            return Outcome.Conflict<InvitedAccount>(new Fault("signInName", "Another account has this name."));
        var left = new List<(IReadOnlyList<Role> Roles, DateTimeOffset End)>();
        foreach (var group in invitation.RolesByEnd)
        {
            var asked = await RoleGrant.GiveAloneAsync(change, standing, account, [.. group], group.Key, _options.ConfirmWithin);
            if (asked.Count > 0) left.Add((asked, group.Key));
        }

        change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, account), change.Transaction));
        // At the founding there is nobody who could release the link of the second person.
        var waits = left.Count > 0 && left.Sum(asked => asked.Roles.Count) == invitation.Roles.Count(SecondPerson.IsNeededFor);
        var link = await LinkSecret.MakeAsync(change, account, change.At + _options.LinkLifetime, waits);
        foreach (var (at, asked) in left.Index())
        {
            // The link is released with the first of what is asked for.
            var held = waits && at == 0 ? LinkSecret.HashOf(link.Value) : null;
            await AccessRow.AskAsync(change, new AskedAccess(AccessRequestKind.Roles, account, asked.Roles, asked.End, held, standing.Account, _options.ConfirmWithin), outcome: null);
        }

        return Outcome.Ok(new InvitedAccount(account, link));
    }
}
