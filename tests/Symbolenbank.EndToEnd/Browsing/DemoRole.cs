namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The demo accounts that Development offers, by the role in which one signs in.</summary>
public enum DemoRole
{
    Analyst,
    EditorInChief,
    MunicipalProfessional,
    Moderator,
    Auditor,
    Administrator,
}
