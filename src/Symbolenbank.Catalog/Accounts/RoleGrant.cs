using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Gives roles inside a change: at once where one person may, else by asking a second.</summary>
internal static class RoleGrant
{
    /// <summary>The rows themselves; whoever calls this has made sure that it may be.</summary>
    public static Task GiveAsync(Change change, Guid account, IEnumerable<Role> roles, DateTimeOffset endsAt)
    {
        const string Give = """
            INSERT INTO account_role (account, role, ends_at) VALUES (@account, @role, @endsAt) ON CONFLICT (account, role) DO UPDATE SET ends_at = excluded.ends_at
            """;

        return change.Connection.ExecuteAsync(Give, roles.Select(role => new { account, role = role.ToString(), endsAt }), change.Transaction);
    }

    /// <summary>Gives what one person may give. What is left takes a second one.</summary>
    /// <remarks>One person may give roles for looking up, prolong a role that still holds, and at the founding make the second person.</remarks>
    public static async Task<IReadOnlyList<Role>> GiveAloneAsync(Change change, Standing standing, Guid account, IReadOnlyCollection<Role> roles, DateTimeOffset endsAt, TimeSpan within)
    {
        const string Find = "SELECT role FROM account_role WHERE account = @account AND (ends_at IS NULL OR ends_at > @At)";

        var held = (await change.Connection.QueryAsync<string>(Find, new { account, change.At }, change.Transaction)).ToHashSet(StringComparer.Ordinal);
        Role[] left = [.. roles.Where(role => SecondPerson.IsNeededFor(role) && !held.Contains(role.ToString()))];
        await GiveAsync(change, account, roles.Except(left), endsAt);
        Role[] founding = [.. left.Where(SecondPerson.MayDecide)];
        if (founding.Length == 0 || !await SecondPerson.IsFoundingAsync(change, standing.Person)) return left;
        await GiveAsync(change, account, founding, endsAt);
        await SecondPerson.EndFoundingAsync(change);
        await AccessRow.AskAsync(change, new AskedAccess(AccessRequestKind.Roles, account, founding, endsAt, Link: null, standing.Account, within), AccessRow.Alone);
        return [.. left.Except(founding)];
    }
}
