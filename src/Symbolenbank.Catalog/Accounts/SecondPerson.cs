using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Which access takes two persons, and since when.</summary>
/// <remarks>
/// An administrator alone could otherwise be everybody: invent people, or take over those there are. Administrators and auditors count too,
/// because they confirm for others. Who may decide besides the one who asked: another administrator or an editor-in-chief.
/// </remarks>
internal static class SecondPerson
{
    /// <summary>The roles that may decide, as SQL takes them.</summary>
    public const string Deciders = "('Administrator', 'EditorInChief')";

    /// <summary>Whether a role reaches beyond looking signs up.</summary>
    public static bool IsNeededFor(Role role) => role switch
    {
        Role.Moderator or Role.MunicipalProfessional => false,
        Role.Analyst or Role.Expert or Role.EditorInChief or Role.Jurist or Role.Auditor or Role.Administrator => true,
    };

    public static bool MayDecide(Role role) => role is Role.Administrator or Role.EditorInChief;

    /// <summary>True while there never was anybody else who could decide: then one person makes the second, and nothing more.</summary>
    public static async Task<bool> IsFoundingAsync(Change change, Guid person)
    {
        const string Find = $"""
            SELECT (SELECT COUNT(*) FROM two_persons)
                 + (SELECT COUNT(*) FROM account_role r JOIN account a ON a.id = r.account WHERE r.role IN {Deciders} AND COALESCE(a.person, a.id) <> @person)
            """;

        if (await change.Connection.ExecuteScalarAsync<int>(Find, new { person }, change.Transaction) == 0) return true;
        await EndFoundingAsync(change);
        return false;
    }

    /// <summary>From now on two persons are needed, whoever leaves.</summary>
    public static Task EndFoundingAsync(Change change)
    {
        const string End = "INSERT INTO two_persons (since) SELECT @At WHERE NOT EXISTS (SELECT 1 FROM two_persons)";

        return change.Connection.ExecuteAsync(End, new { change.At }, change.Transaction);
    }
}
