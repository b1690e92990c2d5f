using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Who somebody is at this moment, as the truth has it inside a transaction: a role taken away counts at once.</summary>
internal sealed record Standing
{
    public required Guid Account { get; init; }

    /// <summary>The human being: the same for all accounts of one.</summary>
    public required Guid Person { get; init; }

    public required Guid Organisation { get; init; }

    public required string OrganisationName { get; init; }

    public IReadOnlySet<Role> Roles { get; private init; } = new HashSet<Role>();

    /// <summary>What these roles may see.</summary>
    public ReaderClass Class => Clearances.Of(Roles).Class;

    public bool HasAny(params IEnumerable<Role> roles) => roles.Any(Roles.Contains);

    /// <summary>Of whoever makes a change, when they hold at least one of these roles; else null.</summary>
    public static Standing? With(Change change, Actor actor, params IEnumerable<Role> roles) => Of(change, actor) is { } standing && standing.HasAny(roles) ? standing : null;

    /// <inheritdoc cref="Of(DbTransaction, DateTimeOffset, Actor)"/>
    public static Standing? Of(Change change, Actor actor) => Of(change.Transaction, change.At, actor);

    /// <summary>Null for whoever is no account, or whose session or account has ended.</summary>
    public static Standing? Of(DbTransaction transaction, DateTimeOffset at, Actor actor)
    {
        const string InSession = "AND EXISTS (SELECT 1 FROM session s WHERE s.account = a.id AND s.id = @Session AND s.ended_at IS NULL AND s.ends_at > @at)";

        return actor is { Kind: ActorKind.Account, Session: { } session } ? One(transaction, InSession, new { Session = session, actor.Id, at }) : null;
    }

    /// <summary>Of an account that ordered something earlier and need not be signed in now; null when it has ended.</summary>
    public static Standing? OfAccount(DbTransaction transaction, DateTimeOffset at, Guid account) => One(transaction, "", new { Session = Guid.Empty, Id = account, at });

    private static Standing? One(DbTransaction transaction, string condition, object keys)
    {
        var find = $"""
            SELECT a.id AS account, COALESCE(a.person, a.id) AS person, a.organisation, o.name AS organisation_name
            FROM account a
            JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
            WHERE a.id = @Id AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @at) {condition}
            """;
        const string FindRoles = "SELECT role FROM account_role WHERE account = @Id AND (ends_at IS NULL OR ends_at > @at)";

        if (transaction.Connection!.QuerySingleOrDefault<Standing>(find, keys, transaction) is not { } found) return null;
        var roles = transaction.Connection!.Query<string>(FindRoles, keys, transaction);
        return found with { Roles = RoleNames.Read(roles).ToHashSet() };
    }
}
