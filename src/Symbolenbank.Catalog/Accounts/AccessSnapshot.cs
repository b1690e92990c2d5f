using System.Collections.Frozen;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Who may read at one moment; immutable.</summary>
internal sealed class AccessSnapshot(
    long readAt, IReadOnlyCollection<(ClientAccess Client, Reader Reader)> clients, IReadOnlyCollection<OpenSession> sessions)
{
    public static readonly AccessSnapshot Empty = new(0, [], []);

    /// <summary>The clock's timestamp when this was read from the truth; 0 when it never was.</summary>
    public long ReadAt { get; } = readAt;

    public FrozenDictionary<string, (ClientAccess Client, Reader Reader)> Clients { get; } =
        clients.ToFrozenDictionary(pair => pair.Client.ClientId, StringComparer.Ordinal);

    public FrozenDictionary<Guid, OpenSession> Sessions { get; } = sessions.ToFrozenDictionary(session => session.Id);
}

/// <summary>A session that has not ended, with its person.</summary>
internal sealed record OpenSession
{
    public required Guid Id { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    public required Reader Reader { get; init; }
}
