namespace Symbolenbank.Api.Entries;

/// <summary>The scopes of the entry routes.</summary>
internal static class EntryScopes
{
    public const string Search = "entries.search";
    public const string Read = "entries.read";
}
