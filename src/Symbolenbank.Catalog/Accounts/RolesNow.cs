using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Roles as the truth has them inside the transaction of a change, so that a role taken away counts at once.</summary>
internal static class RolesNow
{
    public static async Task<bool> HasAnyAsync(Change change, Actor actor, params Role[] roles)
    {
        const string Find = """
            SELECT r.role FROM account_role r
            JOIN account a ON a.id = r.account
            JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
            JOIN session s ON s.account = a.id AND s.id = @Session AND s.ended_at IS NULL AND s.ends_at > @At
            WHERE a.id = @Id AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @At) AND (r.ends_at IS NULL OR r.ends_at > @At)
            """;

        if (actor is not { Kind: ActorKind.Account, Session: not null }) return false;
        var held = await change.Connection.QueryAsync<string>(Find, new { actor.Session, actor.Id, change.At }, change.Transaction);
        var wanted = roles.Select(role => role.ToString()).ToHashSet(StringComparer.Ordinal);
        return held.Any(wanted.Contains);
    }
}
