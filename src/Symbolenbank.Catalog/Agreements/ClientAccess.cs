using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Agreements;

/// <summary>What a vetted organisation's machine may do, under its agreement.</summary>
public sealed record ClientAccess
{
    /// <summary>The name by which the client identifies itself.</summary>
    public required string ClientId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>The client's public keys, a JSON Web Key Set (RFC 7517).</summary>
    public required string Jwks { get; init; }

    public required IReadOnlySet<string> Scopes { get; init; }

    public required int RequestsPerMinute { get; init; }

    public required Tlp Clearance { get; init; }

    public required Pap Pap { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>When the agreement ends; from then on the client is refused.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public required bool Enabled { get; init; }
}
