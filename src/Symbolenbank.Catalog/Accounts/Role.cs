namespace Symbolenbank.Catalog.Accounts;

/// <summary>What a person is in the bank. What a role may see stands in <c>Disclosure/Clearances.cs</c>.</summary>
public enum Role
{
    Analyst,
    Expert,
    EditorInChief,
    MunicipalProfessional,
    Moderator,
    Auditor,
    Administrator,

    /// <summary>Confirms legal lines of revisions in review, and nothing else.</summary>
    Jurist,
}

/// <summary>Roles by the names under which the store keeps them.</summary>
internal static class RoleNames
{
    /// <summary>Null for a name that this program does not know: such a role gives nothing.</summary>
    public static Role? Read(string name) => Enum.TryParse<Role>(name, out var role) && Enum.IsDefined(role) ? role : null;

    /// <summary>Those that this program knows.</summary>
    public static IEnumerable<Role> Read(IEnumerable<string> names) => names.Select(Read).OfType<Role>();
}
