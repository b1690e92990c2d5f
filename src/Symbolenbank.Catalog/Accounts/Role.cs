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
