namespace Symbolenbank.Api.Publication;

/// <summary>The scope of following what changed.</summary>
internal static class ChangeScopes
{
    public const string Read = "changes.read";
}
