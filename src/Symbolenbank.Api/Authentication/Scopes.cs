using System.Collections.Frozen;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Publication;
using Symbolenbank.Api.Scans;

namespace Symbolenbank.Api.Authentication;

/// <summary>Every scope that the machine surface knows; a token can hold no other.</summary>
internal static class Scopes
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal, EntryScopes.Search, EntryScopes.Read, ScanScopes.Scan, ChangeScopes.Read);
}
